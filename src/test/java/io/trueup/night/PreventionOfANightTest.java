package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.batch.Runner;
import io.trueup.money.Money;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is about to go wrong in dollars, the list of the week and the calendar of contracts, as a clinic gets them. */
class PreventionOfANightTest {

    private static final LocalDate TUESDAY = LocalDate.of(2025, 4, 15);
    private static final LocalDate FRIDAY = LocalDate.of(2025, 4, 18);

    private static final String HEADINGS = "patient_id,patient_last_name,patient_first_name,claim_number,payer_id,"
            + "jurisdiction,program,service_date,attendance,start_time,end_time,break_minutes,pt_minutes,"
            + "psych_minutes,tasks,productivity,team_meeting,supervising_therapist,supervisor_license\n";

    private static final String CONTRACTS = """
            - id: hourly
              payer: [TESTMUT]
              line: workers-comp
              effective: { from: 2025-01-01, to: 2025-12-31 }
              basis: per-hour
              terms: { rate: 100.00 }
              program-limit-weeks: 20
              notice-days: 200
              escalator: { percent: 2.5, on: 2025-04-08 }
              confidence: high
            - id: old
              payer: [OLDPAYER]
              line: workers-comp
              effective: { from: 2024-01-01, to: 2024-12-31 }
              basis: per-hour
              terms: { rate: 90.00 }
              confidence: high
            """;

    @TempDir
    private Path home = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private NightFixture night;

    private static String day(String patient, String payer, String date, String rest) {
        String name = patient.equals("P-1") ? "DOE,JANE,C-1" : "ROE,RICK,C-2";
        return String.join(",", patient, name, payer, "TX,WH", date, "P,08:00,14:00,0,330,30", rest) + "\n";
    }

    /** Jane: two weeks in order but for Thursday's tasks and this week's meeting. Rick: nobody signed, no FCE, nobody has a contract. */
    @BeforeEach
    void twoProgramsThatGoOn() {
        night = NightFixture.in(home)
                .write("jobs/reference/contracts.yml", CONTRACTS)
                .write(
                        "inbox/program-logs/log.csv",
                        HEADINGS
                                + day("P-1", "TESTMUT", "2025-04-07", "lifting,24 an hour,Y,Lee,PT")
                                + day("P-1", "TESTMUT", "2025-04-08", "lifting,24 an hour,N,Kim,PT")
                                + day("P-1", "TESTMUT", "2025-04-10", ",24 an hour,N,Lee,PT")
                                + day("P-1", "TESTMUT", "2025-04-14", "lifting,24 an hour,N,Lee,PT")
                                + day("P-2", "OLDPAYER", "2025-04-09", "lifting,24 an hour,Y,,"))
                .write(
                        "inbox/episodes/episodes.csv",
                        "patient_id,claim_number,program,start_date,planned_end_date,fce_date,job_description_date,"
                                + "physician_order_date\n"
                                + "P-1,C-1,WH,2025-04-07,2025-05-02,,2025-04-01,2025-04-01\n")
                .write(
                        "inbox/authorizations/authorizations.csv",
                        "authorization_number,claim_number,program,from_date,to_date,status\n"
                                + "A1,C-1,WH,2025-04-07,2025-04-18,approved\n");
    }

    private static WorkbookText workbook(Runner.Result result) {
        try {
            return WorkbookText.of(Objects.requireNonNull(result.workbook()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> rows(WorkbookText workbook, String sheet, String which, String... columns) {
        return workbook.rows(sheet).stream()
                .filter(row -> row.containsValue(which))
                .map(row -> List.of(columns).stream().map(row::get).collect(Collectors.joining(" | ")))
                .toList();
    }

    private static Money sum(List<Map<String, String>> rows, String column) {
        return Money.sum(rows.stream()
                .map(row -> row.getOrDefault(column, ""))
                .filter(amount -> !amount.isBlank())
                .map(Money::of)
                .toList());
    }

    @Test
    void every_risk_of_a_running_program_has_its_dollars_its_therapists_and_its_last_day() {
        WorkbookText workbook = workbook(night.run(TUESDAY));
        assertThat(rows(
                        workbook,
                        "Prevention",
                        "C-1",
                        "Risk",
                        "Act by",
                        "At risk",
                        "Counted once",
                        "Therapist",
                        "Last day"))
                .containsExactly(
                        "No FCE | 2025-04-15 | 2400.00 | 2400.00 | Lee; Kim | ",
                        "Authorization ends | 2025-04-18 | 6000.00 | 6000.00 | Lee | ",
                        "Log incomplete | 2025-04-18 | 600.00 |  | Lee | 2025-07-14");
        assertThat(rows(workbook, "Prevention", "C-2", "Risk", "At risk"))
                .contains("No contract for the payer | ", "Unsupervised days | ");
    }

    @Test
    void what_a_payer_has_decided_is_not_in_danger_any_more() {
        night.remittance(
                "paid.835",
                Check.of("T1", "2025-04-14", "600.00")
                        .claim(Clp.of("PCN1", "C-1").day("2025-04-10", "600.00"))
                        .text());
        WorkbookText workbook = workbook(night.run(TUESDAY));
        assertThat(rows(workbook, "Findings", "2025-04-10", "Outcome")).containsExactly("Paid as expected");
        assertThat(rows(workbook, "Prevention", "C-1", "Risk", "At risk"))
                .containsExactly("No FCE | 1800.00", "Authorization ends | 6000.00");
    }

    @Test
    void the_list_of_the_week_says_on_tuesday_what_must_be_done_on_friday() {
        WorkbookText tuesday = workbook(night.run(TUESDAY));
        assertThat(rows(
                        tuesday,
                        "Friday list",
                        "C-1",
                        "Therapist",
                        "For",
                        "Date",
                        "What is missing",
                        "At risk",
                        "Last day"))
                .containsExactly(
                        "Lee | Program, due | 2025-04-15 | No FCE | 2400.00 | 2025-04-15",
                        "Lee | Week of | 2025-04-14 | Hold and log: team meeting | 600.00 | 2025-04-18",
                        "Lee | Program, due | 2025-04-18 | Authorization ends | 6000.00 | 2025-04-18",
                        "Lee | Day | 2025-04-10 | Log: tasks | 600.00 | 2025-07-14");
        WorkbookText friday = workbook(night.run(FRIDAY));
        assertThat(rows(friday, "Friday list", "C-1", "For", "Date", "What is missing", "Last day"))
                .containsExactly(
                        "Week of | 2025-04-14 | Hold and log: team meeting | 2025-04-18",
                        "Program, due | 2025-04-18 | Authorization ends | 2025-04-18",
                        "Program, due | 2025-04-18 | No FCE | 2025-04-18",
                        "Day | 2025-04-10 | Log: tasks | 2025-07-14");
        assertThat(sum(tuesday.rows("Friday list").subList(0, 4), "Counted once"))
                .isEqualTo(Money.of("8400.00"));
        assertThat(tuesday.rows("Friday list"))
                .extracting(row -> row.get("In all"))
                .startsWith("4 things, 8,400.00", "", "", "");
    }

    @Test
    void the_column_that_counts_once_is_what_the_days_are_worth_whatever_is_wrong_with_them() {
        WorkbookText workbook = workbook(night.run(TUESDAY));
        Money days = Money.of("2400.00");
        Money ahead = Money.of("6000.00");
        assertThat(sum(workbook.rows("Prevention"), "Counted once")).isEqualTo(days.plus(ahead));
    }

    @Test
    void contracts_tell_a_raise_that_was_not_entered_a_day_of_notice_and_days_after_an_end() {
        assertThat(rows(
                        workbook(night.run(TUESDAY)),
                        "Contracts",
                        "hourly",
                        "Event",
                        "Date",
                        "Days left",
                        "Days",
                        "Worth"))
                .containsExactly(
                        "Escalator not applied | 2025-04-08 | -7.00 | 3.00 | 45.00",
                        "Notice due | 2025-06-14 | 60.00 |  | ");
        assertThat(rows(workbook(night.run(TUESDAY)), "Contracts", "old", "Event", "Date", "Days", "Worth"))
                .containsExactly("Ended, days go on | 2024-12-31 | 1.00 | 540.00");
    }
}
