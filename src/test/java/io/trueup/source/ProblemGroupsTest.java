package io.trueup.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.money.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How problems that are alike are told: once, with rows and not cells, what was found, what is understood and what to do. */
class ProblemGroupsTest {

    private final ProblemGroups groups = new ProblemGroups();

    private void add(ProblemCode code, long line, String spot, String found, String expected) {
        groups.add(Problem.of(code, new Place("log.csv", line, spot), found, expected));
    }

    private List<String> told() {
        return groups.list().stream()
                .map(group -> group.counted() + ": " + group.text() + " (" + group.where() + ")")
                .toList();
    }

    @Test
    void rows_are_counted_not_cells() {
        for (int line = 2; line <= 30; line++) {
            add(ProblemCode.BAD_WORD, line, "column attendance", "Q", "one of A, P");
            add(ProblemCode.BAD_MINUTES, line, "column pt_minutes", "x", "whole minutes");
        }
        add(ProblemCode.MISSING_VALUE, 30, "column claim_number", "", "a value");
        assertThat(groups.rejected()).isEqualTo(29);
        assertThat(told())
                .containsExactly(
                        "29 rows: attendance is \"Q\"; understood here: one of A, P; write one of these, or have it"
                                + " translated by columns: of the job file (trueup map) (first: line 2)",
                        "29 rows: pt_minutes is \"x\"; understood here: whole minutes; correct it there (first: line 2)",
                        "1 row: claim_number is blank; fill it in (line 30)");
    }

    @Test
    void different_texts_are_named_the_first_three_and_the_rest_counted() {
        for (int line = 2; line <= 6; line++) {
            add(ProblemCode.BAD_AMOUNT, line, "column paid_amount", "x" + line, "dollars and cents");
        }
        assertThat(told())
                .containsExactly(
                        "5 rows: paid_amount is \"x2\", \"x3\", \"x4\" and 2 others; understood here: dollars and"
                                + " cents; write the amount in digits (first: line 2)");
    }

    @Test
    void two_reasons_in_one_column_are_two_groups_apart_from_their_figures() {
        add(ProblemCode.BAD_DATE, 2, "column service_date", "2/30", "a date, YYYY-MM-DD or M/D/YYYY");
        add(ProblemCode.BAD_DATE, 3, "column service_date", "2099-01-01", "a date not after today, 2025-05-12");
        add(ProblemCode.SHIFT_TOO_LONG, 4, "column end_time", "9", "at most 16 hours after the start, 08:00");
        add(ProblemCode.SHIFT_TOO_LONG, 5, "column end_time", "9", "at most 16 hours after the start, 07:30");
        assertThat(groups.list()).extracting(ProblemGroup::count).containsExactly(2L, 1L, 1L);
    }

    @Test
    void headings_are_one_sentence_and_a_file_says_what_it_is() {
        add(ProblemCode.MISSING_COLUMN, 1, "column program", "nearest heading: Pgm", "a column program");
        add(ProblemCode.MISSING_COLUMN, 1, "column hours", "nearest heading: Hrs", "a column hours");
        add(ProblemCode.UNRECOGNISED, 0, "", "a PDF", "ask for the 835");
        assertThat(told())
                .containsExactly(
                        "2 columns: program (nearest heading: Pgm), hours (nearest heading: Hrs): a required column is"
                                + " missing; name the column so in the file, or let trueup map find which of its headings"
                                + " it is (first: line 1)",
                        "1 file: a PDF; ask for the 835 ()");
        assertThat(groups.rejected()).isEqualTo(2);
    }

    @Test
    void a_segment_is_mended_by_the_payer_and_its_money_is_told() {
        groups.add(Problem.of(
                        ProblemCode.BAD_DATE,
                        new Place("a.835", 7, "segment 14 DTM, element 02"),
                        "20250230",
                        "a date CCYYMMDD")
                .rejecting(Money.of("200.00")));
        assertThat(told())
                .containsExactly(
                        "1 segment: DTM, element 02 is \"20250230\", with $200.00 paid; understood here: a date"
                                + " CCYYMMDD; ask whoever made the file (the payer, the clearinghouse,"
                                + " the own billing system) for a corrected one; what is right in this one was taken (line 7)");
    }

    @Test
    void a_sheet_has_rows() {
        add(ProblemCode.BAD_TIME, 5, "sheet May, column start_time", "noon", "a time of day");
        assertThat(told().get(0)).endsWith("(row 5 of sheet May)");
    }

    @Test
    void every_problem_says_what_it_is_and_what_to_do() {
        for (ProblemCode code : ProblemCode.values()) {
            assertThat(code.meaning()).as(code.name()).isNotBlank();
            Problem problem = Problem.of(code, Place.ofFile("x"), "", "what its place says to do");
            assertThat(problem.toDo()).as(code.name()).isNotBlank();
        }
    }
}
