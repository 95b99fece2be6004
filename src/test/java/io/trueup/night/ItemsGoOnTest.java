package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.batch.Runner;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was sent, lost or settled stays the same item with the same words and letter, whatever happens to its files. */
class ItemsGoOnTest {

    private static final LocalDate TODAY = NightFixture.TODAY;
    private static final String DAY = "2025-03-03";
    private static final String NEXT_DAY = "2025-03-04";

    @TempDir
    private Path home = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private NightFixture night;

    @BeforeEach
    void a_clinic() {
        night = NightFixture.in(home);
    }

    private static Clp denied(String number, String day) {
        return Clp.of(number, "ICN" + number + day).line("97545", day, "600.00", "0.00", "CO*197");
    }

    private void remitted(String name, String paidOn, String amount, Clp... claims) {
        Check check = Check.of(name, paidOn, amount);
        for (Clp claim : claims) {
            check = check.claim(claim);
        }
        night.remittance(name, check.text());
    }

    private void say(Runner.Result of, String item, String saved, String... words) throws IOException {
        SentBack book = SentBack.of(of);
        for (int i = 0; i < words.length; i += 2) {
            book.set(item, words[i], words[i + 1]);
        }
        book.into(night, saved.substring(0, 10) + ".xlsx", saved);
    }

    private static Map<String, String> only(Runner.Result run, String sheet) throws IOException {
        List<Map<String, String>> rows = SentBack.rows(run).stream()
                .filter(row -> sheet.equals(row.get("")))
                .toList();
        assertThat(rows).as("%s of %s", sheet, SentBack.rows(run)).hasSize(1);
        return rows.get(0);
    }

    private String letter() {
        return night.jdbc()
                .sql("SELECT letter FROM item WHERE outcome = 'DENIED'")
                .query(String.class)
                .single();
    }

    private List<Map<String, String>> rows(Runner.Result run, String sheet) throws IOException {
        return WorkbookText.of(Objects.requireNonNull(run.workbook())).rows(sheet);
    }

    @Test
    void fault_409_a_payment_withdrawn_gives_an_item_back_at_the_level_that_it_had_reached() throws IOException {
        night.log("log.csv", LogDays.of().day(DAY, 6));
        remitted("denied.835", "2025-03-20", "0.00", denied("PCN1", DAY));
        Runner.Result first = night.run();
        String item = only(first, "Worklist").get("Item");
        say(first, item, "2025-04-16T08:00:00Z", "Status", "Lost", "Owner", "Ann");
        Map<String, String> lost = only(night.run(TODAY.plusDays(1)), "Worklist");
        assertThat(lost).containsEntry("Level", "Independent review (IRO)");

        Clp paid = Clp.of("PCN1", "ICN2").line("97545", DAY, "600.00", "600.00", "");
        remitted("paid.835", "2025-04-17", "600.00", paid);
        assertThat(only(night.run(TODAY.plusDays(3)), "Done")).containsEntry("Item", item);
        night.withdraw("paid.835");
        assertThat(only(night.run(TODAY.plusDays(4)), "Worklist"))
                .containsEntry("Item", item)
                .containsEntry("Level", lost.get("Level"))
                .containsEntry("Deadline", lost.get("Deadline"));
        assertThat(LetterText.of(night.file("reports").resolve(letter())).text())
                .contains("We request a decision by your agency");

        remitted("again.835", "2025-04-17", "600.00", paid);
        Runner.Result again = night.run(TODAY.plusDays(5));
        night.withdraw("again.835");
        remitted("third.835", "2025-04-17", "600.00", paid);
        for (Runner.Result run : List.of(again, night.run(TODAY.plusDays(6)))) {
            assertThat(rows(run, "Recovered").get(0))
                    .containsEntry("Level", lost.get("Level"))
                    .containsEntry("Owner", "Ann");
            assertThat(rows(run, "Recovered").get(0).get("Letter")).isNotBlank();
        }
    }

    @Test
    void fault_409_a_day_left_of_an_item_comes_back_to_it_when_its_payment_is_withdrawn() throws IOException {
        night.log("log.csv", LogDays.of().day(DAY, 6).day(NEXT_DAY, 6));
        remitted("denied.835", "2025-03-20", "0.00", denied("PCN1", DAY), denied("PCN1", NEXT_DAY));
        Runner.Result first = night.run();
        String item = only(first, "Worklist").get("Item");
        say(first, item, "2025-04-16T08:00:00Z", "Status", "Lost");
        Map<String, String> lost = only(night.run(TODAY.plusDays(1)), "Worklist");
        remitted("one.835", "2025-04-17", "600.00", Clp.of("PCN1", "ICN2").line("97545", DAY, "600.00", "600.00", ""));
        night.run(TODAY.plusDays(2));
        remitted(
                "two.835",
                "2025-04-18",
                "600.00",
                Clp.of("PCN1", "ICN3").line("97545", NEXT_DAY, "600.00", "600.00", ""));
        night.run(TODAY.plusDays(3));

        night.withdraw("two.835");
        assertThat(only(night.run(TODAY.plusDays(4)), "Worklist"))
                .containsEntry("Item", item)
                .containsEntry("Level", lost.get("Level"))
                .containsEntry("Deadline", lost.get("Deadline"));
    }

    @Test
    void fault_410_an_appeal_goes_on_when_the_number_of_its_claim_comes() throws IOException {
        night.log("pending.csv", LogDays.of().claim("PENDING", "PCN1").day(DAY, 6));
        remitted("denied.835", "2025-03-20", "0.00", denied("PCN1", DAY));
        Runner.Result first = night.run();
        String item = only(first, "Worklist").get("Item");
        say(first, item, "2025-04-16T08:00:00Z", "Sent on", "2025-04-15", "Owner", "Ann");
        night.run(TODAY.plusDays(1));
        String letter = letter();

        night.log("number.csv", LogDays.of().claim("WC-1", "PCN1").day(DAY, 6));
        Runner.Result second = night.run(TODAY.plusDays(2));
        assertThat(only(second, "Waiting"))
                .containsEntry("Item", item)
                .containsEntry("Claim", "WC-1")
                .containsEntry("Owner", "Ann");
        assertThat(SentBack.rows(second)).hasSize(1);
        assertThat(letter()).isEqualTo(letter);
        assertThat(rows(second, "Changes").get(0)).containsEntry("Why", "log row changed");

        remitted("paid.835", "2025-04-25", "600.00", Clp.of("PCN1", "ICN2").line("97545", DAY, "600.00", "600.00", ""));
        assertThat(rows(night.run(LocalDate.of(2025, 4, 26)), "Recovered").get(0))
                .containsEntry("Item", item)
                .containsEntry("Owner", "Ann")
                .containsEntry("Claim", "WC-1")
                .containsEntry("Days to cash", "10.00");
    }

    @Test
    void fault_410_an_appeal_goes_on_when_a_mistyped_number_is_put_right() throws IOException {
        night.log("log.csv", LogDays.of().claim("WC-11", "PCN1").day(DAY, 6).day(NEXT_DAY, 6));
        remitted("denied.835", "2025-03-20", "0.00", denied("PCN1", DAY), denied("PCN1", NEXT_DAY));
        Runner.Result first = night.run();
        String item = only(first, "Worklist").get("Item");
        say(first, item, "2025-04-16T08:00:00Z", "Sent on", "2025-04-15", "Owner", "Ann");
        night.run(TODAY.plusDays(1));

        night.withdraw("log.csv");
        night.log("right.csv", LogDays.of().claim("WC-1", "PCN1").day(DAY, 6).day(NEXT_DAY, 6));
        Runner.Result second = night.run(TODAY.plusDays(2));
        assertThat(only(second, "Waiting"))
                .containsEntry("Item", item)
                .containsEntry("Claim", "WC-1")
                .containsEntry("Owner", "Ann");
        assertThat(rows(second, "Changes"))
                .extracting(row -> row.get("Why"))
                .containsOnly("log row changed (file withdrawn: log.csv)");
        assertThat(night.findings())
                .containsExactly("WC-1 2025-03-03 DENIED 600.00 0.00 0.00", "WC-1 2025-03-04 DENIED 600.00 0.00 0.00");
    }

    @Test
    void fault_410_a_day_whose_claim_is_another_one_takes_no_item_of_days_that_stay() throws IOException {
        night.log("log.csv", LogDays.of().claim("WC-1", "PCN1").day(DAY, 6).day(NEXT_DAY, 6));
        remitted("denied.835", "2025-03-20", "0.00", denied("PCN1", DAY), denied("PCN1", NEXT_DAY));
        String item = only(night.run(), "Worklist").get("Item");

        night.withdraw("log.csv");
        night.log("one.csv", LogDays.of().claim("WC-1", "PCN1").day(DAY, 6));
        night.log("two.csv", LogDays.of().claim("WC-2", "PCN2").day(NEXT_DAY, 6));
        assertThat(SentBack.rows(night.run(TODAY.plusDays(1))))
                .filteredOn(row -> item.equals(row.get("Item")))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("Claim", "WC-1"));
    }

    @Test
    void fault_411_what_was_sent_keeps_its_letter_until_it_is_answered_or_asks_something_else() throws IOException {
        night.log("log.csv", LogDays.of().day(DAY, 6));
        remitted("denied.835", "2025-03-20", "0.00", denied("PCN1", DAY));
        Runner.Result first = night.run();
        String item = only(first, "Worklist").get("Item");
        assertThat(letter()).startsWith("letters-1/");
        night.rerun(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 31));
        assertThat(letter()).startsWith("letters-2/");
        say(first, item, "2025-04-16T08:00:00Z", "Sent on", "2025-04-14");
        night.run(TODAY.plusDays(1));

        Runner.Result again = night.rerun(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 31));
        assertThat(letter()).startsWith("letters-2/");
        assertThat(night.file("reports/letters-" + again.run().id())).doesNotExist();

        night.log("more.csv", LogDays.of().day(NEXT_DAY, 6));
        night.run(TODAY.plusDays(2));
        assertThat(letter()).startsWith("letters-2/");

        remitted("again.835", "2025-04-20", "0.00", denied("PCN1", DAY));
        night.run(TODAY.plusDays(6));
        assertThat(letter()).startsWith("letters-6/");
    }

    @Test
    void fault_411_what_is_settled_keeps_its_letter_on_done_and_on_recovered() throws IOException {
        night.log("log.csv", LogDays.of().day(DAY, 6));
        remitted("denied.835", "2025-03-20", "0.00", denied("PCN1", DAY));
        Runner.Result first = night.run();
        String item = only(first, "Worklist").get("Item");
        String letter = letter();
        say(first, item, "2025-04-16T08:00:00Z", "Status", "Won");
        night.run(TODAY.plusDays(1));
        Runner.Result again = night.rerun(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 31));
        assertThat(letter()).isEqualTo(letter);
        assertThat(only(again, "Done").get("Letter")).isNotBlank();

        remitted("paid.835", "2025-04-25", "600.00", Clp.of("PCN1", "ICN2").line("97545", DAY, "600.00", "600.00", ""));
        assertThat(rows(night.run(LocalDate.of(2025, 4, 26)), "Recovered")
                        .get(0)
                        .get("Letter"))
                .isNotBlank();
    }

    @Test
    void fault_412_a_change_names_no_file_that_had_nothing_to_do_with_its_day() throws IOException {
        night.log(
                "one.csv",
                LogDays.of()
                        .claim("WC-1", "PCN1")
                        .patient("P-1", "ONE", "ANN", "")
                        .day(DAY, 6));
        night.log(
                "two.csv",
                LogDays.of()
                        .claim("WC-2", "PCN2")
                        .patient("P-2", "TWO", "BOB", "")
                        .day(DAY, 6));
        night.log(
                "six.csv",
                LogDays.of()
                        .claim("WC-3", "PCN3")
                        .patient("P-3", "SIX", "CAL", "")
                        .day(DAY, 6));
        remitted("paid.835", "2025-03-20", "600.00", Clp.of("PCN1", "ICN1").line("97545", DAY, "600.00", "600.00", ""));
        night.run();

        night.withdraw("two.csv");
        night.withdraw("paid.835");
        night.log(
                "absent.csv",
                LogDays.of()
                        .claim("WC-3", "PCN3")
                        .patient("P-3", "SIX", "CAL", "")
                        .absent(DAY));
        assertThat(rows(night.run(TODAY.plusDays(1)), "Changes"))
                .extracting(row -> row.get("Claim") + " " + row.get("Why"))
                .containsExactly(
                        "WC-1 payment of 2025-03-20 counts no more (file withdrawn: paid.835)",
                        "WC-2 gone: nothing on file speaks of this day any more (file withdrawn: two.csv)",
                        "WC-3 log row changed: nobody came on this day any more");
    }
}
