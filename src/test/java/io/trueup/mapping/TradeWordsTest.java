package io.trueup.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.programlog.ProgramLogs;
import io.trueup.tabular.Column;
import io.trueup.tabular.ColumnMap;
import io.trueup.tabular.TableKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lists of the trade's words against the columns that the readers know. */
class TradeWordsTest {

    private static final Set<String> TARGETS = TableKinds.targets(TableKinds.ALL);

    @Test
    void every_heading_of_the_list_means_a_column_that_some_table_has() {
        TradeWords.standard()
                .all()
                .forEach((heading, meanings) -> meanings.forEach(meaning -> {
                    assertThat(TARGETS.contains(meaning.column()) || TARGETS.contains(meaning.column() + "_1"))
                            .as("%s is %s", heading, meaning.column())
                            .isTrue();
                    assertThat(meaning.table().isEmpty()
                                    || TableKinds.of(meaning.table()).isPresent())
                            .as("%s in %s", heading, meaning.table())
                            .isTrue();
                }));
    }

    @Test
    void no_heading_means_two_columns_of_the_same_values_equally_surely() {
        List<String> doubtful = new ArrayList<>();
        TradeWords.standard().all().forEach((heading, meanings) -> {
            for (TableKind kind : TableKinds.ALL) {
                Set<String> known = new TreeSet<>(kind.targets().toList());
                List<TradeWords.Meaning> own = meanings.stream()
                        .filter(meaning -> meaning.isIn(kind))
                        .filter(meaning -> known.contains(meaning.column()) || known.contains(meaning.column() + "_1"))
                        .toList();
                for (TradeWords.Meaning one : own) {
                    own.stream()
                            .filter(other -> !other.column().equals(one.column())
                                    && other.sure() == one.sure()
                                    && Facts.holds(kind.folder(), other.column())
                                            == Facts.holds(kind.folder(), one.column())
                                    && other.table().isEmpty() == one.table().isEmpty()
                                    && other.column().compareTo(one.column()) > 0)
                            .forEach(other -> doubtful.add(
                                    kind.folder() + " " + heading + ": " + one.column() + " or " + other.column()));
                }
            }
        });
        assertThat(doubtful).isEmpty();
    }

    @Test
    void every_column_is_explained_and_every_explained_column_exists() {
        for (TableKind kind : TableKinds.ALL) {
            assertThat(kind.columns().stream().map(Column::name))
                    .allSatisfy(column -> assertThat(Facts.says(kind.folder(), column))
                            .as(column)
                            .isNotBlank());
        }
        assertThat(Facts.columns()).allSatisfy(row -> {
            assertThat(TARGETS).contains(row.text("column"));
            assertThat(Holds.BY_WORD).containsKey(row.text("holds"));
        });
    }

    @Test
    void every_value_of_the_list_means_what_its_column_takes() {
        Facts.words()
                .forEach((column, words) -> words.forEach((word, meanings) -> assertThat(meanings)
                        .as("%s %s", column, word)
                        .allMatch(meaning -> meaning.equals(ColumnMap.SKIP) || Facts.takes(column, meaning))));
    }

    @ParameterizedTest
    @CsvSource({
        "WH Day 12, WH",
        "Work Conditioning, WC",
        "Work Conditioning - Full, WC",
        "Work Hardening (97545/97546), WH",
        "WH - Group A, WH",
        "Work Hardening Eval, skip",
        "FCE, skip",
        "PT Eval, skip",
        "Work Hardening Discharge, ''",
        "WC Follow-up with MD, ''",
        "Chiropractic, ''"
    })
    void a_visit_is_of_the_program_it_speaks_of_and_an_evaluation_of_none(String visit, String program) {
        assertThat(Facts.meant(ProgramLogs.TABLE, "program", visit)).isEqualTo(program);
    }

    @Test
    void every_stand_in_is_a_column_of_its_table() {
        assertThat(Facts.standIns()).isNotEmpty().allSatisfy(one -> {
            TableKind kind = TableKinds.of(one.table()).orElseThrow();
            assertThat(kind.column(one.column())).isPresent();
            assertThat(kind.column(one.by())).isPresent();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "DOS, date of service",
        "Svc Dt, service date",
        "Chk #, check number",
        "Acct No., account number",
        "PtName, patient name",
        "AmtPaid, amount paid",
        "'Check/EFT #', check eft number",
        "WC Claim #, wc claim number",
        "patient_id, patient id"
    })
    void headings_are_compared_by_their_words_written_out(String heading, String words) {
        assertThat(HeadingKeys.of(heading)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "jopari-2025-03.csv, jopari-*.csv",
        "jopari.csv, jopari*.csv",
        "webpt-visits-2025-03.csv, webpt-visits-*.csv",
        "Prompt_Visits_03-01-2025_to_03-31-2025.csv, Prompt_Visits_*.csv",
        "Export (3).xlsx, Export*.xlsx",
        "EOB Detail March 2025.xlsx, EOB Detail *.xlsx",
        "march-log.csv, *-log.csv",
        "log - Copy.csv, log*.csv",
        "remits_Q1_2025.csv.gz, remits_*.csv.gz",
        "2025-03.csv, program-logs/*.csv",
        "a[1].csv, program-logs/a?*?.csv"
    })
    void the_next_export_of_the_family_fits_the_pattern(String name, String pattern) {
        assertThat(FileFamily.of(name, "program-logs")).isEqualTo(pattern);
    }
}
