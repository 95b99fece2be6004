package io.trueup.programlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.trueup.source.Place;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import io.trueup.source.TestFiles;
import io.trueup.tabular.ColumnMaps;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** FAULTS.md rows 34, 35 and 37-39 for program logs, and the rules of episodes and authorizations. */
class ProgramLogFaultsTest implements LogSink {

    private static final String HEAD =
            "patient_id,patient_last_name,patient_first_name,claim_number,payer_id,jurisdiction,"
                    + "program,service_date,attendance,start_time,end_time,break_minutes,pt_minutes,ot_minutes,notes\n";

    private final List<LogRow> logs = new ArrayList<>();
    private final List<Episode> episodes = new ArrayList<>();
    private final List<Authorization> authorizations = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    @TempDir
    Path folder;

    @Override
    public void log(LogRow row) {
        logs.add(row);
    }

    @Override
    public void episode(Episode episode, Place place) {
        episodes.add(episode);
    }

    @Override
    public void authorization(Authorization authorization, Place place) {
        authorizations.add(authorization);
    }

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
    }

    private void readLogs(String rows) {
        ProgramLogs.read(TestFiles.write(folder, "log.csv", HEAD + rows), ColumnMaps.NONE, this);
    }

    private static String day(String date, String cells) {
        return "P1,Doe,Jane,0012,TXMUT,tx,wh," + date + "," + cells + "\n";
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "P,8:00,12:30,30,, |240|8:00 AM to 12:30 PM",
                "p,8:00 AM,4:00 pm,,, |480|8:00 AM to 4:00 PM",
                "L,08:00:00,09:15,,, |75|8:00 AM to 9:15 AM",
                "P,,,,120,60 |180|''",
                "P,8:00,,,120,60 |180|''",
                "P,18:00,24:00,-,, |360|6:00 PM to 12:00 AM",
                "P,6 PM,midnight,N/A,, |360|6:00 PM to 12:00 AM",
                "1,8:00,9:00,,, |60|8:00 AM to 9:00 AM",
                "Cancelled,,,,, |0|''",
                "A,,,,, |0|''",
                "A,8:00,16:00,,, |0|''"
            },
            delimiter = '|')
    void delivered_minutes_are_end_less_start_less_break_else_the_disciplines(String cells, int minutes, String times) {
        readLogs(day("2025-03-03", cells + ","));

        assertThat(problems).isEmpty();
        assertThat(logs).singleElement().satisfies(log -> {
            assertThat(log.deliveredMinutes()).isEqualTo(minutes);
            assertThat(log.times()).isEqualTo(times);
            assertThat(log.program()).isEqualTo(Program.WH);
            assertThat(log.jurisdiction()).isEqualTo("TX");
            assertThat(log.claimNumber()).isEqualTo("0012");
        });
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "8:00,2:30,30 |360|8:00 AM to 2:30 PM|true",
                "08:00,02:30,30 |360|8:00 AM to 2:30 PM|true",
                "8:00 AM,2:30, |390|8:00 AM to 2:30 PM|true",
                "10:00,1:00, |180|10:00 AM to 1:00 PM|true",
                "1:00,4:30, |210|1:00 PM to 4:30 PM|false",
                "1:00 AM,4:30, |210|1:00 AM to 4:30 AM|false",
                "22:00,2:00, |240|10:00 PM to 2:00 AM|false"
            },
            delimiter = '|')
    void fault_350_times_without_am_and_pm_are_of_the_day(String times, int minutes, String shown, boolean told) {
        readLogs(day("2025-03-03", "P," + times + ",,"));

        assertThat(problems)
                .extracting(Problem::code)
                .isEqualTo(told ? List.of(ProblemCode.AFTERNOON_READ) : List.of());
        assertThat(logs).singleElement().satisfies(log -> {
            assertThat(log.deliveredMinutes()).isEqualTo(minutes);
            assertThat(log.times()).isEqualTo(shown);
        });
    }

    @Test
    void fault_350_that_the_afternoon_was_read_is_said_once_for_a_file() {
        readLogs(day("2025-03-03", "P,8:00,2:30,,,") + day("2025-03-04", "P,9:00,3:30,,,"));

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.found()).isEqualTo("2 rows, the first: 08:00 to 02:30");
            assertThat(problem.place().line()).isEqualTo(2);
        });
    }

    @Test
    void fault_351_hours_that_are_not_what_the_times_come_to_are_told_and_the_times_count() {
        String rows = day("2025-03-03", "P,8:00,14:30,,,,6.0")
                + day("2025-03-04", "P,8:00,14:30,30,,,6.1")
                + day("2025-03-05", "P,8:00,14:30,,,,");
        ProgramLogs.read(
                TestFiles.write(folder, "log.csv", HEAD.replace("notes", "hours") + rows), ColumnMaps.NONE, this);

        assertThat(logs).extracting(LogRow::deliveredMinutes).containsExactly(390, 360, 390);
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.HOURS_DIFFER);
            assertThat(problem.found()).isEqualTo("8:00 AM to 2:30 PM less the break are 390 minutes, the hours 360");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"8:00,2:30 AM", "10:00,9:00", "7:59,12:30 AM"})
    void fault_350_an_end_that_makes_no_sense_in_the_afternoon_either_is_rejected(String times) {
        readLogs(day("2025-03-03", "P," + times + ",,,"));

        assertThat(problems).extracting(Problem::code).containsExactly(ProblemCode.TIMES_REVERSED);
    }

    @Test
    void a_shift_over_midnight_belongs_to_the_day_it_began() {
        readLogs(day("2025-03-07", "P,22:00,02:30,30,,,"));

        assertThat(logs.get(0).deliveredMinutes()).isEqualTo(240);
        assertThat(logs.get(0).serviceDate()).isEqualTo("2025-03-07");
    }

    @Test
    void the_day_the_clocks_change_counts_by_the_clock_on_the_wall() {
        readLogs(day("2025-03-09", "P,1:00,5:00,,,,"));

        assertThat(logs.get(0).deliveredMinutes()).isEqualTo(240);
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "P,16:00,8:00,,,|TIMES_REVERSED",
                "P,14:30,8:00,,,|TIMES_REVERSED",
                "P,8:00,8:00,,,|TIMES_REVERSED",
                "P,5:00,21:01,,,|SHIFT_TOO_LONG",
                "P,,,,600,500|SHIFT_TOO_LONG",
                "P,,,,800,700|BAD_MINUTES",
                "P,8:00,12:00,-30,,|BAD_MINUTES",
                "P,8:00,12:00,300,,|BAD_MINUTES",
                "P,,,,1441,|BAD_MINUTES",
                "P,,,,30.5,|BAD_MINUTES",
                "P,8:00,12:00,240,,|NO_MINUTES",
                "P,,,,,|NO_MINUTES",
                "L,8:00,,,,|NO_MINUTES",
                "P,25:00,26:00,,,|BAD_TIME",
                "P,13:00 PM,14:00,,,|BAD_TIME",
                "X,8:00,12:00,,,|BAD_WORD",
                ",8:00,12:00,,,|MISSING_VALUE"
            },
            delimiter = '|')
    void a_bad_row_is_rejected_alone(String cells, ProblemCode code) {
        readLogs(day("2025-03-03", cells + ",") + day("2025-03-04", "P,8:00,12:00,,,,"));

        assertThat(logs).extracting(LogRow::serviceDate).containsExactly(LocalDate.of(2025, 3, 4));
        assertThat(problems.get(0).code()).isEqualTo(code);
        assertThat(problems.get(0).place().line()).isEqualTo(2);
    }

    @Test
    void a_number_that_a_spreadsheet_rounded_is_rejected() {
        readLogs(day("2025-03-03", "P,8:00,12:00,,,,").replace("0012", "1.2E+10"));

        assertThat(problems).extracting(Problem::code).containsExactly(ProblemCode.NUMBER_DAMAGED);
    }

    @Test
    void a_split_session_adds_up_and_the_very_same_row_twice_counts_once() {
        readLogs(day("2025-03-03", "P,8:00,10:00,,,,")
                + day("2025-03-03", "P,13:00,14:00,,,,")
                + day("2025-03-03", "P,8:00,10:00,,,,"));

        assertThat(ProgramDay.of(logs).deliveredMinutes()).isEqualTo(180);
    }

    @Test
    void fault_289_rows_that_share_hours_are_told_once_a_file() {
        String both = day("2025-03-03", "P,8:00,12:00,,,,T RAY") + day("2025-03-03", "P,10:00,14:00,,,,L LEE");
        readLogs(both
                + both.replace("2025-03-03", "2025-03-04")
                + both.replace("2025-03-03", "2025-03-05").replace("12:00", "9:00"));

        assertThat(ProgramDay.of(logs.subList(0, 2)).deliveredMinutes()).isEqualTo(480);
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.SAME_HOURS);
            assertThat(problem.place().line()).isEqualTo(3);
            assertThat(problem.found()).startsWith("2 rows, the first: 2025-03-03, 8:00 AM to 12:00 PM of 00");
        });
    }

    @Test
    void fault_391_the_same_hours_under_two_ids_of_one_patient_are_told() {
        String head = HEAD.replace("claim_number", "date_of_birth,claim_number");
        String one = "5,Doe,Jane,1/1/1981,0012,TXMUT,TX,WH,2025-03-03,P,8:00,12:00,,,,\n";
        String born = one.replace("5,Doe", "99005,Doe");
        String other =
                born.replace("Jane", "June") + born.replace("1981", "1999").replace("99005", "7");
        String zeros = one.replace("5,Doe", "005,Doe").replace("1/1/1981", "").replace("03-03", "03-04");
        ProgramLogs.read(
                TestFiles.write(folder, "log.csv", head + one + other + born + zeros + zeros.replace("005", "5")),
                ColumnMaps.NONE,
                this);

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.SAME_HOURS);
            assertThat(problem.found()).startsWith("2 rows");
        });
    }

    @Test
    void fault_289_the_same_hours_under_two_claim_numbers_are_told() {
        String one = day("2025-03-03", "P,8:00,12:00,,,,T RAY");
        readLogs(one + one.replace("0012", "12"));

        assertThat(problems).extracting(Problem::code).containsExactly(ProblemCode.SAME_HOURS);
        assertThat(logs).hasSize(2);
    }

    @Test
    void an_episode_keeps_the_dates_of_its_papers() {
        Episodes.read(
                TestFiles.write(
                        folder,
                        "e.csv",
                        "patient_id,claim_number,program,start_date,discharge_date,fce_date,plateau_documented\n"
                                + "P1,C1,WH,3/3/2025,,2025-02-20,Y\nP1,C1,WH,3/3/2025,3/1/2025,,\n"),
                ColumnMaps.NONE,
                this);

        assertThat(episodes)
                .singleElement()
                .extracting(Episode::startDate, Episode::fceDate, Episode::plateauDocumented, Episode::dischargeDate)
                .containsExactly(LocalDate.of(2025, 3, 3), LocalDate.of(2025, 2, 20), true, null);
        assertThat(problems)
                .extracting(Problem::code, p -> p.place().spot())
                .containsExactly(tuple(ProblemCode.DATES_REVERSED, "column discharge_date"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"N/A", "PENDING", "0", "verbal"})
    void an_authorization_without_a_number_is_rejected_and_takes_no_others_place(String number) {
        String head = "authorization_number,claim_number,program,from_date,to_date\n";
        String rows = "%1$s,C1,WH,2025-03-01,2025-03-31\nA1,C2,WH,2025-03-01,2025-03-31\n".formatted(number);
        Authorizations.read(TestFiles.write(folder, "a.csv", head + rows), ColumnMaps.NONE, this);

        assertThat(authorizations).extracting(Authorization::number).containsExactly("A1");
        assertThat(problems).extracting(Problem::code).containsExactly(ProblemCode.MISSING_VALUE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NOT REQUIRED",
                "not needed",
                "no auth required",
                "None needed",
                "Not req'd",
                "No prior auth",
                "waived"
            })
    void fault_323_an_authorization_that_is_not_required_has_no_number(String number) {
        String rows = "authorization_number,claim_number,program,from_date,to_date\n%s,C1,WH,2025-03-01,2025-03-31\n";
        Authorizations.read(TestFiles.write(folder, "a.csv", rows.formatted(number)), ColumnMaps.NONE, this);

        assertThat(authorizations).isEmpty();
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.MISSING_VALUE);
            assertThat(problem.expected()).isEqualTo("the payer's number; where none is needed, no row is");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "NO-123", "AUTH 77", "REQ", "PA", "FOR D"})
    void fault_323_what_may_be_a_number_is_one(String number) {
        String rows = "authorization_number,claim_number,program,from_date,to_date\n%s,C1,WH,2025-03-01,2025-03-31\n";
        Authorizations.read(TestFiles.write(folder, "a.csv", rows.formatted(number)), ColumnMaps.NONE, this);

        assertThat(authorizations).extracting(Authorization::number).containsExactly(number);
    }

    @Test
    void an_authorization_keeps_its_limits() {
        Authorizations.read(
                TestFiles.write(
                        folder,
                        "a.csv",
                        "authorization_number,claim_number,program,from_date,to_date,authorized_days,authorized_hours,status\n"
                                + "007,C1,WC,2025-03-03,2025-03-28,20,80.5,Approved\n8,C1,WC,2025-03-03,2025-03-01,-1,x,maybe\n"),
                ColumnMaps.NONE,
                this);

        assertThat(authorizations).singleElement().satisfies(a -> {
            assertThat(a.number()).isEqualTo("007");
            assertThat(a.authorizedDays()).isEqualTo(20);
            assertThat(a.authorizedHours()).hasToString("80.5");
            assertThat(a.status()).isEqualTo(Authorization.Status.APPROVED);
        });
        assertThat(problems)
                .extracting(Problem::code)
                .containsExactly(
                        ProblemCode.DATES_REVERSED,
                        ProblemCode.BAD_NUMBER,
                        ProblemCode.BAD_NUMBER,
                        ProblemCode.BAD_WORD);
    }
}
