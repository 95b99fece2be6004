package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.batch.Runner;
import io.trueup.intake.TakenFiles;
import io.trueup.withdrawal.Withdrawal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was over, and what payers did after. */
class OverAndBackTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 3, 20);
    private static final String DAY = "2025-03-03";

    @TempDir
    private Path home = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private NightFixture night;

    @SuppressWarnings("NullAway.Init")
    private Runner.Result first;

    private String item = "";

    @BeforeEach
    void a_denied_day() throws IOException {
        night = NightFixture.in(home)
                .log("log.csv", LogDays.of().claim("WC-1", "PCN1").day(DAY, 6))
                .remittance(
                        "denied.835",
                        Check.of("T0", "2025-03-18", "0.00")
                                .claim(Clp.of("PCN1", "I0").line("97545", DAY, "600.00", "0.00", "CO*197"))
                                .text());
        first = night.run(TODAY);
        item = SentBack.rows(first).get(0).getOrDefault("Item", "");
    }

    private Runner.Result paid(String name, LocalDate on, String amount) {
        return remitted(name, on, amount, Clp.of("PCN1", "I" + amount).day(DAY, amount));
    }

    private Runner.Result reversed(String name, LocalDate on, String amount) {
        return remitted(name, on, "-" + amount, Clp.of("PCN1", "I" + amount).reversed(DAY, amount));
    }

    private Runner.Result remitted(String name, LocalDate on, String amount, Clp claim) {
        night.remittance(
                name + ".835",
                Check.of(name, on.toString(), amount).claim(claim).text());
        return night.run(on.plusDays(1));
    }

    private Runner.Result say(Runner.Result shown, String status, LocalDate on) throws IOException {
        SentBack.of(shown)
                .set(item, "Status", status)
                .set(item, "Notes", "as agreed")
                .into(night, "said-" + on + ".xlsx", on + "T08:00:00Z");
        return night.run(on);
    }

    private Runner.Result withdrawn(String name, LocalDate on) throws IOException {
        TakenFiles.File file = new TakenFiles(night.database().dataSource())
                .find(name + ".835")
                .get(0);
        new Withdrawal(night.database().dataSource())
                .carryOut(file, List.of(), OffsetDateTime.parse(on + "T12:00:00Z"));
        Files.delete(night.file("inbox/remittances/" + name + ".835"));
        return night.run(on);
    }

    private static List<Map<String, String>> writtenOff(Runner.Result run) throws IOException {
        return WorkbookText.of(Objects.requireNonNull(run.workbook())).rows("Written off");
    }

    private Map<String, String> month(Runner.Result run, String month) throws IOException {
        BookProof proof = BookProof.of(night, run, YearMonth.from(TODAY));
        proof.assertAddsUp();
        return proof.month(month);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Won", "Closed", "Written off"})
    void fault_405_money_taken_back_brings_back_what_was_over_while_still_short(String status) throws IOException {
        paid("T1", TODAY.plusDays(1), "300.00");
        Runner.Result over = say(first, status, TODAY.plusDays(3));
        assertThat(SentBack.row(over, item)).containsEntry("", "Done").containsEntry("Paid now", "300.00");

        Runner.Result back = reversed("T2", TODAY.plusDays(5), "300.00");
        assertThat(SentBack.row(back, item))
                .containsEntry("", "Worklist")
                .containsEntry("Status", "Open")
                .containsEntry("Notes", "as agreed")
                .containsEntry("Paid", "0.00");
        assertThat(writtenOff(back)).isEmpty();
        assertThat(month(back, "2025-03")).containsEntry("Written off", "0.00");
        assertThat(night.jdbc()
                        .sql("SELECT letter FROM item")
                        .query(String.class)
                        .single())
                .as("the letter that it needs now")
                .isNotEmpty();

        Runner.Result again = say(back, status, TODAY.plusDays(8));
        assertThat(SentBack.row(again, item)).containsEntry("", "Done").containsEntry("Status", status);
        assertThat(SentBack.row(night.run(TODAY.plusDays(9)), item)).containsEntry("", "Done");
    }

    @Test
    void fault_405_a_part_that_came_after_the_word_and_went_again_brings_it_back_and_a_withdrawal_does_not()
            throws IOException {
        say(first, "Closed", TODAY.plusDays(1));
        Runner.Result part = paid("T1", TODAY.plusDays(2), "200.00");
        assertThat(SentBack.row(part, item)).containsEntry("", "Done");
        Runner.Result back = reversed("T2", TODAY.plusDays(4), "200.00");
        assertThat(SentBack.row(back, item)).containsEntry("", "Worklist").containsEntry("Status", "Open");

        assertThat(SentBack.row(withdrawn("T2", TODAY.plusDays(6)), item))
                .as("never taken back")
                .containsEntry("", "Done")
                .containsEntry("Status", "Closed")
                .containsEntry("Ended on", TODAY.plusDays(1).toString());
        assertThat(SentBack.row(withdrawn("T1", TODAY.plusDays(7)), item))
                .as("never paid")
                .containsEntry("", "Done")
                .containsEntry("Status", "Closed");
    }

    @Test
    void fault_406_what_was_written_off_as_short_and_is_paid_too_much_since_is_to_be_done() throws IOException {
        paid("T1", TODAY.plusDays(1), "400.00");
        Runner.Result off = say(first, "Written off", TODAY.plusDays(3));
        assertThat(month(off, "2025-03")).containsEntry("Written off", "200.00");

        Runner.Result much = paid("T2", TODAY.plusDays(5), "600.00");
        assertThat(SentBack.row(much, item))
                .containsEntry("", "Worklist")
                .containsEntry("Outcome", "Overpaid")
                .containsEntry("Status", "Open");
        assertThat(month(much, "2025-03")).containsEntry("Written off", "0.00");

        Runner.Result closed = say(much, "Closed", TODAY.plusDays(7));
        assertThat(SentBack.row(closed, item)).containsEntry("", "Done").containsEntry("Status", "Closed");
    }

    @Test
    void fault_407_done_and_written_off_say_what_is_paid_now_not_what_was_paid_when_it_ended() throws IOException {
        say(first, "Written off", TODAY.plusDays(1));
        Runner.Result paid = paid("T1", TODAY.plusDays(2), "600.00");
        assertThat(SentBack.row(paid, item)).containsEntry("", "Done").containsEntry("Paid now", "600.00");

        Runner.Result back = reversed("T2", TODAY.plusDays(4), "600.00");
        assertThat(SentBack.rows(back))
                .filteredOn(row -> "Done".equals(row.get("")))
                .allSatisfy(
                        row -> assertThat(row).containsEntry("Paid now", "0.00").containsEntry("Ended", "Taken back"));
        assertThat(writtenOff(back)).allSatisfy(row -> assertThat(row).containsEntry("Paid now", "0.00"));
        assertThat(SentBack.rows(back))
                .filteredOn(row -> "Worklist".equals(row.get("")))
                .hasSize(1);
    }

    @Test
    void fault_408_what_was_written_off_stays_in_its_month_while_payments_come_and_are_withdrawn() throws IOException {
        say(first, "Written off", TODAY.plusDays(1));
        assertThat(month(night.run(LocalDate.of(2025, 4, 6)), "2025-03"))
                .containsEntry("State", "closed on 2025-04-06")
                .containsEntry("Written off", "600.00");
        Runner.Result paid = paid("T1", LocalDate.of(2025, 4, 10), "600.00");
        assertThat(month(paid, "2025-03"))
                .containsEntry("Written off", "0.00")
                .containsEntry("Why", "paid after it was written off 600.00");

        Runner.Result again = withdrawn("T1", LocalDate.of(2025, 4, 12));
        assertThat(month(again, "2025-03"))
                .containsEntry("Written off", "600.00")
                .containsEntry("Why", "");
        assertThat(month(again, "2025-04")).containsEntry("Written off", "0.00");
        assertThat(writtenOff(again))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("Written off on", "2025-03-21"));
    }
}
