package io.trueup.letter;

import java.util.List;
import java.util.Map;

/** A part of a template's XML: as it stands, or to be filled in. */
sealed interface Piece {

    /** Appends the piece for a letter; {@code row} holds the fields of the list row it stands in. */
    void write(LetterFields fields, Map<String, String> row, StringBuilder out);

    /** XML that is the same in every letter. */
    record Fixed(String xml) implements Piece {
        @Override
        public void write(LetterFields fields, Map<String, String> row, StringBuilder out) {
            out.append(xml);
        }
    }

    /**
     * A placeholder within a run's text.
     *
     * @param inRow whether it is a field of the list row around it
     * @param gapBegin what ends the run's text and begins a highlighted one; {@code gapEnd} goes back
     */
    record Value(String name, boolean inRow, String gapBegin, String gapEnd) implements Piece {

        @Override
        public void write(LetterFields fields, Map<String, String> row, StringBuilder out) {
            String text = inRow ? row.getOrDefault(name, "") : fields.valueOrGap(name);
            int from = 0;
            for (int gap = LetterFields.blankFrom(text, 0); gap >= 0; gap = LetterFields.blankFrom(text, from)) {
                int end = LetterFields.blankEnd(text, gap);
                escape(text, from, gap, out);
                out.append(gapBegin);
                escape(text, gap, end, out);
                out.append(gapEnd);
                from = end;
            }
            escape(text, from, text.length(), out);
        }

        private static void escape(String text, int from, int to, StringBuilder out) {
            for (int i = from; i < to; i++) {
                char c = text.charAt(i);
                switch (c) {
                    case '&' -> out.append("&amp;");
                    case '<' -> out.append("&lt;");
                    case '>' -> out.append("&gt;");
                    case '\n' -> out.append("</w:t><w:br/><w:t xml:space=\"preserve\">");
                    case '\t' -> out.append(' ');
                    default -> out.append(isXml(text, i) ? c : '\uFFFD');
                }
            }
        }

        /** XML 1.0 has no place for control characters and halves of surrogate pairs. */
        private static boolean isXml(String text, int i) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c)) {
                return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
            }
            if (Character.isLowSurrogate(c)) {
                return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
            }
            return c >= ' ' && c < '\uFFFE';
        }
    }

    /** Repeated for each row of a list. */
    record Each(String list, List<Piece> pieces) implements Piece {
        @Override
        public void write(LetterFields fields, Map<String, String> row, StringBuilder out) {
            for (Map<String, String> own : fields.lists().getOrDefault(list, List.of())) {
                pieces.forEach(piece -> piece.write(fields, own, out));
            }
        }
    }

    /** There only when the field or list has something. */
    record Section(String name, List<Piece> pieces) implements Piece {
        @Override
        public void write(LetterFields fields, Map<String, String> row, StringBuilder out) {
            if (fields.has(name)) {
                pieces.forEach(piece -> piece.write(fields, row, out));
            }
        }
    }
}
