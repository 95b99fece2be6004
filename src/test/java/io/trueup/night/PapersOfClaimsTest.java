package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.intake.TakenFiles;
import io.trueup.source.InputFile;
import io.trueup.withdrawal.Withdrawal;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whose an episode or an authorization is, and what corrected rows of the log leave, through whole nights. */
class PapersOfClaimsTest {

    private static final String D1 = "2025-03-03";
    private static final String D2 = "2025-03-24";

    @TempDir
    private Path home = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private NightFixture night;

    @BeforeEach
    void emptyClinic() {
        night = NightFixture.in(home);
    }

    private NightFixture caseRate() {
        return night.contract("case", "case", "rate: 900.00, included-days: 9, extra-day-rate: 100.00");
    }

    private NightFixture authorizations(String name, String... rows) {
        return night.write(
                "inbox/authorizations/" + name,
                "authorization_number,claim_number,program,from_date,to_date,authorized_days,status\n"
                        + String.join("\n", rows) + "\n");
    }

    /** Both days of PCN1 denied, for want of an authorization. */
    private void denied(String reason) {
        night.remittance(
                "a.835",
                Check.of("CHK1", "2025-04-10", "0.00")
                        .claim(Clp.of("PCN1", "ICN1")
                                .line("97545", D1, "600.00", "0.00", reason)
                                .line("97545", D2, "600.00", "0.00", reason))
                        .text());
        night.run();
    }

    private List<String> nextSteps() {
        return night.jdbc()
                .sql("SELECT next_step FROM item WHERE denial_class <> '' ORDER BY next_step")
                .query(String.class)
                .list();
    }

    @Test
    void fault_321_an_episode_that_writes_the_claim_number_otherwise_is_the_stay_s() {
        caseRate()
                .log(
                        "log.csv",
                        LogDays.of()
                                .claim("C-6001", "")
                                .day(D1, 6)
                                .patient("0042", "ROE", "RAY", "")
                                .claim("0060020", "")
                                .day(D1, 6)
                                .patient("P-3", "POE", "PAM", "")
                                .claim("c-6003", "")
                                .day(D1, 6))
                .episodes(
                        "e.csv",
                        "P-1,C6001,WH,2025-03-03,2025-03-07",
                        "42,60020,WH,2025-03-03,2025-03-07",
                        "p-3,C-6003,WH,2025-03-03,2025-03-07")
                .run();

        assertThat(night.findings())
                .containsExactly(
                        "0060020 2025-03-03 AWAITING_PAYMENT 900.00 0.00 0.00",
                        "C-6001 2025-03-03 AWAITING_PAYMENT 900.00 0.00 0.00",
                        "c-6003 2025-03-03 AWAITING_PAYMENT 900.00 0.00 0.00");
        assertThat(night.rejects()).isEmpty();
    }

    @Test
    void fault_321_an_episode_that_comes_later_closes_the_stay_and_one_withdrawn_opens_it() throws Exception {
        caseRate().log("log.csv", LogDays.of().claim("C-6001", "").day(D1, 6)).run();
        night.episodes("e.csv", "P-1,c6001,WH,2025-03-03,2025-03-07").run();
        assertThat(night.findings()).containsExactly("C-6001 2025-03-03 AWAITING_PAYMENT 900.00 0.00 0.00");

        InputFile file = InputFile.of(night.file("inbox/episodes/e.csv"));
        new Withdrawal(night.database().dataSource())
                .carryOut(
                        new TakenFiles(night.database().dataSource())
                                .find("e.csv")
                                .get(0),
                        List.of(TakenFiles.LeftBehind.of(file)),
                        OffsetDateTime.parse("2025-04-16T12:00:00Z"));
        night.run();
        assertThat(night.findings()).containsExactly("C-6001 2025-03-03 CASE_OPEN - 0.00 0.00");
    }

    @Test
    void fault_388_a_later_episode_that_writes_patient_and_claim_otherwise_replaces_the_earlier() {
        caseRate().log("log.csv", LogDays.of().claim("C-6001", "").day(D1, 6));
        night.episodes("e.csv", "P-1,C-6001,WH,2025-03-03,2025-03-07").run();
        assertThat(night.findings()).containsExactly("C-6001 2025-03-03 AWAITING_PAYMENT 900.00 0.00 0.00");

        night.episodes("e-2.csv", "P1,c6001,WH,2025-03-03,").run();
        assertThat(night.findings()).containsExactly("C-6001 2025-03-03 CASE_OPEN - 0.00 0.00");
    }

    @Test
    void fault_321_two_patients_whose_numbers_differ_in_zeros_keep_their_papers() {
        caseRate()
                .log(
                        "log.csv",
                        LogDays.of()
                                .claim("00123", "PCN1")
                                .day(D1, 6)
                                .patient("P-2", "ROE", "RAY", "")
                                .claim("123", "PCN2")
                                .day(D1, 6))
                .episodes("e.csv", "P-2,123,WH,2025-03-03,2025-03-07")
                .run();
        assertThat(night.findings())
                .containsExactly(
                        "00123 2025-03-03 CASE_OPEN - 0.00 0.00", "123 2025-03-03 AWAITING_PAYMENT 900.00 0.00 0.00");
    }

    @Test
    void fault_321_two_writings_of_one_claim_in_the_log_are_one_stay() {
        caseRate()
                .log(
                        "log.csv",
                        LogDays.of()
                                .claim("C-2205", "")
                                .day(D1, 6)
                                .claim("C2205", "")
                                .day("2025-03-05", 6))
                .episodes("e.csv", "P-1,C-2205,WH,2025-03-03,2025-03-07")
                .run();
        assertThat(night.findings()).containsExactly("C-2205 2025-03-03 AWAITING_PAYMENT 900.00 0.00 0.00");
    }

    @Test
    void fault_321_an_authorization_that_writes_the_claim_number_otherwise_is_sent() {
        night.log("log.csv", LogDays.of().claim("C-5003", "PCN1").day(D1, 6).day(D2, 6));
        authorizations("a.csv", "A3,c5003,WH,2025-03-01,2025-03-31,,");
        denied("CO*197");
        assertThat(nextSteps()).singleElement().asString().startsWith("Send the approved authorization A3 ");
    }

    @Test
    void fault_321_an_authorization_of_a_number_that_two_patients_write_otherwise_is_nobody_s() {
        night.log(
                "log.csv",
                LogDays.of()
                        .claim("C-5003", "PCN1")
                        .day(D1, 6)
                        .day(D2, 6)
                        .patient("P-2", "ROE", "RAY", "")
                        .claim("C5003", "PCN2")
                        .day(D1, 6));
        authorizations("a.csv", "A3,c 5003,WH,2025-03-01,2025-03-31,,");
        denied("CO*197");
        assertThat(nextSteps()).singleElement().asString().startsWith("Get FCE");
        assertThat(night.rejects())
                .containsExactly(
                        "CLAIM_NOT_IN_LOG a.csv c 5003, which the log has for 2 patients; none of their rows names"
                                + " authorization A3");
    }

    @Test
    void fault_321_CLAIM_NOT_IN_LOG_is_told_once_the_log_has_days_of_the_patient() {
        caseRate().episodes("e.csv", "P-1,C-77,WH,2025-03-03,", "P-9,C-9,WH,2025-03-03,");
        authorizations("a.csv", "A1,C-88,WH,2025-03-01,2025-04-30,,").run();
        assertThat(night.rejects()).isEmpty();

        night.log("early.csv", LogDays.of().claim("C-70", "").day("2025-02-28", 6))
                .run();
        assertThat(night.rejects()).isEmpty();

        night.log("log.csv", LogDays.of().claim("C-79", "").day(D1, 6)).run();
        assertThat(night.rejects())
                .containsExactly("CLAIM_NOT_IN_LOG e.csv C-77 of patient P-1; the log has C-79 for these days");

        night.log("log-2.csv", LogDays.of().claim("C-79", "").day(D2, 6)).run();
        assertThat(night.rejects()).isEmpty();
    }

    @Test
    void fault_322_two_periods_of_one_authorization_in_one_file_stand_beside_each_other() {
        night.log("log.csv", LogDays.of().day(D1, 6).day(D2, 6));
        authorizations("a.csv", "Q2,C-1,WH,2025-03-01,2025-03-14,,", "Q2,C-1,WH,2025-03-15,2025-03-31,,");
        denied("CO*197");
        assertThat(nextSteps())
                .containsExactly(
                        "Send the approved authorization Q2 with a reconsideration request (2 days, 1,200.00)");

        authorizations("b.csv", "Q2,C-1,WH,2025-03-01,2025-03-14,,").run();
        assertThat(nextSteps()).hasSize(2);

        authorizations("c.csv", "Q2,C-1,WH,2025-03-01,2025-03-31,,denied", "Q2,C-1,WH,2025-03-01,2025-03-31,,")
                .run();
        assertThat(nextSteps())
                .containsExactly(
                        "Send the approved authorization Q2 with a reconsideration request (2 days, 1,200.00)");
    }

    @Test
    void fault_322_each_authorization_of_the_denied_days_is_sent() {
        night.log("log.csv", LogDays.of().day(D1, 6).day(D2, 6));
        authorizations("a.csv", "A,C-1,WH,2025-03-01,2025-03-31,1,", "B,C-1,WH,2025-03-01,2025-04-30,1,");
        denied("CO*198");
        assertThat(nextSteps()).singleElement().asString().startsWith("Send the approved authorization A and B ");
    }

    @Test
    void fault_324_the_same_hours_under_a_corrected_claim_number_or_program_of_a_later_file_are_told() {
        night.log(
                "log-1.csv",
                LogDays.of()
                        .claim("C-1020", "PCN1")
                        .day(D1, 4)
                        .program("WC")
                        .claim("C-7", "PCN7")
                        .day(D2, 4));
        night.run();
        night.log(
                "log-2.csv",
                LogDays.of()
                        .claim("C-1002", "PCN1")
                        .day(D1, 4)
                        .claim("C-7", "PCN7")
                        .day(D2, 4));
        night.run();

        assertThat(night.findings()).hasSize(4);
        assertThat(night.rejects())
                .containsExactly(
                        "SAME_HOURS log-2.csv 2 rows, also in log-1.csv: line 2 WH, there line 2 WH, 2025-03-03"
                                + " 8:00 AM to 12:00 PM; line 3 WH, there line 3 WC, 2025-03-24 8:00 AM to 12:00 PM");
        night.run();
        assertThat(night.rejects()).isEmpty();
    }

    @Test
    void fault_391_the_same_hours_of_a_patient_with_another_id_in_a_later_file_are_told() {
        night.log(
                        "log-1.csv",
                        LogDays.of()
                                .patient("5", "ROE", "RAY", "1981-01-01")
                                .claim("C-1", "")
                                .day(D1, 4)
                                .patient("007", "IVY", "DEE", "")
                                .claim("C-2", "")
                                .day(D1, 4))
                .run();
        night.log(
                        "log-2.csv",
                        LogDays.of()
                                .patient("99005", "ROE", "RAY", "1981-01-01")
                                .claim("C-3", "")
                                .day(D1, 4)
                                .patient("7", "IVY", "DEE", "")
                                .claim("C-4", "")
                                .day(D1, 4))
                .run();
        assertThat(night.rejects())
                .singleElement()
                .asString()
                .startsWith("SAME_HOURS log-2.csv 2 rows, also in log-1.csv");
    }

    @Test
    void fault_324_other_hours_and_other_patients_are_not_told() {
        night.log("log-1.csv", LogDays.of().claim("C-1", "PCN1").day(D1, 4)).run();
        night.log(
                        "log-2.csv",
                        LogDays.of()
                                .claim("C-2", "PCN2")
                                .day(D1, 5)
                                .patient("P-2", "ROE", "RAY", "")
                                .claim("C-3", "PCN3")
                                .day(D1, 4))
                .run();
        assertThat(night.rejects()).isEmpty();
    }
}
