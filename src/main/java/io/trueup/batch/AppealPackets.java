package io.trueup.batch;

import io.trueup.appeal.WorkItem;
import io.trueup.denial.ClassifiedFinding;
import io.trueup.letter.ClaimLetters;
import io.trueup.letter.LetterDocument;
import io.trueup.letter.LetterFolder;
import io.trueup.letter.LetterKind;
import io.trueup.packet.Packet;
import io.trueup.packet.PacketCase;
import io.trueup.platform.FolderOfRun;
import java.io.IOException;
import java.util.List;

/** Writes the packets of one run, each beside its letter: of denials and of money taken back. May be used by several threads. */
final class AppealPackets {

    private static final String PACKET = ".pdf";
    private static final String KIND = "packets";

    private final Packet packets;
    private final FolderOfRun folder;
    private final JobFile job;

    AppealPackets(RunSetup setup) {
        this.packets = new Packet(setup.rules().codes(), setup.rules().rates());
        this.job = setup.job();
        this.folder = new FolderOfRun(job.reports(), KIND, setup.id(), setup.lock()::checkIfInDoubt);
    }

    static FolderOfRun folder(JobFile job, long run) {
        return new FolderOfRun(job.reports(), KIND, run);
    }

    /** Where the packet will stand, relative to the reports folder; blank when the item has none. */
    String write(WorkItem item, List<ClassifiedFinding> members, ClaimLetters.Written letter) throws IOException {
        LetterDocument document = letter.document();
        boolean appealed = letter.kind() == LetterKind.APPEAL || letter.kind() == LetterKind.TAKE_BACK;
        if (!appealed || document == null || !job.packets().takes(letter.missing())) {
            return "";
        }
        return folder.write(
                LetterFolder.fileName(item, PACKET),
                packets.of(new PacketCase(item.id(), item.claimNumber(), members, document)));
    }
}
