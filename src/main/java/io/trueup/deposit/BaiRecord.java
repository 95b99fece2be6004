package io.trueup.deposit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A record of a BAI2 file and its continuations, read field by field; what is left is its text. */
final class BaiRecord {

    private record Piece(String text, String between) {}

    private final String code;
    private final long line;
    private final List<Piece> pieces = new ArrayList<>();
    private int lines = 1;
    private int piece;
    private int at;

    /** @param code blank for text before the first record */
    BaiRecord(String code, long line) {
        this.code = code;
        this.line = line;
    }

    String code() {
        return code;
    }

    long line() {
        return line;
    }

    /** Records that it counts for: itself and its continuations. */
    int count() {
        return lines;
    }

    boolean isHeader() {
        return code.equals("01");
    }

    String first() {
        return pieces.get(0).text();
    }

    void continuation() {
        lines++;
    }

    /** @param between what stands between it and the text before, where it goes on with a text */
    void piece(String text, String between) {
        pieces.add(new Piece(ended(text), between));
    }

    /** The rest of a line that a fixed width cut. */
    void wrapped(String text, String between) {
        if (pieces.isEmpty()) {
            piece(text, "");
            return;
        }
        Piece last = pieces.remove(pieces.size() - 1);
        pieces.add(new Piece(last.text() + between + ended(text), last.between()));
    }

    /** Without the slash that ends a record. */
    private static String ended(String text) {
        String bare = text.stripTrailing();
        return bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : text;
    }

    /** The next field; blank when there is none. */
    String next() {
        while (piece < pieces.size() && at > pieces.get(piece).text().length()) {
            piece++;
            at = 0;
        }
        if (piece == pieces.size()) {
            return "";
        }
        String text = pieces.get(piece).text();
        int comma = text.indexOf(',', at);
        String field = comma < 0 ? text.substring(at) : text.substring(at, comma);
        at = (comma < 0 ? text.length() : comma) + 1;
        return field.strip();
    }

    boolean hasNext() {
        return piece < pieces.size() && at <= pieces.get(piece).text().length() || piece + 1 < pieces.size();
    }

    /** Passes over the funds type and what belongs to it: when the money is available, which is not when it was booked. */
    void passFundsType() {
        int more = 0;
        switch (next().toUpperCase(Locale.ROOT)) {
            case "S" -> more = 3;
            case "V" -> more = 2;
            case "D" -> {
                String days = next();
                more = days.matches("\\d{1,3}") ? 2 * Integer.parseInt(days) : 0;
            }
            default -> {}
        }
        for (int i = 0; i < more; i++) {
            next();
        }
    }

    /** All that no field took. */
    String rest() {
        StringBuilder rest = new StringBuilder();
        for (; piece < pieces.size(); piece++, at = 0) {
            Piece own = pieces.get(piece);
            if (at <= own.text().length()) {
                rest.append(rest.length() == 0 ? "" : own.between())
                        .append(own.text().substring(at));
            }
        }
        return rest.toString().strip().replaceAll("\\s+", " ");
    }
}
