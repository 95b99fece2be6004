package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.batch.Progress;
import io.trueup.batch.RuleBook;
import io.trueup.batch.Runner;
import io.trueup.configuration.ConfigurationProblem;
import io.trueup.intake.TakenFiles;
import io.trueup.ledger.Runs;
import io.trueup.money.Money;
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
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** FAULTS.md 171 to 175: what closes a month, what changes it afterwards, what is written off, and what is posted. */
class MonthEndTest {

    private static final YearMonth JANUARY = YearMonth.of(2025, 1);

    @TempDir
    private Path home = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private NightFixture night;

    @BeforeEach
    void two_days_of_january() {
        night = NightFixture.in(home)
                .log("log.csv", LogDays.of().day("2025-01-13", 6).day("2025-01-14", 6));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private BookProof proved(Runner.Result run) throws IOException {
        BookProof proof = BookProof.of(night, run, JANUARY);
        proof.assertAddsUp();
        return proof;
    }

    private void paid(String name, String trace, String on, String service) {
        night.remittance(
                name,
                Check.of(trace, on, "600.00")
                        .claim(Clp.of("PCN1", "ICN" + trace).day(service, "600.00"))
                        .text());
    }

    private void shiftPaid(int cents) {
        night.jdbc()
                .sql("UPDATE finding SET paid = paid + :cents WHERE superseded_run IS NULL")
                .param("cents", cents)
                .update();
    }

    private List<String> closed() {
        return night.jdbc()
                .sql("SELECT month || ' closed on ' || closed_on || ' by ' || run_id FROM closed_month ORDER BY month")
                .query(String.class)
                .list();
    }

    @Test
    void fault_171_a_month_is_closed_once_by_the_first_night_that_comes_to_its_end() throws IOException {
        night.run(day("2025-01-20"));
        night.run(day("2025-02-04"));
        assertThat(closed()).isEmpty();

        night.rerun(day("2025-01-01"), day("2025-01-31"));
        night.carryOut(new Runs.Order(
                "nightly", "rerun", day("2025-01-01"), day("2025-01-31"), "", day("2025-01-20"), day("2025-04-10")));
        assertThat(closed()).as("no night").isEmpty();

        paid("a.835", "CHK1", "2025-01-30", "2025-01-13");
        Progress breaks = (step, done, total) -> {
            if (step.equals("workbook")) {
                CompletableFuture.runAsync(() -> shiftPaid(1)).join(); // not within the step's transaction
            }
        };
        assertThat(night.attempt(Runs.Order.nightly("nightly", day("2025-04-10")), breaks)
                        .failure())
                .isNotEmpty();
        shiftPaid(-1);
        assertThat(closed()).as("a night that failed").isEmpty();

        proved(night.run(day("2025-04-10")));
        List<String> all = closed();
        assertThat(all)
                .containsExactly(
                        "2025-01-01 closed on 2025-04-10 by 6",
                        "2025-02-01 closed on 2025-04-10 by 6",
                        "2025-03-01 closed on 2025-04-10 by 6");
        Runner.Result again = night.run(day("2025-04-10"));
        assertThat(closed()).isEqualTo(all);
        assertThat(proved(again).month("2025-01"))
                .containsEntry("Earned", "1200.00")
                .containsEntry("Paid", "600.00")
                .containsEntry("Changed since", "0.00");
    }

    @Test
    void months_stay_open_where_the_job_says_so() throws IOException {
        night.write(
                "jobs/nightly.yml",
                "name: nightly\ninbox: inbox\nreports: reports\nreference: jobs/reference\nmonth-end: none\n");
        night.run(day("2025-01-20"));
        assertThat(proved(night.run(day("2025-04-10"))).month("2025-01")).containsEntry("State", "open");
    }

    @Test
    void fault_172_what_changes_a_closed_month_is_told_by_its_cause() throws IOException {
        night.run(day("2025-01-20"));
        assertThat(proved(night.run(day("2025-02-05"))).month("2025-01"))
                .containsEntry("State", "closed on 2025-02-05")
                .containsEntry("Closing", "1200.00");

        paid("late.835", "CHK1", "2025-01-30", "2025-01-13");
        assertThat(proved(night.run(day("2025-02-10"))).month("2025-01"))
                .containsEntry("Why", "payment told late -600.00");
        night.log("more.csv", LogDays.of().day("2025-01-15", 6));
        proved(night.run(day("2025-02-11")));
        night.contract("hourly", "per-hour", "rate: 110.00");
        Runner.Result rates = night.run(day("2025-02-12"));
        proved(rates);
        assertThat(WorkbookText.of(Objects.requireNonNull(rates.workbook())).rows("Journal"))
                .filteredOn(row -> row.get("Memo").equals("closed 2025-01: rate changed"))
                .extracting(row -> row.get("Date") + " " + row.get("Account") + " " + row.get("Debit"))
                .containsExactly("2025-02-12 Accounts receivable 180.00", "2025-02-12 Program revenue ");
        TakenFiles.File late =
                new TakenFiles(night.database().dataSource()).find("late.835").get(0);
        new Withdrawal(night.database().dataSource())
                .carryOut(late, List.of(), OffsetDateTime.parse("2025-02-12T12:00:00Z"));
        Files.delete(night.file("inbox/remittances/late.835"));
        BookProof last = proved(night.run(day("2025-02-13")));

        assertThat(last.month("2025-01"))
                .containsEntry("Closing then", "1200.00")
                .containsEntry("Closing", "1980.00")
                .containsEntry("Changed since", "780.00")
                .containsEntry(
                        "Why",
                        "log dropped late 600.00; rate changed 180.00; payment told late -600.00;"
                                + " payment withdrawn 600.00");
        assertThat(last.posted("CASH")).isEqualTo(Money.ZERO);
    }

    @Test
    void fault_173_what_is_written_off_is_taken_back_by_a_later_word_or_when_it_is_paid() throws IOException {
        night.remittance(
                "denied.835",
                Check.of("T1", "2025-01-16", "0.00")
                        .claim(Clp.of("PCN1", "ICN1").line("97545", "2025-01-13", "600.00", "0.00", "CO*197"))
                        .text());
        Runner.Result first = night.run(day("2025-01-20"));
        String item = SentBack.rows(first).stream()
                .filter(row -> row.get("Outcome").equals("Denied"))
                .findFirst()
                .orElseThrow()
                .get("Item");
        say(first, item, "Written off", "2025-01-21T08:00:00Z");
        Runner.Result off = night.run(day("2025-01-22"));
        assertThat(proved(off).month("2025-01"))
                .containsEntry("Written off", "600.00")
                .containsEntry("Closing", "600.00");
        proved(night.run(day("2025-02-06")));

        say(off, item, "Open", "2025-02-07T08:00:00Z");
        Runner.Result back = night.run(day("2025-02-07"));
        assertThat(proved(back).month("2025-01"))
                .containsEntry("Written off", "0.00")
                .containsEntry("Why", "write off taken back 600.00");
        say(back, item, "Written off", "2025-02-08T08:00:00Z");
        assertThat(proved(night.run(day("2025-02-08"))).month("2025-02")).containsEntry("Written off", "600.00");

        night.remittance(
                "paid.835",
                Check.of("T2", "2025-02-09", "400.00")
                        .claim(Clp.of("PCN1", "ICN2").day("2025-01-13", "400.00"))
                        .text());
        assertThat(proved(night.run(day("2025-02-10"))).month("2025-02"))
                .as("no more than what is unpaid")
                .containsEntry("Written off", "200.00");
    }

    private void say(Runner.Result run, String item, String status, String saved) throws IOException {
        SentBack.of(run).set(item, "Status", status).into(night, saved.substring(0, 10) + ".xlsx", saved);
    }

    @Test
    void fault_174_entries_are_of_the_clinics_accounts_and_cash_is_tie_out() throws IOException {
        night.write("jobs/reference/accounts.csv", "account,number,name\ncash,1010,Bank of Cedar Bend\n");
        night.run(day("2025-01-20"));
        night.remittance(
                "a.835",
                Check.of("CHK1", "2025-02-03", "650.00")
                        .claim(Clp.of("PCN1", "ICN1").day("2025-01-13", "600.00"))
                        .claim(Clp.of("PCN9", "ICN9").day("2025-01-20", "80.00"))
                        .plb("WO:PCN1", "30.00")
                        .text());
        Runner.Result run = night.run(day("2025-02-04"));
        proved(run);
        WorkbookText workbook = WorkbookText.of(Objects.requireNonNull(run.workbook()));
        Map<String, String> lines = new TreeMap<>();
        workbook.rows("Journal").stream()
                .filter(row -> row.get("Reference").equals("CHK1"))
                .forEach(row -> lines.put(row.get("Account"), row.get("Debit") + "|" + row.get("Credit")));
        assertThat(lines)
                .isEqualTo(Map.of(
                        "Bank of Cedar Bend", "650.00|",
                        "Accounts receivable", "|570.00",
                        "Unapplied cash", "|80.00"));
        assertThat(workbook.rows("Journal"))
                .filteredOn(row -> row.get("Account").equals("Bank of Cedar Bend"))
                .extracting(row -> row.get("Account number"))
                .containsOnly("1010");
    }

    @Test
    void fault_175_an_account_that_is_none_is_an_error_with_its_line() throws IOException {
        night.write(
                "jobs/reference/accounts.csv",
                "account,number,name\ncash,1010,Bank\ncahs,1011,Bank\npayer take-backs,,\n");
        assertThat(RuleBook.read(night.file("jobs/reference"), day("2025-01-20"))
                        .problems())
                .extracting(ConfigurationProblem::toString)
                .anyMatch(problem ->
                        problem.contains("accounts.csv") && problem.contains("3") && problem.contains("cahs"))
                .anyMatch(problem -> problem.contains("accounts.csv") && problem.contains("name is blank"));
    }
}
