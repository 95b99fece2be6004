package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.bill.Edi837;
import io.trueup.intake.TakenFiles;
import io.trueup.ledger.Purge;
import io.trueup.source.InputFile;
import io.trueup.withdrawal.Withdrawal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of bills and of answers to them, through the whole program: dropped, taken, counted, taken back, dropped again. */
class BillFilesTest {

    private static final String D1 = "2025-03-03";
    private static final String D2 = "2025-03-04";
    private static final String OPEN_1 = "C-1 2025-03-03 AWAITING_PAYMENT 600.00 0.00 0.00";
    private static final String OPEN_2 = "C-1 2025-03-04 AWAITING_PAYMENT 600.00 0.00 0.00";
    private static final String UNBILLED_1 = "C-1 2025-03-03 NOT_BILLED 600.00 0.00 0.00";
    private static final String UNBILLED_2 = "C-1 2025-03-04 NOT_BILLED 600.00 0.00 0.00";
    private static final String HEADINGS =
            "patient_control_number,payer_id,service_date,procedure_code,modifiers,units,billed_amount,sent_on\n";
    private static final String TABLE = HEADINGS + "PCN1,TESTMUT,2025-03-04,97545,WH,1,200.00,2025-03-10\n"
            + "PCN1,TESTMUT,2025-03-04,97546,WH,4,400.00,2025-03-10\n";
    private static final String ANSWERS =
            "patient_control_number,payer_id,received_on,status,by\n" + "PCN1,TESTMUT,2025-03-12,refused,payer\n";
    private static final String REMITTED = Check.of("CHK1", "2025-03-20", "600.00")
            .claim(Clp.of("PCN1", "ICN1").day(D1, "600.00"))
            .text();
    private static final OffsetDateTime NOON = OffsetDateTime.of(2025, 4, 16, 12, 0, 0, 0, ZoneOffset.UTC);

    @TempDir
    private Path home = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private NightFixture night;

    /** Every bill of the payer is said to be there. */
    @BeforeEach
    void twoDaysOfAClinicThatDropsItsBills() {
        night = NightFixture.in(home)
                .write("jobs/nightly.yml", """
                        name: nightly
                        inbox: inbox
                        reports: reports
                        reference: jobs/reference
                        tolerance: { amount: 0.00, percent: 0.0 }
                        bills: { from: 2025-01-01 }
                        """)
                .log("log.csv", LogDays.of().day(D1, 6).day(D2, 6));
    }

    /** A bill of the first day. */
    private static String x12() {
        return Edi837.file().patient().claim("PCN1", "600.00").text();
    }

    private static String x12Receipt() {
        return """
                ISA*00*          *00*          *ZZ*PAYER          *ZZ*CLINIC         *250312*1200*^*00501*000000001*0*P*:~
                GS*HN*PAYER*CLINIC*20250312*1200*1*X*005010X214~
                ST*277*0001*005010X214~
                BHT*0085*08*1*20250312*1200*TH~
                SE*3*0001~
                GE*1*1~
                IEA*1*000000001~
                """;
    }

    private NightFixture bills(String name, String text) {
        return night.write("inbox/bills/" + name, text);
    }

    private NightFixture answers(String name, String text) {
        return night.write("inbox/acknowledgments/" + name, text);
    }

    private Withdrawal.Removed withdraw(String name) {
        TakenFiles.File file =
                new TakenFiles(night.database().dataSource()).find(name).get(0);
        try {
            List<TakenFiles.LeftBehind> left = List.of(
                    TakenFiles.LeftBehind.of(InputFile.of(night.file("inbox/" + file.folder() + "/" + file.name()))));
            return new Withdrawal(night.database().dataSource()).carryOut(file, left, NOON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long count(String table) {
        return night.jdbc()
                .sql("SELECT count(*) FROM " + table)
                .query(Long.class)
                .single();
    }

    /** "folder/name status lines" of each file. */
    private List<String> files() {
        return night.jdbc()
                .sql(
                        "SELECT folder || '/' || name || ' ' || status || ' ' || lines FROM input_file ORDER BY folder, name")
                .query(String.class)
                .list();
    }

    @Test
    void fault_116_bills_answers_and_remittances_in_each_others_folders_are_named_with_their_own() {
        bills("pay.835", REMITTED);
        bills("answers.csv", ANSWERS);
        bills("receipt.277", x12Receipt());
        answers("sent.837", x12());
        answers("sent.csv", TABLE);
        answers("pay.835", REMITTED);
        night.remittance("sent.837", x12())
                .remittance("sent.csv", TABLE)
                .remittance("receipt.277", x12Receipt())
                .write("inbox/program-logs/sent.csv", TABLE)
                .write("inbox/sent.837", x12());
        night.run();

        assertThat(night.rejects())
                .containsExactly(
                        "WRONG_FOLDER answers.csv a table of acknowledgments",
                        "WRONG_FOLDER pay.835 an 835",
                        "WRONG_FOLDER pay.835 an 835",
                        "WRONG_FOLDER receipt.277 a 277CA: a receipt for bills that were sent, no payment",
                        "WRONG_FOLDER receipt.277 a 277CA: a receipt for bills that were sent, no payment",
                        "WRONG_FOLDER sent.837 an 837: bills as they were sent to payers",
                        "WRONG_FOLDER sent.837 an 837: bills as they were sent to payers",
                        "WRONG_FOLDER sent.837 an 837: bills as they were sent to payers",
                        "WRONG_FOLDER sent.csv a table of bills",
                        "WRONG_FOLDER sent.csv a table of bills",
                        "WRONG_FOLDER sent.csv a table of bills");
        assertThat(night.jdbc()
                        .sql("SELECT DISTINCT expected FROM reject ORDER BY expected")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "move it into acknowledgments",
                        "move it into acknowledgments; the payment comes as an 835",
                        "move it into bills",
                        "move it into bills; what payers answer to it, the 835, belongs into remittances",
                        "move it into remittances");
        assertThat(List.of(count("bill"), count("acknowledgment"), count("payment")))
                .containsOnly(0L);
    }

    @Test
    void each_file_is_taken_once_and_counted_whatever_it_is_called() throws IOException {
        bills("a.837", x12());
        bills("b.csv", TABLE + "PCN1,TESTMUT,2025-02-30,97545,WH,1,200.00,2025-03-10\n");
        bills("copy of a.837", x12());
        answers("a.csv", ANSWERS);
        night.run();
        assertThat(files())
                .containsExactly(
                        "acknowledgments/a.csv TAKEN 1",
                        "bills/a.837 TAKEN 1",
                        "bills/b.csv TAKEN 2",
                        "program-logs/log.csv TAKEN 2");
        assertThat(night.rejects())
                .containsExactly("BAD_DATE b.csv 2025-02-30", "DUPLICATE_FILE copy of a.837 twice in this folder");
        Files.delete(night.file("inbox/bills/copy of a.837"));
        assertThat(night.run().counts().files()).isZero();
        assertThat(List.of(count("bill"), count("billed_line"))).containsExactly(2L, 3L);
    }

    @Test
    void members_of_a_zip_are_bills_and_what_is_none_is_named() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String[] member : new String[][] {{"a.837", x12()}, {"b.csv", TABLE}, {"pay.835", REMITTED}}) {
                zip.putNextEntry(new ZipEntry(member[0]));
                zip.write(member[1].getBytes(StandardCharsets.UTF_8));
            }
        }
        night.write("inbox/bills/march.zip", bytes.toByteArray());
        night.run();
        assertThat(night.findings()).containsExactly(OPEN_1, OPEN_2);
        assertThat(night.rejects()).containsExactly("WRONG_FOLDER march.zip/pay.835 an 835");
    }

    @Test
    void fault_117_bills_taken_back_leave_their_days_unbilled_and_their_bytes_may_come_again() throws IOException {
        bills("a.837", x12());
        bills("b.csv", TABLE);
        night.run();
        assertThat(night.findings()).containsExactly(OPEN_1, OPEN_2);

        assertThat(withdraw("a.837").words()).isEqualTo("1 bills, 1 billed lines");
        assertThat(withdraw("bills/b.csv").words()).isEqualTo("1 bills, 2 billed lines");
        night.run();
        assertThat(night.findings()).containsExactly(UNBILLED_1, UNBILLED_2);
        assertThat(night.rejects())
                .allMatch(notice -> notice.startsWith("FILE_WITHDRAWN "))
                .hasSize(2);
        assertThat(List.of(count("bill"), count("billed_line"), count("bill_key"), count("bill_match")))
                .containsOnly(0L);

        Files.move(night.file("inbox/bills/a.837"), night.file("inbox/bills/again.837"));
        night.run();
        assertThat(night.findings()).containsExactly(OPEN_1, UNBILLED_2);
    }

    @Test
    void fault_117_bills_taken_back_after_their_answer_and_payment_leave_those_and_answer_again_when_dropped_again()
            throws IOException {
        bills("b.csv", TABLE);
        answers("a.csv", ANSWERS);
        night.remittance("pay.835", REMITTED);
        night.run();
        String paid = "C-1 2025-03-03 PAID_AS_EXPECTED 600.00 600.00 0.00";
        String refused = "C-1 2025-03-04 BILL_REFUSED 600.00 0.00 0.00";
        assertThat(night.findings()).containsExactly(paid, refused);
        withdraw("b.csv");
        night.run();
        assertThat(night.findings()).containsExactly(paid, UNBILLED_2);
        assertThat(count("acknowledgment")).isEqualTo(1);
        Files.move(night.file("inbox/bills/b.csv"), night.file("inbox/bills/again.csv"));
        night.run();
        assertThat(night.findings()).containsExactly(paid, refused);
    }

    @Test
    void fault_117_an_answer_taken_back_is_as_if_it_had_never_come() {
        bills("b.csv", TABLE);
        answers("a.csv", ANSWERS);
        night.run();
        assertThat(night.findings()).containsExactly(UNBILLED_1, "C-1 2025-03-04 BILL_REFUSED 600.00 0.00 0.00");
        assertThat(withdraw("a.csv").words()).isEqualTo("1 acknowledgments");
        night.run();
        assertThat(night.findings()).containsExactly(UNBILLED_1, OPEN_2);
        assertThat(List.of(count("acknowledgment"), count("acknowledgment_key")))
                .containsOnly(0L);
    }

    @Test
    void fault_117_bills_of_a_log_taken_back_find_the_days_of_the_next_one() {
        bills("a.837", x12());
        bills("b.csv", TABLE);
        night.run();
        withdraw("log.csv");
        night.run();
        assertThat(night.findings()).isEmpty();
        night.log("log-2.csv", LogDays.of().day(D1, 6).day(D2, 6).day("2025-03-05", 6));
        night.run();
        assertThat(night.findings()).containsExactly(OPEN_1, OPEN_2, "C-1 2025-03-05 NOT_BILLED 600.00 0.00 0.00");
    }

    @Test
    void what_was_purged_of_bills_cannot_be_taken_back() {
        bills("b.csv", TABLE);
        answers("a.csv", ANSWERS.replace("refused", "accepted"));
        night.remittance(
                "pay.835",
                Check.of("CHK1", "2025-03-20", "1200.00")
                        .claim(Clp.of("PCN1", "ICN1").day(D1, "600.00").day(D2, "600.00"))
                        .text());
        night.run();
        Purge purge = new Purge(night.database().dataSource());
        Purge.Removed removed = purge.carryOut(LocalDate.of(2026, 1, 1), NOON);
        assertThat(removed.counts()).containsEntry("bills", 1L).containsEntry("acknowledgments", 1L);
        assertThat(removed.files())
                .extracting(Purge.EmptiedFile::name)
                .containsExactlyInAnyOrder("log.csv", "b.csv", "a.csv", "pay.835");
        Withdrawal withdrawal = new Withdrawal(night.database().dataSource());
        TakenFiles files = new TakenFiles(night.database().dataSource());
        assertThat(withdrawal.isPurged(files.find("b.csv").get(0))).isTrue();
        assertThat(withdrawal.isPurged(files.find("a.csv").get(0))).isTrue();
        assertThat(night.run().counts().files()).isZero();
    }
}
