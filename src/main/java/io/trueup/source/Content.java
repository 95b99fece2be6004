package io.trueup.source;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a file as a reader wants them: decompressed, without byte order mark, UTF-16 turned into UTF-8. Bytes that are
 * not UTF-8 are left as they are; {@link Text} copes with them.
 */
public final class Content implements Closeable {

    /** Bytes that compressed input may expand to: 2 GB (FAULTS.md 4). Plain files may have any size. */
    public static final long EXPANSION_LIMIT = 2L << 30;

    private static final int BUFFER = 1 << 16;

    private final BufferedInputStream stream;
    private final boolean byteOrderMark;

    private Content(BufferedInputStream stream, boolean byteOrderMark) {
        this.stream = stream;
        this.byteOrderMark = byteOrderMark;
    }

    /** Opens a file; see {@link #open(InputFile, long)}. */
    public static Reading<Content> open(InputFile file) {
        return open(file, EXPANSION_LIMIT);
    }

    /**
     * Opens a file. A gzip is read to its end first, so that nothing is taken of one that is cut short or damaged. The problems
     * are {@code EMPTY_FILE}, {@code UNREADABLE} and {@code TOO_LARGE}.
     */
    public static Reading<Content> open(InputFile file, long expansionLimit) {
        try {
            if (isGzip(file)) {
                if (expandedSize(file, expansionLimit) > expansionLimit) {
                    return rejected(file, ProblemCode.TOO_LARGE, "at most " + expansionLimit + " bytes, decompressed");
                }
                return unpacked(file);
            }
            return opened(file, file.open());
        } catch (IOException e) {
            return Reading.rejected(List.of(unreadable(file)));
        }
    }

    /** What reads an opened file, having looked at its start. */
    @FunctionalInterface
    public interface Reader {

        void read(Content content) throws IOException;
    }

    /** Opens a file for a reader; one that cannot be opened, or not be read to its end, is a problem. */
    public static void read(InputFile file, Consumer<Problem> problems, Reader reader) {
        Reading<Content> opened = open(file);
        opened.problems().forEach(problems);
        try (Content content = opened.value()) {
            if (content != null) {
                reader.read(content);
            }
        } catch (IOException e) {
            problems.accept(unreadable(file));
        }
    }

    private static Problem unreadable(InputFile file) {
        return Problem.of(
                ProblemCode.UNREADABLE, Place.ofFile(file.name()), "", "fetch it again, whole, or ask for it again");
    }

    /** What is packed twice, or is a workbook, cannot be read out of a stream. */
    private static Reading<Content> unpacked(InputFile file) throws IOException {
        Reading<Content> reading = opened(file, new WholeGzip(file.open()));
        Content content = reading.value();
        byte[] start = content == null ? new byte[0] : content.start(4);
        if (content == null || !(startsWith(start, 'P', 'K', 3, 4) || startsWith(start, 0x1F, 0x8B))) {
            return reading;
        }
        content.close();
        return Reading.rejected(List.of(Problem.of(
                ProblemCode.UNREADABLE,
                Place.ofFile(file.name()),
                "a zip, workbook or gzip within a gzip",
                "unpack it and drop what is in it")));
    }

    private static Reading<Content> opened(InputFile file, InputStream bytes) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(bytes, BUFFER);
        byte[] start = peek(buffered, 4);
        boolean marked = true;
        if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
            buffered.skipNBytes(3);
        } else if (startsWith(start, 0xFE, 0xFF) || startsWith(start, 0xFF, 0xFE)) {
            InputStreamReader characters = new InputStreamReader(buffered, StandardCharsets.UTF_16);
            buffered = new BufferedInputStream(new Utf8Stream(characters), BUFFER);
        } else {
            marked = false;
            Charset wide = wide(start);
            if (wide != null) {
                buffered = new BufferedInputStream(new Utf8Stream(new InputStreamReader(buffered, wide)), BUFFER);
            }
        }
        Content content = new Content(buffered, marked);
        if (content.start(1).length == 0) {
            content.close();
            return rejected(file, ProblemCode.EMPTY_FILE, "");
        }
        return Reading.of(content);
    }

    /** UTF-16 without a mark: every second byte of a text's start is zero; null for anything else. */
    private static @Nullable Charset wide(byte[] start) {
        if (start.length < 4) {
            return null;
        }
        if (start[0] > 0 && start[1] == 0 && start[2] > 0 && start[3] == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return start[0] == 0 && start[1] > 0 && start[2] == 0 && start[3] > 0 ? StandardCharsets.UTF_16BE : null;
    }

    private static Reading<Content> rejected(InputFile file, ProblemCode code, String expected) {
        return Reading.rejected(List.of(Problem.of(code, Place.ofFile(file.name()), "", expected)));
    }

    private static boolean isGzip(InputFile file) throws IOException {
        try (InputStream in = Files.newInputStream(file.path())) {
            return startsWith(in.readNBytes(2), 0x1F, 0x8B);
        }
    }

    private static long expandedSize(InputFile file, long limit) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        try (InputStream in = new GZIPInputStream(file.open(), BUFFER)) {
            for (int n = in.read(buffer); n >= 0 && size <= limit; n = in.read(buffer)) {
                size += n;
            }
        }
        return size;
    }

    /** A gzip may have bytes behind its content; the file is not read whole without them. */
    private static final class WholeGzip extends GZIPInputStream {

        private final VerifiedStream packed;

        WholeGzip(VerifiedStream packed) throws IOException {
            super(packed, BUFFER);
            this.packed = packed;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            if (count < 0) {
                packed.finish();
            }
            return count;
        }
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] peek(BufferedInputStream in, int count) throws IOException {
        in.mark(count);
        byte[] start = in.readNBytes(count);
        in.reset();
        return start;
    }

    public InputStream stream() {
        return stream;
    }

    /** Whether the file began with a byte order mark, of UTF-8 or UTF-16. */
    public boolean hasByteOrderMark() {
        return byteOrderMark;
    }

    /** The first bytes, fewer when the file is shorter; the stream stays where it is. */
    public byte[] start(int count) throws IOException {
        byte[] start = peek(stream, count);
        return Arrays.copyOf(start, Math.min(count, start.length));
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
