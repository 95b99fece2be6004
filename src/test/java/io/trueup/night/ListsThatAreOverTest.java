package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.batch.Runner;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a list is said of the days that are on it, not of those that left it. */
class ListsThatAreOverTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 5, 5);
    private static final String DAY = "2025-03-03";

    @TempDir
    private Path home = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private NightFixture night;

    @BeforeEach
    void six_claims_of_one_payer() {
        night = NightFixture.in(home);
        for (int i = 1; i <= 6; i++) {
            night.log(
                    "log" + i + ".csv",
                    LogDays.of()
                            .patient("P-" + i, "DOE" + i, "JANE", "")
                            .claim("WC-" + i, "PCN" + i)
                            .day(DAY, 6));
        }
    }

    private static Clp clp(int claim, String number) {
        return Clp.of("PCN" + claim, number + claim).patient("DOE" + claim, "JANE");
    }

    private static Clp denied(int claim) {
        return clp(claim, "DEN").line("97545", DAY, "600.00", "0.00", "CO*197");
    }

    private void remitted(String trace, LocalDate on, String paid, Clp... claims) {
        Check check = Check.of(trace, on.toString(), paid);
        for (Clp claim : claims) {
            check = check.claim(claim);
        }
        night.remittance(trace + ".835", check.text());
    }

    private String list() {
        return night.jdbc()
                .sql("SELECT id FROM item WHERE unit LIKE 'G:%'")
                .query(String.class)
                .single();
    }

    private String itemOf(int claim) {
        return night.jdbc()
                .sql("SELECT id FROM item WHERE claim_number = :claim AND unit NOT LIKE 'G:%'")
                .param("claim", "WC-" + claim)
                .query(String.class)
                .single();
    }

    private Runner.Result say(Runner.Result shown, String item, String heading, String text, LocalDate on)
            throws IOException {
        SentBack.of(shown).set(item, heading, text).into(night, "said-" + on + ".xlsx", on + "T08:00:00Z");
        return night.run(on);
    }

    private String writtenOff(Runner.Result run) throws IOException {
        BookProof proof = BookProof.of(night, run, YearMonth.from(TODAY));
        proof.assertAddsUp();
        Map<String, String> month = proof.month("2025-05");
        return month.get("Written off") + " " + month.get("Why");
    }

    private static List<String> atStake(Runner.Result run) throws IOException {
        return WorkbookText.of(Objects.requireNonNull(run.workbook())).rows("Written off").stream()
                .map(row -> row.getOrDefault("At stake", ""))
                .toList();
    }

    @Test
    void fault_403_a_list_writes_off_the_days_that_are_on_it_and_none_that_left_it() throws IOException {
        Runner.Result first = night.run(TODAY);
        String list = list();
        say(first, list, "Sent on", TODAY.toString(), TODAY.plusDays(1));
        remitted(
                "T1",
                TODAY.plusDays(2),
                "1200.00",
                clp(1, "I").day(DAY, "600.00"),
                clp(2, "I").day(DAY, "600.00"),
                denied(3));
        Runner.Result answered = night.run(TODAY.plusDays(3));
        assertThat(SentBack.row(answered, list)).containsEntry("At stake", "1800.00");

        Runner.Result off = say(answered, list, "Status", "Written off", TODAY.plusDays(4));
        assertThat(atStake(off)).containsExactly("1800.00");
        assertThat(writtenOff(off)).startsWith("1800.00 ");

        remitted("T2", TODAY.plusDays(5), "600.00", clp(4, "I").day(DAY, "600.00"), denied(5));
        Runner.Result later = night.run(TODAY.plusDays(6));
        assertThat(atStake(later)).containsExactly("600.00");
        assertThat(writtenOff(later)).startsWith("600.00 ");
        assertThat(SentBack.row(later, itemOf(5))).containsEntry("", "Worklist");
    }

    @Test
    void fault_404_a_list_that_is_lost_takes_no_level_from_an_item_that_had_left_it() throws IOException {
        Clp[] shortPaid = new Clp[6];
        for (int i = 1; i <= 6; i++) {
            shortPaid[i - 1] = clp(i, "I").day(DAY, "450.00");
        }
        remitted("T1", LocalDate.of(2025, 4, 10), "2700.00", shortPaid);
        Runner.Result first = night.run(TODAY);
        String list = list();
        Runner.Result sent = say(first, list, "Sent on", TODAY.toString(), TODAY.plusDays(1));
        remitted("T2", TODAY.plusDays(2), "-450.00", clp(1, "I").reversed(DAY, "450.00"), denied(1));
        Runner.Result denied = night.run(TODAY.plusDays(3));
        Map<String, String> before = SentBack.row(denied, itemOf(1));
        assertThat(before).containsEntry("", "Worklist").containsEntry("Level", "Reconsideration");

        Runner.Result lost = say(sent, list, "Status", "Lost", TODAY.plusDays(4));
        assertThat(SentBack.row(lost, itemOf(1)))
                .containsEntry("Level", "Reconsideration")
                .containsEntry("Deadline", before.get("Deadline"));
        assertThat(SentBack.row(lost, itemOf(2))).containsEntry("Level", "Medical fee dispute (MFDR)");

        Runner.Result again = say(lost, itemOf(2), "Status", "Lost", TODAY.plusDays(5));
        assertThat(SentBack.row(again, itemOf(2)).get("Deadline source")).startsWith("level 3 of 3");
        assertThat(SentBack.row(again, itemOf(1))).containsEntry("Level", "Reconsideration");
    }
}
