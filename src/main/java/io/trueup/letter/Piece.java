package io.trueup.letter;

import java.util.List;
import java.util.Map;

/** A part of a template's XML: as it stands, or to be filled in. */
sealed interface Piece {

    /** Writes the piece for a letter; {@code row} holds the fields of the list row it stands in. */
    void write(LetterFields fields, Map<String, String> row, FilledPart out);

    /** Appends the piece as an outline has it, and its places to those of the outline. */
    void outline(StringBuilder xml, List<TemplateOutline.Place> places);

    record Fixed(FixedText text) implements Piece {

        @Override
        public void write(LetterFields fields, Map<String, String> row, FilledPart out) {
            out.fixed(text);
        }

        @Override
        public void outline(StringBuilder outline, List<TemplateOutline.Place> places) {
            outline.append(text.xml());
        }
    }

    /**
     * A placeholder within a run's text.
     *
     * @param number of those of its part
     * @param gapBegin what ends the run's text and begins a highlighted one; {@code gapEnd} goes back
     */
    record Value(int number, TemplateOutline.Place place, FixedText gapBegin, FixedText gapEnd) implements Piece {

        static final Value NONE =
                new Value(1, new TemplateOutline.Place("", false), FixedText.NEW_LINE, FixedText.NEW_LINE);

        @Override
        public void write(LetterFields fields, Map<String, String> row, FilledPart out) {
            out.begin(this);
            fields.say(place, row, out);
        }

        @Override
        public void outline(StringBuilder xml, List<TemplateOutline.Place> places) {
            xml.append(TemplateOutline.BEGIN).append(places.size()).append(TemplateOutline.END);
            places.add(place);
        }
    }

    /** Repeated for each row of a list. */
    record Each(String list, List<Piece> pieces) implements Piece {

        @Override
        public void write(LetterFields fields, Map<String, String> row, FilledPart out) {
            for (Map<String, String> own : fields.rows(list)) {
                for (Piece piece : pieces) {
                    piece.write(fields, own, out);
                }
            }
        }

        @Override
        public void outline(StringBuilder xml, List<TemplateOutline.Place> places) {
            enclosed(TemplateOutline.REPEATED, list, pieces, xml, places);
        }
    }

    /** There only when the field or list has something. */
    record Section(String name, List<Piece> pieces) implements Piece {

        @Override
        public void write(LetterFields fields, Map<String, String> row, FilledPart out) {
            if (fields.has(name)) {
                for (Piece piece : pieces) {
                    piece.write(fields, row, out);
                }
            }
        }

        @Override
        public void outline(StringBuilder xml, List<TemplateOutline.Place> places) {
            enclosed(TemplateOutline.CONDITIONAL, name, pieces, xml, places);
        }
    }

    private static void enclosed(
            String element, String name, List<Piece> pieces, StringBuilder xml, List<TemplateOutline.Place> places) {
        xml.append('<').append(element).append(" name=\"").append(name).append("\">");
        pieces.forEach(piece -> piece.outline(xml, places));
        xml.append("</").append(element).append('>');
    }
}
