package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.intake.TakenFiles;
import io.trueup.source.InputFile;
import io.trueup.withdrawal.Withdrawal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** FAULTS.md 129-132: days of one payer and cause are one thing to do. */
class DemandsOfANightTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 5, 30);

    @TempDir
    private Path home = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private NightFixture night;

    @BeforeEach
    void a_clinic_of_one_payer() {
        night = NightFixture.in(home);
    }

    private void overdue(String file, String claim, String... days) {
        LogDays log =
                LogDays.of().patient("P-" + claim, "DOE" + claim, "JANE", "").claim("WC-" + claim, "PCN" + claim);
        for (String day : days) {
            log.day(day, 6);
        }
        night.log(file, log);
    }

    private void paidShort(String file, String claim, String... days) {
        overdue(file + ".csv", claim, days);
        Clp clp = Clp.of("PCN" + claim, "ICN" + claim).patient("DOE" + claim, "JANE");
        for (String day : days) {
            clp.line("97545", day, "600.00", "450.00", "CO*45");
        }
        night.remittance(
                file + ".835",
                Check.of(file, "2025-04-10", 450 * days.length + ".00")
                        .claim(clp)
                        .text());
    }

    /** "outcome days stake: step" of each list. */
    private List<String> lists() {
        return night.jdbc().sql("""
                SELECT concat(outcome, ' ', days, ' ', (at_stake / 100.0)::numeric(20, 2), ': ', next_step)
                FROM item
                WHERE unit LIKE 'G:%'
                ORDER BY outcome, days DESC""").query(String.class).list();
    }

    private List<String> ids() {
        return night.jdbc()
                .sql("SELECT id FROM item WHERE unit LIKE 'G:%' ORDER BY outcome, days DESC")
                .query(String.class)
                .list();
    }

    /** Claims of the items on a list. */
    private List<String> claimsOf(String list) {
        return night.jdbc()
                .sql("SELECT DISTINCT claim_number FROM item WHERE demand = :list ORDER BY 1")
                .param("list", list)
                .query(String.class)
                .list();
    }

    private String itemOf(String claim) {
        return night.jdbc()
                .sql("SELECT id FROM item WHERE claim_number = :claim AND unit NOT LIKE 'G:%'")
                .param("claim", claim)
                .query(String.class)
                .single();
    }

    private void say(String item, String status, String sentOn) {
        night.jdbc()
                .sql("""
                INSERT INTO item_note (item, status, owner, notes, file_id, sent_on)
                VALUES (:item, :status, '', '', 0, nullif(:sent, '')::date)
                ON CONFLICT (item) DO UPDATE
                SET status = excluded.status, sent_on = excluded.sent_on""")
                .param("item", item)
                .param("status", status)
                .param("sent", sentOn)
                .update();
    }

    @Test
    void overdue_days_of_one_payer_are_one_thing_to_do_and_new_days_join_it_the_next_night() {
        overdue("a.csv", "1", "2025-03-03", "2025-03-04");
        overdue("b.csv", "2", "2025-03-05");
        night.run(TODAY);

        assertThat(lists())
                .containsExactly("PAYMENT_OVERDUE 3 1800.00: Ask TEST MUTUAL for the status of 3 days of 2 claims,"
                        + " 1,800.00, due since 2025-04-17; bill again by 2025-06-06 what it did not receive");
        List<String> first = ids();
        assertThat(claimsOf(first.get(0))).containsExactly("WC-1", "WC-2");

        overdue("c.csv", "3", "2025-03-06");
        night.run(TODAY);

        assertThat(ids()).isEqualTo(first);
        assertThat(claimsOf(first.get(0))).containsExactly("WC-1", "WC-2", "WC-3");
        assertThat(lists()).singleElement().asString().startsWith("PAYMENT_OVERDUE 4 2400.00: ");
    }

    @Test
    void a_list_that_was_sent_keeps_its_days_and_new_days_make_the_next() {
        overdue("a.csv", "1", "2025-03-03", "2025-03-04");
        night.run(TODAY);
        String sent = ids().get(0);
        say(sent, "Open", "2025-05-30");
        overdue("b.csv", "2", "2025-03-05");
        night.run(TODAY);

        assertThat(ids()).hasSize(2).first().isEqualTo(sent);
        assertThat(claimsOf(sent)).containsExactly("WC-1");
        assertThat(claimsOf(ids().get(1))).containsExactly("WC-2");
        List<String> both = lists();
        night.run(TODAY);
        assertThat(lists()).isEqualTo(both);
    }

    @Test
    void an_item_of_which_somebody_wrote_stands_alone() {
        overdue("a.csv", "1", "2025-03-03");
        overdue("b.csv", "2", "2025-03-05");
        night.run(TODAY);
        say(itemOf("WC-2"), "In progress", "");
        night.run(TODAY);

        assertThat(claimsOf(ids().get(0))).containsExactly("WC-1");
        assertThat(lists()).singleElement().asString().startsWith("PAYMENT_OVERDUE 1 600.00: ");
    }

    @Test
    void days_paid_at_one_wrong_rate_are_one_list_once_there_are_five() {
        paidShort("a", "1", "2025-03-03", "2025-03-04");
        paidShort("b", "2", "2025-03-05", "2025-03-06");
        night.run(TODAY);
        assertThat(lists()).isEmpty();

        paidShort("c", "3", "2025-03-07");
        night.run(TODAY);

        assertThat(lists())
                .containsExactly("UNDERPAID 5 750.00: Send the list: TEST MUTUAL paid 75.00 an hour, contract 100.00"
                        + " (contract of the test), 5 days of 3 claims, 750.00");
        assertThat(night.jdbc()
                        .sql("SELECT count(*) FROM item WHERE outcome = 'UNDERPAID' AND demand <> ''")
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void fault_414_a_list_whose_last_day_is_over_says_what_is_left_of_it() {
        night.contract(
                "hourly",
                "per-hour",
                "rate: 100.00 }\n  appeal: { reconsideration-days: 30, counted-from: payment-date");
        paidShort("a", "1", "2025-03-03", "2025-03-04");
        paidShort("b", "2", "2025-03-05", "2025-03-06", "2025-03-07");
        night.run(TODAY.minusDays(30));
        assertThat(lists()).singleElement().asString().endsWith("5 days of 2 claims, 750.00");

        night.run(TODAY);
        assertThat(lists())
                .singleElement()
                .asString()
                .endsWith("5 days of 2 claims, 750.00; the last day is over: file the Reconsideration by 2026-01-03");
        assertThat(night.jdbc()
                        .sql("SELECT next_step FROM item WHERE unit NOT LIKE 'G:%'")
                        .query(String.class)
                        .list())
                .allMatch(step -> step.contains("; file the Reconsideration by 2026-01-0"));
        assertThat(night.jdbc()
                        .sql("SELECT concat(deadline, ' ', open_until) FROM item WHERE unit LIKE 'G:%'")
                        .query(String.class)
                        .single())
                .isEqualTo("2025-05-10 2026-01-03");

        night.run(TODAY.plusDays(300));
        assertThat(lists()).singleElement().asString().contains("The last day is over: ask in writing");
    }

    @Test
    void an_item_of_which_only_some_days_were_paid_so_stands_alone() {
        paidShort("a", "1", "2025-03-03", "2025-03-04", "2025-03-05", "2025-03-06", "2025-03-07");
        night.log(
                        "odd.csv",
                        LogDays.of()
                                .patient("P-2", "DOE2", "JANE", "")
                                .claim("WC-2", "PCN2")
                                .day("2025-03-10", 6)
                                .day("2025-03-11", 6))
                .remittance(
                        "odd.835",
                        Check.of("odd", "2025-04-10", "573.45")
                                .claim(Clp.of("PCN2", "ICN2")
                                        .patient("DOE2", "JANE")
                                        .day("2025-03-10", "450.00")
                                        .day("2025-03-11", "123.45"))
                                .text());
        night.run(TODAY);

        assertThat(claimsOf(ids().get(0))).containsExactly("WC-1");
    }

    @Test
    void days_of_a_log_that_is_withdrawn_leave_the_list_and_a_list_without_days_is_gone_with_its_note_kept()
            throws IOException {
        overdue("a.csv", "1", "2025-03-03");
        overdue("b.csv", "2", "2025-03-05");
        night.run(TODAY);
        String list = ids().get(0);
        say(list, "In progress", "");

        withdraw("b.csv");
        night.run(TODAY);
        assertThat(claimsOf(list)).containsExactly("WC-1");

        withdraw("a.csv");
        night.run(TODAY);
        assertThat(lists()).isEmpty();
        assertThat(night.jdbc()
                        .sql("SELECT status FROM item_note WHERE item = :list")
                        .param("list", list)
                        .query(String.class)
                        .single())
                .isEqualTo("In progress");
    }

    private void withdraw(String name) throws IOException {
        Path path = night.file("inbox/program-logs/" + name);
        TakenFiles.File file =
                new TakenFiles(night.database().dataSource()).find(name).get(0);
        new Withdrawal(night.database().dataSource())
                .carryOut(
                        file,
                        List.of(TakenFiles.LeftBehind.of(InputFile.of(path))),
                        OffsetDateTime.of(2025, 5, 30, 12, 0, 0, 0, ZoneOffset.UTC));
        Files.delete(path);
    }

    @Test
    void a_denial_that_answers_a_list_leaves_it_and_is_appealed_alone() {
        overdue("a.csv", "1", "2025-03-03");
        overdue("b.csv", "2", "2025-03-05");
        night.run(TODAY);
        String list = ids().get(0);
        say(list, "Open", "2025-05-20");
        night.remittance(
                "denied.835",
                Check.of("T9", "2025-05-28", "0.00")
                        .claim(Clp.of("PCN2", "ICN2")
                                .patient("DOE2", "JANE")
                                .line("97545", "2025-03-05", "600.00", "0.00", "CO*197"))
                        .text());
        night.run(TODAY);

        assertThat(claimsOf(list)).containsExactly("WC-1");
        assertThat(lists()).singleElement().asString().startsWith("PAYMENT_OVERDUE 1 600.00: ");
    }

    @Test
    void what_was_lost_on_a_list_goes_on_at_its_next_level_claim_by_claim() throws IOException {
        paidShort("a", "1", "2025-03-03", "2025-03-04", "2025-03-05", "2025-03-06", "2025-03-07");
        night.run(TODAY);
        String item = itemOf("WC-1");
        String level = levelOf(item);
        String list = ids().get(0);
        say(list, "Lost", "2025-05-01");
        night.jdbc().sql("""
                INSERT INTO item_decision (item, decision, decided_on, level, denial_class, authorized, payer, run_id, from_run,
                    file_id)
                VALUES (:list, 'Lost', '2025-05-29', :level, '', FALSE, 'TESTMUT', 1, 1, 0)""").param("list", list).param("level", level).update();
        night.jdbc()
                .sql("INSERT INTO revisit (unit) SELECT unit FROM item WHERE demand <> ''")
                .update();
        night.run(TODAY);

        assertThat(lists()).isEmpty();
        assertThat(levelOf(item)).isNotEqualTo(level).isNotEmpty();
        assertThat(night.file("reports/letters-2")).isDirectoryContaining("glob:**/" + item + "_*.docx");
    }

    private String levelOf(String list) {
        return night.jdbc()
                .sql("SELECT level FROM item WHERE id = :list")
                .param("list", list)
                .query(String.class)
                .single();
    }

    @Test
    void what_is_at_stake_on_a_list_is_what_its_items_have_at_stake() {
        overdue("a.csv", "1", "2025-03-03", "2025-03-04");
        paidShort("b", "2", "2025-03-03", "2025-03-04", "2025-03-05", "2025-03-06", "2025-03-07");
        night.run(TODAY);

        assertThat(night.jdbc().sql("""
                        SELECT d.id
                        FROM item d
                        WHERE d.unit LIKE 'G:%'
                        AND d.at_stake <> (SELECT sum(at_stake) FROM item i WHERE i.demand = d.id)""").query(String.class).list()).isEmpty();
        assertThat(ids()).hasSize(2);
    }
}
