package io.trueup.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A file of the reference folder over the shipped one of its name. */
class OverlayTest {

    private static final String SHIPPED_CODES = """
            # Remarks.
            code,kind,meaning
            N1,denying,one
            N2,information,two
            """;
    private static final String SHIPPED_STATES = """
            state,order,level
            TX,1,Reconsideration
            TX,2,Dispute
            CA,1,Second review
            """;
    private static final String SHAPES = """
            priority names+
            let set codes+
            letter class condition?
             say text+
            * id reasons class
            """;
    private static final String SHIPPED_RULES = """
            priority  A, B
            let  papers  N1, N2
            D-1  50  A
            D-2  *   B
            letter  A  [has x]
             say  shipped, with x
            letter  A
             say  shipped
            """;

    private static List<String> table(String shipped, String own, String key, String columns) {
        Overlay overlay = Overlay.table("list.csv", shipped, own, key);
        RuleRow rows = CsvTable.read("list.csv", overlay.text(), columns);
        List<String> told = new ArrayList<>(rows.below().stream()
                .map(row -> row.line() + " " + row.text(columns.split(" ")[0]) + " " + row.text(columns.split(" ")[2]))
                .toList());
        rows.problems().list().forEach(problem -> told.add(problem.toString()));
        told.add(overlay.effect());
        return told;
    }

    private static List<String> codes(String own) {
        return table(SHIPPED_CODES, own, "code", "code kind meaning");
    }

    @Test
    void a_table_adds_its_rows_and_a_row_of_a_shipped_code_takes_its_place() {
        assertThat(codes("code,meaning,kind\n# ours\nn2,our two,denying\nN3,three,denying\n"))
                .containsExactly("0 N1 one", "3 n2 our two", "4 N3 three", "1 row added, 1 code replaced (N2)");
    }

    @Test
    void the_rows_of_a_state_take_the_place_of_all_its_shipped_rows_and_of_no_other_state() {
        assertThat(table(
                        SHIPPED_STATES,
                        "state,order,level\nTX,1,Our level\nVT,1,Informal review\n",
                        "state",
                        "state order level"))
                .containsExactly(
                        "0 CA Second review",
                        "2 TX Our level",
                        "3 VT Informal review",
                        "1 row added, 1 state replaced (TX)");
    }

    @Test
    void a_heading_comment_makes_a_table_stand_alone() {
        assertThat(
                        codes(
                                "\uFEFF# Our remarks.\n\n\"# Replaces the shipped list, all of it\"\ncode,kind,meaning\nN9,denying,nine\n"))
                .containsExactly("5 N9 nine", "replaces the shipped list with 1 row");
        assertThat(codes("code,kind,meaning\n# replaces the shipped list\nN9,denying,nine\n"))
                .as("not in the heading")
                .contains("0 N1 one");
    }

    @Test
    void a_row_counts_as_it_is_written_and_a_column_that_is_left_out_is_named_with_those_that_are_needed() {
        assertThat(codes("code,meaning\nN2,our two\n"))
                .contains("list.csv:1: error: no column kind; needed are code, kind, meaning");
        assertThat(codes("code;kind;meaning\nN2;denying;two\n"))
                .contains("list.csv:1: error: the columns have no commas between them (save it as CSV with commas?)");
        assertThat(codes("code,kind,meaning\nN2,denying,two,2\n"))
                .contains("list.csv:2: error: more cells than headings: 4 under 3 (put text with commas in quotes?)");
    }

    @Test
    void a_table_without_rows_changes_nothing() {
        assertThat(codes("")).containsExactly("0 N1 one", "0 N2 two", "no row added");
    }

    private static List<String> rules(String own) {
        Overlay overlay = Overlay.rules(SHIPPED_RULES, own);
        RuleRow rows = RuleText.read("rules.txt", overlay.text(), SHAPES);
        List<String> told = new ArrayList<>();
        for (RuleRow row : rows.below()) {
            told.add(row.line() + " " + row.word()
                    + " " + row.text("id") + row.text("names") + row.text("set") + row.text("condition")
                    + row.below().stream().map(line -> line.text("text")).toList());
        }
        rows.problems().list().forEach(problem -> told.add(problem.toString()));
        return told;
    }

    @Test
    void a_rule_text_stands_alone_unless_it_includes_the_shipped_one() {
        assertThat(rules("OUR-1  *  A\n")).containsExactly("1 * OUR-1[]");
    }

    @Test
    void the_shipped_rules_stand_where_they_are_included_without_those_that_are_written_anew() {
        assertThat(rules("# ours first\nOUR-1  51  A\nD-2  *  A\ninclude  shipped\nlet  papers  N9\npriority  B, A\n"))
                .containsExactly(
                        "2 * OUR-1[]",
                        "3 * D-2[]",
                        "4 * D-1[]",
                        "4 letter [has x][shipped, with x]",
                        "4 letter [shipped]",
                        "5 let papers[]",
                        "6 priority B, A[]");
    }

    @Test
    void an_entry_replaces_the_shipped_one_of_its_class_and_condition() {
        assertThat(rules("letter  A  [ has x ]\n say  ours, with x\ninclude  shipped\nletter  A\n say  ours\n"))
                .containsExactly(
                        "1 letter [ has x ][ours, with x]",
                        "3 priority A, B[]",
                        "3 let papers[]",
                        "3 * D-1[]",
                        "3 * D-2[]",
                        "4 letter [ours]");
    }

    @Test
    void only_the_shipped_rules_can_be_included() {
        assertThat(rules("OUR-1  *  A\ninclude shiped\n"))
                .contains("rules.txt:2: error: nothing else can be included (include  shipped?)");
    }

    @Test
    void problems_name_the_line_of_the_own_file() {
        assertThat(rules("include  shipped\ninclude  shipped\nD-9  50\n say  to nobody\n"))
                .contains(
                        "rules.txt:2: error: include  shipped stands twice",
                        "rules.txt:3: error: 2 columns, should be 3: id, reasons, class (two blanks between them)",
                        "rules.txt:4: error: say stands before any letter");
    }
}
