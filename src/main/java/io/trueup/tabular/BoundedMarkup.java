package io.trueup.tabular;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A part's XML, refused when a single text, tag, comment or section of it is larger than any cell: the parser would gather all of it in
 * memory before anybody sees it.
 */
final class BoundedMarkup extends FilterInputStream {

    private static final int MOST = 1 << 22;

    /** What ends the section that is open; blank in tags and text, which end at the next tag. */
    private String end = "";

    private final byte[] last = new byte[4];
    private int size;
    /** Bytes that may still tell what a tag is: the three behind its bracket. */
    private int open;

    BoundedMarkup(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        if (b >= 0) {
            look((byte) b);
        }
        return b;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        int to = offset + Math.max(0, count);
        for (int i = offset; i < to; i++) {
            if (open <= 0 && end.isEmpty()) {
                int from = i;
                while (i < to && target[i] != '<') {
                    i++;
                }
                size += i - from;
            }
            if (i < to) {
                look(target[i]);
            }
        }
        if (size > MOST) {
            throw new PartTooLarge("a cell or a tag of more than 4 MB");
        }
        return count;
    }

    private void look(byte b) throws IOException {
        if (b == 0) {
            return; // the other half of a character in UTF-16
        }
        last[0] = last[1];
        last[1] = last[2];
        last[2] = last[3];
        last[3] = b;
        open = b == '<' ? 3 : open - 1;
        if (++size > MOST) {
            throw new PartTooLarge("a cell or a tag of more than 4 MB");
        }
        if (!end.isEmpty()) {
            endSection();
        } else if (last[2] == '<' && b != '!' && b != '?') {
            size = 0;
            open = 0;
        } else if (endsWith("<?")) {
            end = "?>";
        } else if (endsWith("<!--")) {
            end = "-->";
        } else if (endsWith("<![")) {
            end = "]]>";
        }
    }

    private void endSection() {
        if (endsWith(end)) {
            end = "";
            size = 0;
        }
    }

    private boolean endsWith(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (last[last.length - text.length() + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
