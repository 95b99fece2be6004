package io.trueup.spreadsheet;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
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
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        workbook.write(whole);
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(whole.toByteArray()))) {
            for (ZipEntry entry = parts.getNextEntry(); entry != null; entry = parts.getNextEntry()) {
                if (!written.contains(entry.getName())) {
                    begin(entry.getName());
                    zip.write(entry.getName().equals(STYLES) ? withNamedDefault(parts) : parts.readAllBytes());
                    end();
                }
            }
        }
    }

    /** Readers look for the style that all others rest on by its name, and POI gives it none. */
    private static byte[] withNamedDefault(InputStream styles) throws IOException {
        String xml = new String(styles.readAllBytes(), StandardCharsets.UTF_8);
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
