package io.trueup.batch;

import io.trueup.ledger.Items;
import io.trueup.ledger.Runs;
import io.trueup.letter.LetterFolder;
import io.trueup.platform.FolderOfRun;
import io.trueup.spreadsheet.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What runs that failed had begun to put into the reports folder. No workbook tells of it, and the next night writes all of it again
 * under its own number, so it would be there twice.
 */
final class Leftovers {

    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);

    private final JobFile job;
    private final Items items;

    Leftovers(JobFile job, Items items) {
        this.job = job;
        this.items = items;
    }

    /** Removes what can be removed now; where the folder cannot be written at the moment, the next run does. */
    void remove(List<Runs.Run> failed) {
        for (Runs.Run run : failed) {
            try {
                remove(run);
            } catch (IOException e) {
                LOG.debug("run {} leaves something behind", run.id(), e);
            }
        }
    }

    /** By which a coordinator that was killed let others see its folder. */
    void removeMark(Runs.Run run) {
        try {
            new ReportsMark(job.reports(), run.id()).remove();
        } catch (IOException e) {
            LOG.debug("run {} leaves its mark behind", run.id(), e);
        }
    }

    /** A workbook that was whole before the run failed stays, and with it what it points to. */
    private void remove(Runs.Run run) throws IOException {
        removeMark(run);
        Path workbook = WorkbookStep.target(job, run);
        Path calendar = WorkbookStep.calendar(workbook);
        for (Path file : List.of(workbook, calendar)) {
            WholeFile.removeUnfinished(file);
        }
        LetterFolder letters = new LetterFolder(job.reports(), run.id());
        FolderOfRun packets = AppealPackets.folder(job, run.id());
        letters.removeHidden();
        packets.removeHidden();
        if (!Files.isRegularFile(workbook)) {
            Files.deleteIfExists(calendar);
            letters.remove();
            packets.remove();
            items.forgetLetters(run.id());
        }
    }
}
