package io.trueup.cli;

import io.trueup.source.Text;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

/** What a command prints: characters a terminal would obey, from names and numbers of files, are shown as text (FAULTS.md 84). */
final class ShownText extends FilterWriter {

    private ShownText(Writer out) {
        super(out);
    }

    static PrintWriter on(Writer out) {
        return new PrintWriter(new ShownText(out), true);
    }

    @Override
    public void write(int c) throws IOException {
        write(String.valueOf((char) c), 0, 1);
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        write(String.valueOf(text, from, length), 0, length);
    }

    /** Lines stay lines. */
    @Override
    public void write(String text, int from, int length) throws IOException {
        int start = from;
        for (int i = from; i < from + length; i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && System.lineSeparator().length() > 1) {
                out.write(Text.visible(text.substring(start, i)));
                out.write(c);
                start = i + 1;
            }
        }
        out.write(Text.visible(text.substring(start, from + length)));
    }
}
