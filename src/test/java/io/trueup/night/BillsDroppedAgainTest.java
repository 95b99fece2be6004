package io.trueup.night;

import io.trueup.generator.BilledClinic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Bills of a clinic dropped again: re-saved, renamed, split, in tables beside the 837, over several nights. No day is billed twice for
 * it, and everything else ends as with each file once. How often that is tried is the property {@code drop.again}.
 */
class BillsDroppedAgainTest {

    private static final int WAYS = Integer.getInteger("drop.again", 2);
    private static final String PATIENT = "(?=HL\\*\\d+\\*1\\*22\\*)";

    @TempDir
    private Path home;

    @Test
    void bills_re_saved_renamed_and_split_end_in_the_same_findings_and_differences() throws IOException {
        new BilledClinic(40, 7).writeTo(home);
        new DroppedAgain(home, "bills", ".837", BillsDroppedAgainTest::part, List.of())
                .endsAsOnce(WAYS, BillsDroppedAgainTest::state);
    }

    /** Every other patient; what ends a batch and begins the next, always. */
    private static String part(String text, int half) {
        List<String> pieces = Arrays.asList(text.split(PATIENT));
        StringBuilder part = new StringBuilder(pieces.get(0));
        for (int i = 1; i < pieces.size(); i++) {
            String piece = pieces.get(i);
            int close = piece.indexOf("~SE*") >= 0 ? piece.indexOf("~SE*") : piece.indexOf("~\nSE*");
            part.append(
                    i % 2 == half
                            ? piece
                            : close >= 0 ? piece.substring(close + 1).stripLeading() : "");
        }
        return part.toString();
    }

    private static List<String> state(NightFixture night) {
        return Stream.concat(night.findings().stream(), night.jdbc().sql("""
                        SELECT concat_ws(' ', 'bill', claim_number, service_date, receipt_source, bill_received_on)
                        FROM finding
                        WHERE superseded_run IS NULL
                        AND NOT trial
                        UNION ALL
                        SELECT (to_jsonb(b) - '{unit}'::text[])::text
                        FROM billing_difference b
                        ORDER BY 1""").query(String.class).list().stream())
                .toList();
    }
}
