package io.trueup.packet;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Pages as the bytes of a file (ISO 32000-1, 7.5): the same for the same pages, whenever it is written. Its objects are, in order, the
 * catalog, the tree of pages with what all of them share, the title, and for each page itself and its marks.
 */
final class PdfFile {

    /** The bytes behind the version tell programs that carry files that it is no text. */
    private static final byte[] HEADER = latin("%PDF-1.4\n%\u00F6\u00E4\u00FC\u00DF\n");

    private static final byte[] CATALOG = latin("1 0 obj\n<</Type/Catalog/Pages 2 0 R/Lang(en-US)>>\nendobj\n");
    private static final int OBJECTS_BEFORE_PAGES = 3;
    private static final int BYTES_OF_A_PAGE = 1 << 11;

    /** The last tenth of the size would take most of the time. */
    private static final int COMPRESSION = Deflater.BEST_SPEED;

    /** Each thread's own: a new one takes a quarter of a megabyte that the system has to clear. */
    private final ThreadLocal<Compressor> compressors = ThreadLocal.withInitial(Compressor::new);

    private static final class Compressor {
        private final Deflater deflater = new Deflater(COMPRESSION);
        private final byte[] buffer = new byte[1 << 14];
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    byte[] of(List<PageMarks> pages, String title) {
        Objects file = new Objects(pages.size());
        file.writeBytes(HEADER);
        file.begin();
        file.writeBytes(CATALOG);
        file.begin();
        file.writeBytes(latin(tree(pages)));
        file.begin();
        file.writeBytes(latin("3 0 obj\n<</Title" + string(title) + ">>\nendobj\n"));
        Compressor compressor = compressors.get();
        for (PageMarks page : pages) {
            page(page, file, compressor);
        }
        return file.ended(title);
    }

    private static String tree(List<PageMarks> pages) {
        int faces = 0;
        StringBuilder tree = new StringBuilder(1 << 9)
                .append("2 0 obj\n<</Type/Pages/Count ")
                .append(pages.size())
                .append("/Kids[");
        for (int i = 0; i < pages.size(); i++) {
            faces |= pages.get(i).faces();
            tree.append(OBJECTS_BEFORE_PAGES + 1 + 2 * i).append(" 0 R ");
        }
        tree.append("]/MediaBox[0 0 ").append((int) Flow.PAGE_WIDTH).append(' ').append((int) Flow.PAGE_HEIGHT);
        tree.append("]/Resources<</Font<<");
        for (Face face : Face.values()) {
            if ((faces >> face.ordinal() & 1) != 0) {
                tree.append('/').append(face.resource()).append("<</Type/Font/Subtype/Type1/BaseFont/");
                tree.append(face.postscriptName()).append("/Encoding/WinAnsiEncoding>>");
            }
        }
        return tree.append(">>>>>>\nendobj\n").toString();
    }

    private static void page(PageMarks page, Objects file, Compressor compressor) {
        int number = file.begin();
        file.writeBytes(
                latin(number + " 0 obj\n<</Type/Page/Parent 2 0 R/Contents " + (number + 1) + " 0 R>>\nendobj\n"));
        Deflater deflater = compressor.deflater;
        deflater.reset();
        deflater.setInput(page.bytes());
        deflater.finish();
        ByteArrayOutputStream content = new ByteArrayOutputStream(BYTES_OF_A_PAGE);
        while (!deflater.finished()) {
            content.write(compressor.buffer, 0, deflater.deflate(compressor.buffer));
        }
        file.begin();
        file.writeBytes(
                latin((number + 1) + " 0 obj\n<</Length " + content.size() + "/Filter/FlateDecode>>\nstream\n"));
        file.writeBytes(content.toByteArray());
        file.writeBytes(latin("\nendstream\nendobj\n"));
    }

    /** A text as the format writes it: as it stands, or in UTF-16 where it has other letters than English. */
    private static String string(String text) {
        StringBuilder written = new StringBuilder(text.length() + 2).append('(');
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character < ' ' || character > '~') {
                return utf16(text);
            }
            if (character == '(' || character == ')' || character == '\\') {
                written.append('\\');
            }
            written.append(character);
        }
        return written.append(')').toString();
    }

    private static String utf16(String text) {
        StringBuilder written = new StringBuilder("<FEFF");
        text.chars().forEach(unit -> written.append(String.format(Locale.ROOT, "%04X", unit)));
        return written.append('>').toString();
    }

    /** The bytes of a file with the places of its objects. */
    private static final class Objects extends ByteArrayOutputStream {

        private final int[] places;
        private int begun;

        Objects(int pages) {
            super((pages + 1) * BYTES_OF_A_PAGE);
            places = new int[OBJECTS_BEFORE_PAGES + 2 * pages];
        }

        /** Notes that an object begins here, and gives its number. */
        int begin() {
            places[begun++] = count;
            return begun;
        }

        /** Adds the table of places and the trailer; the number of a file is made of what stands in it. */
        byte[] ended(String title) {
            int table = count;
            CRC32 sum = new CRC32();
            sum.update(buf, 0, count);
            StringBuilder end = new StringBuilder(20 * (begun + 1) + 200);
            end.append("xref\n0 ").append(begun + 1).append("\n0000000000 65535 f \n");
            for (int place : places) {
                String digits = String.valueOf(place);
                end.append("0000000000", 0, 10 - digits.length()).append(digits).append(" 00000 n \n");
            }
            String id = "<" + hex(sum.getValue()) + hex(title.hashCode()) + hex(count) + hex(begun) + ">";
            end.append("trailer\n<</Size ").append(begun + 1).append("/Root 1 0 R/Info 3 0 R/ID[");
            end.append(id).append(id).append("]>>\nstartxref\n").append(table).append("\n%%EOF\n");
            writeBytes(latin(end.toString()));
            return toByteArray();
        }

        private static String hex(long bits) {
            String digits = Integer.toHexString((int) bits);
            return "00000000".substring(digits.length()) + digits;
        }
    }
}
