package io.trueup.letter;

/**
 * XML that is the same in every letter.
 *
 * @param number among the texts of its part
 * @param plain its text; blank for what only divides another's
 * @param copies how it is written for the first time, four numbers each: bytes that stand for themselves, then the number of the text that
 *     has the following ones, where they begin in it, and how many they are
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record FixedText(int number, String xml, byte[] utf8, String plain, int[] copies) {

    /** Within the text of a run. */
    static final FixedText NEW_LINE = alone(0, "</w:t><w:br/><w:t xml:space=\"preserve\">");

    private static FixedText alone(int number, String xml) {
        byte[] utf8 = FilledPart.utf8(xml);
        return new FixedText(number, xml, utf8, "", new int[] {utf8.length, number, 0, 0});
    }
}
