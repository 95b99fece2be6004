package io.trueup.deposit;

import io.trueup.source.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Splits a BAI2 file into records, each with its continuations (88). A record ends where the next begins: with or without "/", on one
 * line with others, or wrapped over lines of a fixed width. Text may hold commas and slashes.
 */
final class BaiRecords {

    private static final Pattern START =
            Pattern.compile("^\\s*0?1,[^,\\r\\n]*,[^,\\r\\n]*,\\d{6}(?:\\d{2})?,", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("^\\s*(01|02|03|16|49|88|98|99)\\s*([,:])");
    /** Where a slash is followed by a record on the same line; stricter, since text may hold slashes too. */
    private static final Pattern SAME_LINE =
            Pattern.compile("/\\s*(?=01,[^,]*,[^,]*,\\d{6}|02,[^,]*,[^,]*,[1-4]?,\\d{6}"
                    + "|03,[^,/]*,(?:[A-Z]{3})?,|16,\\d{3},[+-]?\\d+,|49,[+-]?\\d+,\\d+|98,[+-]?\\d+,\\d+,\\d+|99,[+-]?\\d+,\\d+,\\d+)"
                    + "|/\\s+(?=88,)");

    private static final int WIDTH = 80;
    private static final int NARROWEST = 40;
    private static final int LONGEST_LINE = 1 << 24;

    private final Consumer<BaiRecord> sink;
    private int width = WIDTH;
    private long number;
    private boolean wasFull;
    private @Nullable BaiRecord open;

    BaiRecords(Consumer<BaiRecord> sink) {
        this.sink = sink;
    }

    /** @param start first bytes of a file */
    static boolean recognises(byte[] start) {
        return START.matcher(new String(start, StandardCharsets.ISO_8859_1)).find();
    }

    void read(InputStream in) throws IOException {
        for (String line = line(in); line != null; line = line(in)) {
            number++;
            for (String part : parts(line)) {
                part(part);
            }
            wasFull = line.length() == width;
        }
        end();
    }

    private static List<String> parts(String line) {
        List<String> parts = new ArrayList<>();
        Matcher between = SAME_LINE.matcher(line);
        int from = 0;
        while (between.find()) {
            parts.add(line.substring(from, between.start() + 1));
            from = between.end();
        }
        parts.add(line.substring(from));
        return parts;
    }

    private void part(String part) {
        if (part.isBlank()) {
            return;
        }
        Matcher code = CODE.matcher(part);
        if (!code.find() || code.group(2).equals(":") && !code.group(1).equals("88")) {
            goOn(part, false);
        } else if (code.group(1).equals("88")) {
            goOn(part.substring(code.end()), true);
        } else {
            end();
            open = new BaiRecord(code.group(1), number);
            open.piece(part.substring(code.end()), "");
            takeWidth(open);
        }
    }

    private void goOn(String text, boolean continuation) {
        if (open == null) {
            open = new BaiRecord("", number);
        }
        String between = wasFull ? "" : " ";
        if (continuation) {
            open.continuation();
            open.piece(text, between);
        } else {
            open.wrapped(text, between);
        }
    }

    /** Field 7 of the file header: characters of a line. */
    private void takeWidth(BaiRecord record) {
        String[] fields = record.isHeader() ? record.first().split(",", -1) : new String[0];
        if (fields.length > 5 && fields[5].strip().matches("\\d{2,5}")) {
            int said = Integer.parseInt(fields[5].strip());
            width = said >= NARROWEST ? said : WIDTH;
        }
    }

    private void end() {
        if (open != null) {
            sink.accept(open);
            open = null;
        }
    }

    /** Null at the end. */
    private static @Nullable String line(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int next = in.read();
        if (next < 0) {
            return null;
        }
        while (next >= 0 && next != '\n' && next != '\r') {
            if (bytes.size() < LONGEST_LINE) {
                bytes.write(next);
            }
            next = in.read();
        }
        if (next == '\r') {
            in.mark(1);
            if (in.read() != '\n') {
                in.reset();
            }
        }
        byte[] line = bytes.toByteArray();
        return Text.of(line, 0, line.length);
    }
}
