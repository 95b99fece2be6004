package io.trueup.spreadsheet;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The zip file of a workbook: some parts streamed by hand, the rest as POI makes them. No entry carries a time of its own. */
public final class XlsxFile implements Closeable {

    /** The zip format's first moment. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final String STYLES = "xl/styles.xml";

    private final ZipOutputStream zip;
    private final Set<String> written = new HashSet<>();

    public XlsxFile(OutputStream out) {
        zip = new ZipOutputStream(new BufferedOutputStream(out, 1 << 16));
        zip.setLevel(Deflater.BEST_SPEED);
    }

    /** Begins a part; the stream stays open until {@link #end}. */
    OutputStream begin(String part) throws IOException {
        ZipEntry entry = new ZipEntry(part);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        written.add(part);
        return zip;
    }

    void end() throws IOException {
        zip.closeEntry();
    }

    /** Adds every part of the workbook that was not streamed; it must hold no data rows. */
    void addRest(XSSFWorkbook workbook) throws IOException {
        try (Rest rest = new Rest()) {
            workbook.write(rest);
        }
    }

    /** POI writes its parts into a file of this kind when it is given one: here they go on into ours, without a file between. */
    private final class Rest extends ZipArchiveOutputStream {

        private final ByteArrayOutputStream part = new ByteArrayOutputStream(1 << 14);
        private String name = "";

        Rest() {
            super(OutputStream.nullOutputStream());
        }

        @Override
        public void putArchiveEntry(ZipArchiveEntry entry) {
            name = entry.getName();
            part.reset();
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            part.write(bytes, offset, length);
        }

        @Override
        public void closeArchiveEntry() throws IOException {
            if (!written.contains(name)) {
                begin(name);
                zip.write(name.equals(STYLES) ? withNamedDefault(part) : part.toByteArray());
                XlsxFile.this.end();
            }
        }

        @Override
        public void finish() {
            part.reset(); // the end of the file is ours to write
        }

        @Override
        public void close() {
            part.reset();
        }
    }

    /** Readers look for the style that all others rest on by its name, and POI gives it none. */
    private static byte[] withNamedDefault(ByteArrayOutputStream styles) {
        String xml = styles.toString(StandardCharsets.UTF_8);
        String named =
                "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>";
        return xml.replace("</cellXfs>", named).getBytes(StandardCharsets.UTF_8);
    }

    void finish() throws IOException {
        zip.finish();
        zip.flush();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
