package io.trueup.packet;

import io.trueup.codes.CodeLists;
import io.trueup.contract.RateBook;
import io.trueup.letter.ClaimLetters;
import io.trueup.letter.LetterCase;
import io.trueup.letter.LetterDocument;
import io.trueup.letter.LetterForms;
import io.trueup.platform.FolderOfRun;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * What letters and packets cost when warm, in processor time of the thread that writes them, against deflating and writing bytes that
 * are ready: no program that compresses and writes as much can take less.
 */
public final class LettersBench {

    /** Before anything is counted: until the compiler has seen the work often enough. */
    private static final int WARM = 6_000;

    private static final int COUNTED = 3_000;
    private static final int DIFFERENT = 300;
    private final Path folder;
    private final ClaimLetters letters;
    private final FolderOfRun files;
    private final Packet packets = new Packet(CodeLists.standard(), RateBook.of(List.of(), List.of()));
    private final List<Work> cases = new ArrayList<>();
    private long letterNanoseconds;
    private long packetNanoseconds;
    private long bytes;

    /**
     * Milliseconds of processor.
     *
     * @param letter to write one, file included
     * @param packet the same
     * @param bare to deflate what stands in both, and to write as many bytes into two files
     */
    public record Result(double letter, double packet, double bare) {}

    private record Work(LetterCase letter, String claim) {}

    private LettersBench(Path folder) {
        this.folder = folder;
        this.letters = LetterCases.letters(LetterForms.STANDARD, folder);
        this.files = new FolderOfRun(folder, "packets", 1);
        for (int i = 0; i < DIFFERENT; i++) {
            PacketCase about = PacketCases.denied()
                    .days(1 + i % 4)
                    .patient("DOE" + i, "JANE")
                    .tasks("Floor to waist lifts, " + (20 + i % 40) + " lb")
                    .build();
            cases.add(new Work(LetterCases.denied(i, about.members()), about.claimNumber()));
        }
    }

    public static Result measure(Path folder) throws IOException {
        LettersBench bench = new LettersBench(folder);
        bench.write(WARM);
        bench.letterNanoseconds = 0;
        bench.packetNanoseconds = 0;
        bench.bytes = 0;
        bench.write(COUNTED);
        return new Result(
                bench.letterNanoseconds / 1e6 / COUNTED,
                bench.packetNanoseconds / 1e6 / COUNTED,
                bench.bare() / 1e6 / COUNTED);
    }

    private static long processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private void write(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            Work work = cases.get(i % cases.size());
            long begun = processor();
            ClaimLetters.Written written = letters.write(work.letter());
            long between = processor();
            LetterDocument letter = Objects.requireNonNull(written.document());
            byte[] packet = packets.of(new PacketCase(
                    work.letter().item().id(), work.claim(), work.letter().members(), letter));
            files.write(work.letter().item().id() + ".pdf", packet);
            long ended = processor();
            letterNanoseconds += between - begun;
            packetNanoseconds += ended - between;
            bytes += packet.length + letter.docx().length;
        }
    }

    /** The pages of a packet have about as much text as its letter. */
    private long bare() throws IOException {
        byte[] text = document();
        byte[] content = new byte[Math.toIntExact(bytes / COUNTED / 2)];
        byte[] deflated = new byte[text.length];
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        Path bare = Files.createDirectories(folder.resolve("bare"));
        long begun = processor();
        for (int i = 0; i < COUNTED; i++) {
            for (String name : List.of("letter", "packet")) {
                deflater.reset();
                deflater.setInput(text);
                deflater.finish();
                deflater.deflate(deflated);
                Files.write(bare.resolve(name + i % DIFFERENT), content);
            }
        }
        long taken = processor() - begun;
        deflater.end();
        return taken;
    }

    /** The text of a letter, in the marks of its format. */
    private byte[] document() throws IOException {
        byte[] docx = letters.document(cases.get(0).letter()).docx();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return zip.readAllBytes();
                }
            }
        }
        throw new IllegalStateException("a letter without a document");
    }
}
