package io.trueup.spreadsheet;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The zip file of a workbook: some parts packed by hand, the rest as POI makes them. No entry carries a time of its own. */
public final class XlsxFile implements Closeable {

    /** The zip format's first moment. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final String STYLES = "xl/styles.xml";

    private final ZipArchiveOutputStream zip;
    private final WholeFile.Beside beside;
    private final Set<String> written = new HashSet<>();
    private final Queue<PackedPart> open = new ConcurrentLinkedQueue<>();

    /** @param beside where large parts are kept until they are added */
    public XlsxFile(OutputStream out, WholeFile.Beside beside) {
        zip = new ZipArchiveOutputStream(new BufferedOutputStream(out, 1 << 16));
        this.beside = beside;
    }

    /** A part to be packed, by any thread, and then to be added. */
    PackedPart part(String name) {
        PackedPart part = new PackedPart(name, beside);
        open.add(part);
        return part;
    }

    /** Ends a part and adds it after those that were added before, as it was packed. */
    void add(PackedPart part) throws IOException {
        part.end();
        ZipArchiveEntry entry = new ZipArchiveEntry(part.name());
        entry.setTimeLocal(NO_TIME);
        entry.setMethod(ZipEntry.DEFLATED);
        entry.setCrc(part.crc());
        entry.setSize(part.size());
        entry.setCompressedSize(part.packedSize());
        try (InputStream packed = part.packed()) {
            zip.addRawArchiveEntry(entry, packed);
        }
        written.add(part.name());
        part.close();
        open.remove(part);
    }

    /** Adds every part of the workbook that was not packed here; it must hold no data rows. */
    void addRest(XSSFWorkbook workbook) throws IOException {
        try (Rest rest = new Rest()) {
            workbook.write(rest);
        }
    }

    /** POI writes its parts into a file of this kind when it is given one: here they go on into ours, without a file between. */
    private final class Rest extends ZipArchiveOutputStream {

        private final ByteArrayOutputStream content = new ByteArrayOutputStream(1 << 14);
        private String name = "";

        Rest() {
            super(OutputStream.nullOutputStream());
        }

        @Override
        public void putArchiveEntry(ZipArchiveEntry entry) {
            name = entry.getName();
            content.reset();
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            content.write(bytes, offset, length);
        }

        @Override
        public void closeArchiveEntry() throws IOException {
            if (!written.contains(name)) {
                PackedPart packed = part(name);
                packed.write(name.equals(STYLES) ? withNamedDefault(content) : content.toByteArray());
                add(packed);
            }
        }

        @Override
        public void finish() {
            content.reset(); // the end of the file is ours to write
        }

        @Override
        public void close() {
            content.reset();
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
        for (PackedPart part : open) {
            part.close();
        }
        zip.close();
    }
}
