package io.trueup.night;

import io.trueup.generator.SyntheticClinic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Remittances of a clinic dropped again: re-saved, split in two, half taken and mended, over several nights. It ends in the same
 * findings and the same cents as each file once. How often that is tried is the property {@code drop.again}.
 */
class DropAgainTest {

    private static final int WAYS = Integer.getInteger("drop.again", 3);
    private static final String CLAIM = "(?=CLP\\*)";

    @TempDir
    private Path home;

    @Test
    void fault_62_files_mended_re_saved_split_and_sent_again_end_in_the_same_findings_and_cents() throws IOException {
        new SyntheticClinic(40, 6, 5).writeTo(home);
        new DroppedAgain(home, "remittances", ".835", DropAgainTest::part, List.of(DropAgainTest::damaged))
                .endsAsOnce(WAYS, DropAgainTest::state);
    }

    /** Every other claim; what follows the last claim, with it. */
    private static String part(String text, int half) {
        List<String> pieces = Arrays.asList(text.split(CLAIM));
        StringBuilder part = new StringBuilder(pieces.get(0));
        for (int i = 1; i < pieces.size(); i++) {
            int end = Math.max(pieces.get(i).indexOf("PLB*"), pieces.get(i).indexOf("SE*"));
            int plb = pieces.get(i).indexOf("PLB*");
            int close = plb >= 0 ? plb : pieces.get(i).indexOf("\nSE*") + 1;
            String claim = close > 0 ? pieces.get(i).substring(0, close) : pieces.get(i);
            part.append(i % 2 == half ? claim : "")
                    .append(close > 0 && end > 0 ? pieces.get(i).substring(close) : "");
        }
        return part.toString();
    }

    /** One claim whose amount nobody can read. */
    private static String damaged(String text, Random random) {
        List<String> pieces = new ArrayList<>(Arrays.asList(text.split(CLAIM)));
        if (pieces.size() < 2) {
            return text;
        }
        int claim = 1 + random.nextInt(pieces.size() - 1);
        String[] elements = pieces.get(claim).split("\\*", 6);
        elements[4] = "1OO.00";
        pieces.set(claim, String.join("*", elements));
        return String.join("", pieces);
    }

    private static List<String> state(NightFixture night) {
        return Stream.concat(night.findings().stream(), night.tieOut().stream().sorted())
                .collect(Collectors.toList());
    }
}
