package io.trueup.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.money.Money;
import io.trueup.night.TestServer;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Rows that go together in one message are stored as those that COPY takes. */
class CopyTableTest {

    private record Row(
            long id,
            String text,
            @Nullable Money money,
            @Nullable LocalDate date,
            boolean flag,
            List<String> texts,
            List<LocalDate> dates) {
        static final Table<Row> TABLE = new Table<>("copied");

        static {
            TABLE.number("id", Row::id);
            Table<Row> part = TABLE.part(row -> row);
            part.text("text", Row::text);
            part.money("money", Row::money);
            TABLE.date("date", Row::date);
            TABLE.flag("flag", Row::flag);
            TABLE.texts("texts", Row::texts);
            TABLE.dates("dates", Row::dates);
            TABLE.numbers("numbers", row -> List.of(Long.toString(row.id()), "-7"));
        }
    }

    private static final List<String> AWKWARD = List.of(
            "",
            "\\N",
            "\\",
            "a\tb\nc\rd",
            "\"q\" {x,y} 'z'",
            "\u0001\u001f\u007f",
            "Ñandú 漢字 😀",
            "null",
            "\\\\n",
            "%s");

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (String text : AWKWARD) {
            rows.add(new Row(rows.size(), text, null, null, true, AWKWARD, List.of()));
            rows.add(new Row(
                    rows.size(),
                    text,
                    Money.ofCents(rows.size() == 1 ? Long.MIN_VALUE : -12_345L * rows.size()),
                    LocalDate.of(2025, 2, 28),
                    false,
                    List.of(text),
                    List.of(LocalDate.MIN.withYear(1), LocalDate.of(2025, 1, 1))));
        }
        return rows;
    }

    private static List<String> stored(DataSource dataSource, int times) throws Exception {
        JdbcClient jdbc = JdbcClient.create(dataSource);
        jdbc.sql("""
                CREATE TEMPORARY TABLE copied (id BIGINT, text TEXT NOT NULL, money BIGINT, date DATE, flag BOOLEAN, texts TEXT[],
                    dates DATE[], numbers BIGINT[], own TEXT DEFAULT 'x')""").update();
        CopyTable<Row> table = new CopyTable<>(Row.TABLE);
        Collections.nCopies(times, rows()).forEach(all -> all.forEach(table::add));
        try (Connection connection = dataSource.getConnection()) {
            table.send(connection);
        }
        assertThat(table.rows()).isEqualTo((long) times * rows().size());
        List<String> all = jdbc.sql("SELECT DISTINCT copied::text AS one FROM copied ORDER BY one")
                .query(String.class)
                .list();
        jdbc.sql("DROP TABLE copied").update();
        return all;
    }

    @Test
    void fault_262_few_rows_are_stored_as_many_are() throws Exception {
        try (Connection connection = TestServer.emptied().dataSource().getConnection()) {
            DataSource one = new SingleConnectionDataSource(connection, true);

            List<String> few = stored(one, 1);
            List<String> many = stored(one, 2_000);

            assertThat(few).hasSize(rows().size()).isEqualTo(many);
            assertThat(few).anySatisfy(row -> assertThat(row).contains("Ñandú 漢字 😀"));
        }
    }
}
