package io.trueup.letter;

import io.trueup.deflate.DeflateCode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The fixed texts of one part of a template as it is taken apart, with what they have in common with one another. */
final class FixedTexts {

    /** Bytes from which on a copy takes less than they do. */
    static final int WORTH_COPYING = 5;

    /** Places that are looked at for the longest copy. */
    private static final int MOST_PLACES = 32;

    private static final int HASHES = 1 << 12;

    /** Text as letters fill it in. */
    private static final String SAMPLE = """
            Explanation of payment 8804977 of April 18, 2025. The services were authorized under number A-1203 from March 3, 2025 to
            March 28, 2025, and the enclosed daily program log shows 6.00 hours of service. The amount due for them is $480.00.
            We ask you to reverse the decision and to pay $1,440.00. 97545-WH, 97546-WH. 03/07/2025. Denied. CO-197, N706. DOE, JANE.
            6.00 hours x $80.00 = $480.00. Phone 512-555-0142 | Fax 512-555-0143. Austin, TX 78701.
            """;

    /** A letter fills in several times as much as stands in the sample. */
    private static final int SAMPLE_WEIGHT = 4;

    private int numbers = Piece.Value.NONE.number() + 1;
    private final Map<String, FixedText> known = new HashMap<>();
    private final int[] sample = new int[256];

    /** Places in the texts that stand in every letter, the latest first by the hash of what begins there. */
    private final @Nullable Place[] places = new Place[HASHES];

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Place(
            int number, byte[] utf8, int at, @Nullable Place before) {

        /** Bytes that are the same from both on. */
        int common(byte[] other, int from) {
            int differs = Arrays.mismatch(utf8, at, utf8.length, other, from, other.length);
            return differs < 0 ? utf8.length - at : differs;
        }
    }

    FixedTexts() {
        byte[] like = FilledPart.utf8(SAMPLE);
        for (int i = 0; i < SAMPLE_WEIGHT; i++) {
            count(like, 0, like.length);
        }
    }

    /** One more number of a text or place of the part. */
    int number() {
        return numbers++;
    }

    /** A code for a letter that is made of them. */
    DeflateCode code() {
        return DeflateCode.of(sample);
    }

    /**
     * @param plain its text; blank where it divides another's
     * @param certain whether it stands in every letter, so that it is worth being copied
     */
    FixedText of(String xml, String plain, boolean certain) {
        FixedText before = known.get(xml);
        if (before != null && before.plain().equals(plain)) {
            return before;
        }
        byte[] utf8 = FilledPart.utf8(xml);
        int number = number();
        FixedText text = new FixedText(number, xml, utf8, plain, copies(number, utf8, certain));
        known.put(xml, text);
        return text;
    }

    /** As {@link FixedText#copies} has them. */
    private int[] copies(int number, byte[] utf8, boolean certain) {
        IntStream.Builder copies = IntStream.builder();
        int begun = 0;
        for (int at = 0; at + WORTH_COPYING <= utf8.length; at++) {
            int hash = hash(utf8, at);
            Place best = at < begun ? null : longest(places[hash], utf8, at);
            if (best != null) {
                int length = best.common(utf8, at);
                copies.add(at - begun).add(best.number()).add(best.at()).add(length);
                count(utf8, begun, at);
                begun = at + length;
            }
            if (certain) {
                places[hash] = new Place(number, utf8, at, places[hash]);
            }
        }
        copies.add(utf8.length - begun).add(number).add(0).add(0);
        count(utf8, begun, utf8.length);
        return copies.build().toArray();
    }

    private static int hash(byte[] utf8, int at) {
        int hash = 0;
        for (int i = 0; i < WORTH_COPYING; i++) {
            hash = hash * 31 + utf8[at + i];
        }
        return (hash ^ hash >>> 16) & HASHES - 1;
    }

    /** Null when none is worth copying. */
    private static @Nullable Place longest(@Nullable Place latest, byte[] utf8, int at) {
        Place best = null;
        int longest = WORTH_COPYING - 1;
        int looked = 0;
        for (Place place = latest; place != null && looked < MOST_PLACES; place = place.before()) {
            int common = place.common(utf8, at);
            if (common > longest) {
                longest = common;
                best = place;
            }
            looked++;
        }
        return best;
    }

    private void count(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            sample[bytes[i] & 0xFF]++;
        }
    }
}
