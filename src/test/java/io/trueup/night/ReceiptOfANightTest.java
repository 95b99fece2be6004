package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.batch.Runner;
import io.trueup.intake.TakenFiles;
import io.trueup.withdrawal.Withdrawal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When bills and explanations were received, through nights: what files say, in whatever order, is known of the claim. */
class ReceiptOfANightTest {

    private static final String DAY = "2025-03-03";
    private static final String AFTER_SERVICE = "2025-03-03 - 2025-04-17 AWAITING_PAYMENT";

    private static final OffsetDateTime NOON = OffsetDateTime.of(2025, 4, 16, 12, 0, 0, 0, ZoneOffset.UTC);

    @TempDir
    private Path home;

    private NightFixture night;

    @BeforeEach
    void oneDayOfSixHours() {
        night = NightFixture.in(home).log("log.csv", LogDays.of().day(DAY, 6));
    }

    /** Paid 600.00 on 2025-03-20. */
    private static String paid(String... segments) {
        Clp claim = Clp.of("PCN1", "ICN1").day(DAY, "600.00");
        List.of(segments).forEach(claim::with);
        return Check.of("CHK1", "2025-03-20", "600.00").claim(claim).text();
    }

    private static String pended(String... segments) {
        Clp claim = Clp.of("PCN1", "ICN1").status("25").line("97545", DAY, "600.00", "0.00", "CO*45");
        List.of(segments).forEach(claim::with);
        return Check.of("CHK0", "2025-03-18", "0.00").claim(claim).text();
    }

    /** "service date, bill received, due, outcome" of each current finding. */
    private List<String> clocks() {
        return night.jdbc().sql("""
                        SELECT concat_ws(' ', service_date, coalesce(bill_received_on::text, '-'), due_date, outcome)
                        FROM finding
                        WHERE superseded_run IS NULL
                        AND NOT trial
                        ORDER BY service_date""").query(String.class).list();
    }

    private static List<String> awaiting(Runner.Result result) throws IOException {
        return WorkbookText.of(Objects.requireNonNull(result.workbook())).rows("Awaiting").stream()
                .map(row -> row.get("Service date") + " due " + row.get("Due date") + ", " + row.get("Counted from"))
                .toList();
    }

    private void withdraw(String name) {
        TakenFiles.File file =
                new TakenFiles(night.database().dataSource()).find(name).get(0);
        new Withdrawal(night.database().dataSource()).carryOut(file, List.of(), NOON);
    }

    @Test
    void a_pended_claim_that_says_when_the_bill_came_moves_the_due_date_of_its_day() throws IOException {
        assertThat(awaiting(night.run(LocalDate.of(2025, 5, 1))))
                .containsExactly("2025-03-03 due 2025-04-17, assumed from service date");
        assertThat(clocks()).containsExactly("2025-03-03 - 2025-04-17 PAYMENT_OVERDUE");

        night.remittance("a.835", pended("DTM*050*20250317"));
        assertThat(awaiting(night.run(LocalDate.of(2025, 5, 1))))
                .containsExactly("2025-03-03 due 2025-05-01, bill received 2025-03-17");
        assertThat(clocks()).containsExactly("2025-03-03 2025-03-17 2025-05-01 AWAITING_PAYMENT");

        night.run(LocalDate.of(2025, 5, 2));
        assertThat(clocks()).containsExactly("2025-03-03 2025-03-17 2025-05-01 PAYMENT_OVERDUE");
    }

    @Test
    void a_table_says_both_days_and_a_rerun_says_the_same() {
        night.remittance("a.csv", """
                payer_id,payment_trace,payment_date,payment_amount,patient_control_number,service_date,procedure_code,billed_amount,paid_amount,received_on,bill_received_on
                TESTMUT,CHK1,2025-03-20,600.00,PCN1,2025-03-03,97545,600.00,600.00,2025-03-24,3/10/2025
                """);
        night.run();
        assertThat(clocks()).containsExactly("2025-03-03 2025-03-10 2025-04-24 PAID_AS_EXPECTED");
        assertThat(night.jdbc()
                        .sql("SELECT known_explained_on::text FROM claim_payment")
                        .query(String.class)
                        .list())
                .containsExactly("2025-03-24");
        assertThat(night.rejects()).isEmpty();

        night.rerun(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 31));
        assertThat(clocks()).containsExactly("2025-03-03 2025-03-10 2025-04-24 PAID_AS_EXPECTED");
    }

    @Test
    void the_day_another_file_says_of_the_same_claim_is_known_without_another_word_and_forgotten_with_its_file() {
        night.remittance("a.835", paid());
        night.run();
        assertThat(clocks()).containsExactly("2025-03-03 - 2025-04-17 PAID_AS_EXPECTED");

        night.remittance("b.835", paid("DTM*050*20250310"));
        night.run();
        assertThat(clocks()).containsExactly("2025-03-03 2025-03-10 2025-04-24 PAID_AS_EXPECTED");
        assertThat(night.rejects()).containsExactly("DUPLICATE_PAYMENT b.835 1 claims of CHK1");

        night.remittance("c.835", paid("DTM*050*20250312"));
        night.run();
        assertThat(clocks()).containsExactly("2025-03-03 2025-03-10 2025-04-24 PAID_AS_EXPECTED");
        assertThat(night.rejects()).containsExactly("DUPLICATE_PAYMENT c.835 1 claims of CHK1");

        withdraw("b.835");
        night.run();
        assertThat(clocks()).containsExactly("2025-03-03 2025-03-12 2025-04-26 PAID_AS_EXPECTED");
    }

    @Test
    void a_table_and_an_835_say_one_day_each_and_both_are_known() {
        night.remittance("a.csv", """
                payer_id,payment_trace,payment_date,payment_amount,patient_control_number,service_date,procedure_code,billed_amount,paid_amount,received_on
                TESTMUT,CHK1,2025-03-20,600.00,PCN1,2025-03-03,97545,600.00,600.00,2025-03-24
                """).remittance("b.835", paid("DTM*050*20250310"));
        night.run();
        assertThat(night.jdbc()
                        .sql("SELECT known_bill_received_on || ' ' || known_explained_on FROM claim_payment")
                        .query(String.class)
                        .list())
                .containsExactly("2025-03-10 2025-03-24", "2025-03-10 2025-03-24");
        assertThat(clocks()).containsExactly("2025-03-03 2025-03-10 2025-04-24 PAID_AS_EXPECTED");
    }

    @Test
    void a_claim_told_otherwise_later_keeps_the_day_that_is_known() {
        night.remittance("a.835", paid("DTM*050*20250310"));
        night.run();
        Clp otherwise = Clp.of("PCN1", "ICN1").line("97545", DAY, "620.00", "600.00", "CO*45");
        night.remittance(
                "b.835",
                Check.of("CHK1", "2025-03-20", "600.00").claim(otherwise).text());
        night.run();
        assertThat(night.rejects()).singleElement().asString().startsWith("CLAIM_REPLACED b.835");
        assertThat(clocks()).containsExactly("2025-03-03 2025-03-10 2025-04-24 PAID_AS_EXPECTED");
    }

    @Test
    void a_day_that_cannot_be_right_is_said_and_counted_from_by_nobody() {
        night.remittance("a.835", pended("DTM*050*20250228"));
        night.run();
        assertThat(clocks()).containsExactly(AFTER_SERVICE);
        assertThat(night.rejects())
                .contains("DOUBTFUL_RECEIPT a.835 bill received on 2025-02-28, before the service on 2025-03-03");
    }
}
