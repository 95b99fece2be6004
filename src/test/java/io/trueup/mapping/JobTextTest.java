package io.trueup.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.tabular.ColumnMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An entry put into the text of a job file: all else stays as a person wrote it. */
class JobTextTest {

    private static final ColumnMap ENTRY = new ColumnMap(
            "log-*.csv",
            Map.of("Pt \"N\"", List.of("patient_name")),
            Map.of("attendance", Map.of("Y", "P")),
            Map.of("jurisdiction", "TX"));

    private static final String WRITTEN = """
              - files: "log-*.csv"
                map:
                  "Pt \\"N\\"": patient_name
                values:
                  attendance: { "Y": P }
                set: { jurisdiction: TX }
            """;

    private static String with(String text) {
        return String.valueOf(new JobText(text).with(ENTRY));
    }

    @Test
    void without_columns_it_comes_at_the_end() {
        assertThat(with("# ours\nname: nightly   # nights\ninbox: inbox"))
                .isEqualTo("# ours\nname: nightly   # nights\ninbox: inbox\ncolumns:\n" + WRITTEN);
    }

    @Test
    void it_comes_behind_the_last_entry_and_before_the_comments_and_keys_below() {
        String above = "name: nightly\ncolumns:   # payers\n  - files: \"a-*.csv\"\n    map: { A: service_date }\n";
        String below = "\n# when it runs\nschedule: { cron: \"0 30 2 * * *\" }\n";

        assertThat(with(above + below)).isEqualTo(above + WRITTEN + below);
    }

    @Test
    void an_entry_for_the_same_files_is_replaced_where_it_stands() {
        String other = "  # the carrier's\n  - files: a-*.csv\n    map:\n      A: service_date # day\n";
        String old = "  - files: log-*.csv\n    map:\n      # was\n      X: hours\n";

        assertThat(with("columns:\n" + old + other)).isEqualTo("columns:\n" + WRITTEN + other);
        assertThat(with("columns:\n" + other + old + "# end\n")).isEqualTo("columns:\n" + other + WRITTEN + "# end\n");
    }

    @Test
    void lists_that_begin_at_the_margin_stay_there() {
        String text = "columns:\n- files: a-*.csv\n  map: { A: service_date }\nname: n\n";

        assertThat(with(text)).isEqualTo(text.replace("name: n\n", "") + WRITTEN.indent(-2) + "name: n\n");
    }

    @Test
    void an_empty_list_is_filled_and_line_ends_are_kept() {
        assertThat(with("columns: []  # none yet\r\nname: n\r\n"))
                .isEqualTo(("columns:  # none yet\n" + WRITTEN + "name: n\n").replace("\n", "\r\n"));
    }

    @Test
    void what_is_written_in_one_line_is_left_to_a_person() {
        assertThat(new JobText("columns: [ { files: a, map: { A: service_date } } ]\n").with(ENTRY))
                .isNull();
    }
}
