package io.trueup.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.batch.JobFile;
import io.trueup.batch.RuleBook;
import io.trueup.ledger.FindingHistory;
import io.trueup.night.LogDays;
import io.trueup.night.NightFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What explain tells of claim C-1: days under 100.00 an hour, explained after one night or two. */
class ReplayTest {

    private static final LocalDate FIRST_NIGHT = LocalDate.of(2025, 4, 1);
    private static final LocalDate SECOND_NIGHT = LocalDate.of(2025, 4, 10);

    private static final String JOB = """
            name: nightly
            inbox: inbox
            reports: reports
            reference: jobs/reference
            tolerance: { amount: 5.00, percent: 0.0 }
            """;

    @TempDir
    private Path home = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private NightFixture night;

    @BeforeEach
    void a_day_of_600() {
        night = NightFixture.in(home).log("1.csv", LogDays.of().day("2025-03-03", 6));
    }

    private void aDollarShort() {
        night.remittance("1.csv", """
                payer_id,payment_trace,payment_date,payment_amount,patient_control_number,payer_claim_number,\
                patient_last_name,patient_first_name,service_date,procedure_code,billed_amount,paid_amount
                TESTMUT,T1,2025-03-20,599.00,PCN1,ICN1,DOE,JANE,2025-03-03,97545,600.00,599.00
                """);
    }

    @Test
    void rates_that_no_run_has_seen_yet_explain_nothing() throws IOException {
        night.run(FIRST_NIGHT);
        night.contract("hourly", "per-hour", "rate: 90.00");
        assertThat(explained())
                .containsExactly("2025-03-03 AWAITING_PAYMENT 600.00, run 1 of 2025-04-01, rates of run 1");
        night.run(SECOND_NIGHT);
        assertThat(explained())
                .containsExactly("2025-03-03 AWAITING_PAYMENT 540.00, run 2 of 2025-04-10, rates of run 2");
    }

    @Test
    void each_finding_is_explained_by_the_run_and_the_day_that_decided_it() throws IOException {
        night.run(FIRST_NIGHT);
        night.log("2.csv", LogDays.of().day("2025-03-04", 6)).run(SECOND_NIGHT);
        assertThat(explained())
                .containsExactly(
                        "2025-03-03 AWAITING_PAYMENT 600.00, run 1 of 2025-04-01, rates of run 1",
                        "2025-03-04 AWAITING_PAYMENT 600.00, run 2 of 2025-04-10, rates of run 1");
        assertThat(replay().asDecided().get(1).lines())
                .contains("  decided   by run 2 on 2025-04-10, with the rates and rules as run 1 first had them")
                .noneMatch(line -> line.startsWith("  differs"));
    }

    @Test
    void another_day_is_a_what_if_by_the_rates_as_they_are_now() throws IOException {
        night.run(FIRST_NIGHT);
        night.contract("hourly", "per-hour", "rate: 90.00");
        List<Explanation> whatIf = replay().asIfOn(LocalDate.of(2025, 6, 1));
        assertThat(whatIf).hasSize(1);
        assertThat(whatIf.get(0).values())
                .containsEntry("outcome", "PAYMENT_OVERDUE")
                .containsEntry("expected", "540.00")
                .containsEntry("what_if", true)
                .doesNotContainKey("run");
        assertThat(whatIf.get(0).lines())
                .contains("  what if   a run on 2025-06-01 decided, with the rates and rules as they are now");
    }

    @Test
    void the_tolerance_is_the_run_s_and_what_comes_out_otherwise_is_said() throws IOException {
        aDollarShort();
        night.run(FIRST_NIGHT);
        night.write("jobs/nightly.yml", JOB);
        assertThat(explained()).containsExactly("2025-03-03 UNDERPAID 600.00, run 1 of 2025-04-01, rates of run 1");
        night.jdbc().sql("UPDATE run SET tolerance_amount = NULL").update();
        assertThat(replay().asDecided().get(0).lines())
                .contains("            its tolerance was not kept, the job file's stands in")
                .anySatisfy(line ->
                        assertThat(line).startsWith("  differs   stored is Underpaid  expected 600.00, paid 599.00"));
        assertThat(replay().asDecided().get(0).values())
                .containsEntry("outcome", "PAID_AS_EXPECTED")
                .containsEntry("as_stored", false);
    }

    @Test
    void the_bills_that_a_run_knew_decide_again_and_the_chain_of_the_day_is_told() throws IOException {
        night.log("2.csv", LogDays.of().day("2025-03-04", 6))
                .write("jobs/nightly.yml", JOB + "bills: { from: 2025-03-01, payers: [TESTMUT] }\n")
                .write("inbox/bills/1.csv", """
                        patient_control_number,payer_id,service_date,procedure_code,modifiers,units,billed_amount,sent_on
                        PCN1,TESTMUT,2025-03-03,97545,WH,1,200.00,2025-03-10
                        PCN1,TESTMUT,2025-03-03,97546,WH,4,480.00,2025-03-10
                        """)
                .write("inbox/acknowledgments/1.csv", """
                        patient_control_number,payer_id,received_on,status,by,reason
                        PCN1,TESTMUT,2025-03-11,accepted,clearinghouse,
                        PCN1,TESTMUT,2025-03-12,refused,payer,member number not on file
                        """);
        night.run(FIRST_NIGHT);
        night.write("jobs/nightly.yml", JOB);

        assertThat(explained())
                .containsExactly(
                        "2025-03-03 BILL_REFUSED 600.00, run 1 of 2025-04-01, rates of run 1",
                        "2025-03-04 NOT_BILLED 600.00, run 1 of 2025-04-01, rates of run 1");
        List<Explanation> told = replay().asDecided();
        assertThat(told.get(0).lines())
                .containsSequence(
                        "  chain     attended   2025-03-03: 6.00 h (1.csv)",
                        "            billed     2025-03-10: PCN1 to TEST MUTUAL, 97545-WH × 1 200.00, 97546-WH × 4 480.00; refused",
                        "            received   2025-03-11: accepted by the clearinghouse (bill of 2025-03-10)",
                        "                       2025-03-12: refused by the payer (bill of 2025-03-10), member number not on"
                                + " file");
        assertThat(told.get(1).lines())
                .containsSequence(
                        "  chain     attended   2025-03-04: 6.00 h (2.csv)",
                        "            billed     no bill carries it");
        assertThat(told.get(0).values().get("chain"))
                .asString()
                .contains("sent_on=2025-03-10", "state=refused", "by=PAYER, accepted=false");
        night.jdbc().sql("UPDATE run SET bills_payers = NULL").update();
        assertThat(replay().asDecided().get(1).lines())
                .contains("            it knew of no bills, so that no day counts as unbilled")
                .anySatisfy(line -> assertThat(line).startsWith("  differs   stored is Not billed"));
    }

    @Test
    void rules_of_the_reference_folder_explain_what_they_decided_after_they_are_gone() throws IOException {
        night.write("jobs/reference/denial-rules.txt", """
                        OUR-1  CO  197  -  DOCUMENTATION  high  this carrier means the log
                        include  shipped
                        """)
                .write("jobs/reference/carc.csv", "code,kind,remark_decides,meaning\nX197,denying,N,ours\n")
                .write("jobs/reference/code-translations.csv", "code,carc\nQ7,197\n")
                .remittance("1.csv", """
                        payer_id,payment_trace,payment_date,payment_amount,patient_control_number,service_date,\
                        procedure_code,billed_amount,paid_amount,adjustments
                        TESTMUT,T1,2025-03-20,0.00,PCN1,2025-03-03,97545,600.00,0.00,Q7
                        """);
        night.run(FIRST_NIGHT);
        for (String file : List.of("denial-rules.txt", "carc.csv", "code-translations.csv")) {
            Files.delete(home.resolve("jobs/reference").resolve(file));
        }
        assertThat(explained()).containsExactly("2025-03-03 DENIED 600.00, run 1 of 2025-04-01, rates of run 1");
        assertThat(replay().asDecided().get(0).values())
                .containsEntry("denial_class", "DOCUMENTATION")
                .containsEntry("denial_reason", "CO-197: this carrier means the log");
    }

    @Test
    void a_finding_that_does_not_come_out_again_is_said() throws IOException {
        night.run(FIRST_NIGHT);
        night.jdbc().sql("DELETE FROM log_row").update();
        Replay replay = replay();
        assertThat(replay.asDecided()).isEmpty();
        assertThat(replay.gone())
                .extracting(FindingHistory.State::words)
                .containsExactly("Awaiting payment  expected 600.00, paid 0.00");
    }

    private List<String> explainedWithReceipt(String bill, String explanation) throws IOException {
        night.remittance("1.csv", """
                payer_id,payment_trace,payment_date,payment_amount,patient_control_number,service_date,procedure_code,\
                billed_amount,paid_amount,bill_received_on,received_on
                TESTMUT,T1,2025-03-20,600.00,PCN1,2025-03-03,97545,600.00,600.00,%s,%s
                """.formatted(bill, explanation));
        night.run(FIRST_NIGHT);
        return replay().asDecided().get(0).lines();
    }

    @Test
    void what_the_due_date_is_counted_from_is_said() throws IOException {
        assertThat(explainedWithReceipt("2025-03-10", "2025-03-24"))
                .contains("  due       2025-04-24: 45 days after the payer received the bill on 2025-03-10")
                .anyMatch(line -> line.endsWith(", bill received 2025-03-10, explanation received 2025-03-24"));
    }

    @Test
    void a_receipt_that_cannot_be_right_is_said_beside_the_date_that_stands_for_it() throws IOException {
        assertThat(explainedWithReceipt("2025-02-28", ""))
                .contains("  due       2025-04-17: 45 days after the service date"
                        + " (assumed: the day the payer received the bill is not known)")
                .anyMatch(
                        line -> line.endsWith(", bill received 2025-02-28 (cannot be right: no clock counts from it)"));
    }

    @Test
    void every_finding_of_the_sample_comes_out_again_as_one_night_or_the_other_decided_it() throws IOException {
        copy(Path.of("jobs/reference"), home.resolve("jobs/reference"));
        copy(Path.of("sample-data/inbox"), home.resolve("inbox"));
        Path contracts = home.resolve("jobs/reference/contracts.yml");
        String now = Files.readString(contracts);
        Files.writeString(contracts, now.replace("rate: 80.00", "rate: 75.00"));
        night.run(LocalDate.of(2025, 5, 11));
        Files.writeString(contracts, now);
        night.run(LocalDate.of(2025, 6, 12));
        List<Explanation> all = new ArrayList<>();
        for (String claim : night.jdbc()
                .sql("SELECT DISTINCT claim_number FROM finding WHERE claim_number <> ''")
                .query(String.class)
                .list()) {
            Replay replay = replay(claim);
            all.addAll(replay.asDecided());
            assertThat(replay.gone()).isEmpty();
        }
        assertThat(all)
                .allSatisfy(e -> assertThat(e.values()).containsEntry("as_stored", true))
                .extracting(e -> e.values().get("run"))
                .contains(1L, 2L);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private Replay replay() throws IOException {
        return replay("C-1");
    }

    private Replay replay(String claim) throws IOException {
        JobFile job = night.job();
        RuleBook rules = RuleBook.read(job.reference(), NightFixture.TODAY);
        return Replay.ofNumber(night.database(), job, rules, claim);
    }

    /** "date OUTCOME expected, run N of day, rates of run N" of each finding; all of them as they are stored. */
    private List<String> explained() throws IOException {
        Replay replay = replay();
        List<Explanation> explanations = replay.asDecided();
        assertThat(replay.gone()).isEmpty();
        assertThat(explanations).allSatisfy(e -> assertThat(e.values()).containsEntry("as_stored", true));
        return explanations.stream()
                .map(Explanation::values)
                .map(v -> v.get("service_date") + " " + v.get("outcome") + " " + v.get("expected") + ", run "
                        + v.get("run") + " of " + v.get("today") + ", rates of run " + v.get("rates_since_run"))
                .toList();
    }
}
