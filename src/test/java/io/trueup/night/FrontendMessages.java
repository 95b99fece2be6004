package io.trueup.night;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a client says to PostgreSQL on one connection, cut into its messages (PostgreSQL 18, chapter 54.7, Message Formats): a type of
 * one byte, but for those before the start-up message, and a length that counts itself.
 */
final class FrontendMessages {

    private static final int LENGTH_BYTES = 4;
    private static final int KEPT = 400;
    private static final int PROTOCOL_3 = 3;

    private final Map<String, String> prepared = new HashMap<>();
    private final byte[] header = new byte[1 + LENGTH_BYTES];
    private final byte[] body = new byte[KEPT];
    private boolean started;
    private int inHeader;
    private int length;
    private int inBody;
    private List<String> said = new ArrayList<>();

    /** Takes bytes as they come. */
    void take(byte[] bytes, int count) {
        int at = 0;
        while (at < count) {
            int headerLength = started ? header.length : LENGTH_BYTES;
            if (inHeader < headerLength) {
                header[inHeader++] = bytes[at++];
                if (inHeader == headerLength) {
                    length = number(header, headerLength - LENGTH_BYTES) - LENGTH_BYTES;
                    inBody = 0;
                }
            } else {
                int part = Math.min(length - inBody, count - at);
                int kept = Math.max(0, Math.min(part, KEPT - inBody));
                System.arraycopy(bytes, at, body, Math.min(inBody, KEPT), kept);
                inBody += part;
                at += part;
            }
            if (inHeader == headerLength && inBody == length) {
                end();
                inHeader = 0;
                inBody = 0;
                length = -1;
            }
        }
    }

    private static int number(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 24
                | (bytes[at + 1] & 0xff) << 16
                | (bytes[at + 2] & 0xff) << 8
                | bytes[at + 3] & 0xff;
    }

    private void end() {
        if (!started) {
            started = number(body, 0) >> 16 == PROTOCOL_3;
            said.add(started ? "(start-up)" : "(encryption?)");
            return;
        }
        switch (header[0]) {
            case 'Q' -> said.add(text(0));
            case 'P' -> prepared.put(text(0), text(text(0).getBytes(StandardCharsets.UTF_8).length + 1));
            case 'B' -> {
                String name = text(text(0).length() + 1);
                said.add(prepared.getOrDefault(name, name));
            }
            case 'D' -> {
                if (body[0] == 'S') {
                    said.add("(describe) " + prepared.getOrDefault(text(1), ""));
                }
            }
            case 'E' -> {
                if (said.isEmpty()) {
                    said.add("(fetch)");
                }
            }
            case 'd', 'c' -> {
                if (said.isEmpty() || !said.get(said.size() - 1).equals("(rows)")) {
                    said.add("(rows)");
                }
            }
            case 'p' -> said.add("(password)");
            case 'X' -> said.add("(end)");
            default -> {
                // Sync, Flush, Close: part of what was said before
            }
        }
    }

    /** The text that begins at a byte and ends with zero, as far as it is kept. */
    private String text(int from) {
        int kept = Math.min(length, KEPT);
        int end = from;
        while (end < kept && body[end] != 0) {
            end++;
        }
        return new String(body, Math.min(from, kept), Math.max(0, end - from), StandardCharsets.UTF_8);
    }

    /** The statements since the last time they were asked for. */
    List<String> said() {
        List<String> all = said;
        said = new ArrayList<>();
        return all;
    }
}
