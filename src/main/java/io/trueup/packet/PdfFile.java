package io.trueup.packet;

import io.trueup.deflate.BitBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;

/**
 * Pages as the bytes of a file (ISO 32000-1, 7.5): the same for the same pages, whenever it is written. Its objects are, in order, the
 * catalog, the tree of pages with what all of them share, the title, and for each page itself and its marks.
 */
final class PdfFile {

    /** The bytes behind the version tell programs that carry files that it is no text. */
    private static final byte[] HEADER = latin("%PDF-1.4\n%\u00F6\u00E4\u00FC\u00DF\n");

    private static final byte[] CATALOG = latin("1 0 obj\n<</Type/Catalog/Pages 2 0 R/Lang(en-US)>>\nendobj\n");
    private static final int OBJECTS_BEFORE_PAGES = 3;
    private static final byte[] PAGE = latin(" 0 obj\n<</Type/Page/Parent 2 0 R/Contents ");
    private static final byte[] PAGE_ENDED = latin(" 0 R>>\nendobj\n");
    private static final byte[] STREAM = latin(" 0 obj\n<</Length ");
    private static final byte[] STREAM_BEGUN = latin("/Filter/FlateDecode>>\nstream\n");
    private static final byte[] STREAM_ENDED = latin("\nendstream\nendobj\n");

    /** Each thread's own, as large as its longest file. */
    private final ThreadLocal<Room> rooms = ThreadLocal.withInitial(Room::new);

    private static final class Room {
        private final Marks file = new Marks(1 << 15);
        private final Marks page = new Marks(1 << 13);
        private final PageCompressor compressor = new PageCompressor();
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    byte[] of(List<PageMarks> pages, String title) {
        Room room = rooms.get();
        room.file.clear();
        Objects file = new Objects(room.file, pages.size());
        file.add(HEADER);
        file.begin();
        file.add(CATALOG);
        file.begin();
        file.add(latin(tree(pages)));
        file.begin();
        file.add(latin("3 0 obj\n<</Title" + string(title) + ">>\nendobj\n"));
        for (PageMarks page : pages) {
            page(page, file, room);
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

    private static void page(PageMarks page, Objects file, Room room) {
        Marks marks = room.page;
        marks.clear();
        page.writeTo(marks);
        BitBuffer content = room.compressor.compressed(marks);
        int number = file.begin();
        file.marks.whole(number);
        file.add(PAGE);
        file.marks.whole(number + 1);
        file.add(PAGE_ENDED);
        file.begin();
        file.marks.whole(number + 1);
        file.add(STREAM);
        file.marks.whole(content.length());
        file.add(STREAM_BEGUN);
        file.marks.add(content.bytes(), content.length());
        file.add(STREAM_ENDED);
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
    private static final class Objects {

        private static final byte[] TABLE = latin("\n0000000000 65535 f \n");
        private static final byte[] IN_USE = latin(" 00000 n \n");
        private static final int DIGITS_OF_PLACE = 10;

        private final Marks marks;
        private final int[] places;
        private int begun;

        Objects(Marks marks, int pages) {
            this.marks = marks;
            places = new int[OBJECTS_BEFORE_PAGES + 2 * pages];
        }

        void add(byte[] bytes) {
            marks.add(bytes);
        }

        /** Notes that an object begins here, and gives its number. */
        int begin() {
            places[begun++] = marks.length();
            return begun;
        }

        /** Adds the table of places and the trailer; the number of a file is made of what stands in it. */
        byte[] ended(String title) {
            int table = marks.length();
            CRC32 sum = new CRC32();
            sum.update(marks.bytes(), 0, table);
            add(latin("xref\n0 " + (begun + 1)));
            add(TABLE);
            for (int place : places) {
                marks.digits(place, DIGITS_OF_PLACE);
                add(IN_USE);
            }
            String id = "<" + hex(sum.getValue()) + hex(title.hashCode()) + hex(table) + hex(begun) + ">";
            add(latin("trailer\n<</Size " + (begun + 1) + "/Root 1 0 R/Info 3 0 R/ID[" + id + id + "]>>\nstartxref\n"
                    + table + "\n%%EOF\n"));
            return marks.toByteArray();
        }

        private static String hex(long bits) {
            String digits = Integer.toHexString((int) bits);
            return "00000000".substring(digits.length()) + digits;
        }
    }
}
