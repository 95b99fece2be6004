package io.trueup.reference;

import io.trueup.export.DataView;
import io.trueup.night.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** data.md: every view and column, in the words of the database's own comments. */
final class DataPage {

    private static final Path EXAMPLES = Path.of("docs/data-examples");

    private static final String COLUMNS = """
        SELECT a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type,
            coalesce(col_description(a.attrelid, a.attnum), 'NOT EXPLAINED') AS meaning
        FROM pg_attribute a
        WHERE a.attrelid = ('trueup.' || :view)::regclass
        AND a.attnum > 0
        ORDER BY a.attnum\
        """;

    private DataPage() {}

    static String text() {
        JdbcClient jdbc = JdbcClient.create(TestServer.emptied().dataSource());
        Page page = new Page("The data, for analysts").says("""
            All that TrueUp knows as eleven views, in the database and as files. [INTERFACES.md](INTERFACES.md) 7 promises names and
            columns: columns are added at the end of a view, none is renamed or dropped. What the words mean is in
            [GLOSSARY.md](GLOSSARY.md), outcomes, classes and reject codes in [CODES.md](CODES.md).\
            """);
        read(page);
        rules(page);
        joins(page);
        for (DataView view : DataView.values()) {
            view(page, jdbc, view);
        }
        questions(page);
        return page.toString();
    }

    private static void read(Page page) {
        page.heading("How to read them").says("""
            **As files.** `trueup export --out DIR` writes `findings.csv` and so on, with `--format parquet` Parquet files: all of one
            moment, all of them or none. `--from` and `--to` take the rows of a period by the date that each view below names; a row
            without that date is always there. CSV is UTF-8 with headings; an empty cell is nothing, dates are `2025-03-12`, times have
            their zone, a cell may have several lines. Do not open it in Excel by a double click: Excel turns claim numbers into
            numbers and loses their zeros. Read it through Power Query, which also runs no formula that a file may hold.\
            """);
        page.says("""
            **In the database.** The views are in schema `trueup`, so a query says `trueup.findings`. Role `trueup_reader` may read them
            and nothing else; a login that is a member of it is all that an analyst needs ([operations](../operations.md), Reading the
            data, says how to make one and where the embedded database is). Views show what the last night left; while one works, each
            query sees a moment between two of its steps.\
            """);
        page.says("""
            **Examples** that a test runs, or of which it checks names and types: [ten questions](../data-examples/questions.sql) (below
            too), [pandas](../data-examples/with_pandas.py), [DuckDB](../data-examples/with_duckdb.py), Power Query
            [from CSV](../data-examples/findings-from-csv.m) and [from the database](../data-examples/payments-from-database.m). No test
            runs Power Query itself: it needs Excel.\
            """);
        page.says("The views hold patients. Whoever reads them needs the same permission as for the workbook.");
    }

    private static void rules(Page page) {
        page.heading("What holds for all of them").says("""
            Money is US dollars with two decimals, below 0 where it went back. Outcomes, classes and states are codes. What is not there is NULL,
            never blank text. One row is one thing as it stands now: findings of before and of trials, copies of a payment, claim, bill or
            bank line, and what was withdrawn are not there.

            Every cent is there once: `claims_paid` of `payments` is `paid` of its `payment_claims`, is `counted` of its `service_lines`,
            and is `matched + outside + unmatched`. `paid + recouped` of all `findings` is `matched + unmatched` of all `payments`.\
            """);
    }

    private static void joins(Page page) {
        page.heading("What joins what")
                .says("A key has the same name everywhere. Ids are for joining; people know claims, traces and items.")
                .table(
                        "Key|Views|How many",
                        List.of(
                                List.of(
                                        "`finding_id`",
                                        "`findings`, `service_lines`, `program_days`, `recoveries`",
                                        "one finding, many of the others; NULL where a line is spread over several"
                                                + " findings"),
                                List.of(
                                        "`item`",
                                        "`items`, `findings`, `recoveries`, `deposits`",
                                        "one item, many findings"),
                                List.of(
                                        "`payment_id`",
                                        "`payments`, `payment_claims`, `service_lines`, `recoveries`, `deposits`",
                                        "one payment, many of the others"),
                                List.of(
                                        "`payment_claim_id`",
                                        "`payment_claims`, `service_lines`",
                                        "one claim on a payment, many lines"),
                                List.of(
                                        "`deposit_id`",
                                        "`deposits`, `payments`",
                                        "one line of the bank, one payment or several"),
                                List.of(
                                        "`claim_id`",
                                        "`findings`, `items`, `service_lines`, `program_days`, `bills`",
                                        "many to many: all of one claim of the log"),
                                List.of("`run`", "`runs` and all that says `run`", "one run, many of the others"),
                                List.of(
                                        "`payer`",
                                        "all that say `payer`",
                                        "many to many; `payer_name` is for people, and not every view knows the same"
                                                + " one")));
    }

    private static void view(Page page, JdbcClient jdbc, DataView view) {
        String name = view.viewName();
        page.heading(Page.code(name))
                .says(jdbc.sql("SELECT coalesce(obj_description(('trueup.' || :view)::regclass, 'pg_class'), 'NOT"
                                + " EXPLAINED')")
                        .param("view", name)
                        .query(String.class)
                        .single())
                .says(
                        view.dateColumn().isEmpty()
                                ? "Every row is in every period of `export`."
                                : "A period of `export` is about " + Page.code(view.dateColumn()) + ".")
                .table(
                        "Column|Type|Meaning",
                        jdbc.sql(COLUMNS)
                                .param("view", name)
                                .query((row, n) -> List.of(
                                        Page.code(row.getString("name")),
                                        row.getString("type").replace("timestamp with time zone", "timestamptz"),
                                        row.getString("meaning")))
                                .list());
    }

    private static void questions(Page page) {
        page.heading("Ten questions");
        for (String question : questions()) {
            String words = String.join(
                    " ",
                    question.lines()
                            .filter(line -> line.startsWith("-- "))
                            .map(line -> line.substring(3))
                            .toList());
            String sql = String.join(
                    "\n",
                    question.lines().filter(line -> !line.startsWith("-- ")).toList());
            page.says(words).says("```sql\n" + sql.strip() + "\n```");
        }
    }

    /** Each with its words in comments above it. */
    static List<String> questions() {
        try {
            return Arrays.stream(
                            Files.readString(EXAMPLES.resolve("questions.sql")).split("\n\n"))
                    .skip(1)
                    .map(String::strip)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
