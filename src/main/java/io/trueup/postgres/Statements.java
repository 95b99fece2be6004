package io.trueup.postgres;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Statements of one transaction whose answers nobody needs at once, kept until they are sent in one message: a server far away is waited
 * for once. Each sees what those before it did. Not for several threads.
 */
public final class Statements {

    private static final String COLUMN = "column";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations asking;
    private final Map<String, @Nullable Object> parameters = new HashMap<>();
    private final List<RowCallbackHandler> questions = new ArrayList<>();
    private StringJoiner text = new StringJoiner(";\n");
    private int number;

    public Statements(DataSource dataSource) {
        this.asking = new NamedParameterJdbcTemplate(dataSource);
        this.jdbc = JdbcClient.create(asking);
    }

    /** A statement that is kept once it has its parameters. */
    public Later sql(String sql) {
        return new Later(sql);
    }

    /** A statement without parameters. */
    public void add(String sql) {
        text.add(sql);
    }

    /** @param own its parameters by name */
    public void add(String sql, Map<String, ?> own) {
        Later later = sql(sql);
        own.forEach(later::param);
        later.add();
    }

    /** Rows of a table; many of them are sent now, after what was kept. */
    public void add(CopyTable<?> table, DataSource dataSource) {
        if (table.isLittle()) {
            Later insert = sql(table.insert(i -> ":" + COLUMN + i));
            List<String> arrays = table.arrays();
            for (int i = 0; i < arrays.size(); i++) {
                insert.param(COLUMN + i, arrays.get(i));
            }
            insert.add();
            table.taken();
        } else if (!table.isEmpty()) {
            send();
            table.send(dataSource);
        }
    }

    /** One statement, with names of its own for its parameters. */
    public final class Later {

        private final Map<String, @Nullable Object> values = new HashMap<>();
        private String sql;

        private Later(String sql) {
            this.sql = sql;
        }

        public Later param(String name, @Nullable Object value) {
            String own = name + "_" + number++;
            sql = Pattern.compile("(?<!:):" + name + "\\b").matcher(sql).replaceAll(":" + own);
            values.put(own, value);
            return this;
        }

        public void add() {
            text.add(sql);
            parameters.putAll(values);
        }

        /**
         * A question, answered when all is sent: for answers that fit into memory, and with little behind it in the message, as the
         * server answers while it is still being told.
         *
         * @param rows may keep statements, and must not send any
         */
        public void ask(RowCallbackHandler rows) {
            add();
            questions.add(rows);
        }
    }

    /** Whatever is asked by it sees what was kept. */
    public JdbcClient sent() {
        send();
        return jdbc;
    }

    /** Carries them out, in the order in which they were added. */
    public void send() {
        if (text.length() > 0) {
            String all = text.toString();
            Map<String, @Nullable Object> own = new HashMap<>(parameters);
            List<RowCallbackHandler> asked = List.copyOf(questions);
            text = new StringJoiner(";\n");
            parameters.clear();
            questions.clear();
            if (asked.isEmpty()) {
                jdbc.sql(all).params(own).update();
            } else {
                asking.execute(all, own, statement -> answer(statement, asked));
            }
        }
    }

    /** Returns how many are answered, which is all of them. */
    private static int answer(PreparedStatement statement, List<RowCallbackHandler> asked) throws SQLException {
        int answered = 0;
        boolean isRows = statement.execute();
        while (isRows || statement.getUpdateCount() != -1) {
            if (isRows) {
                try (ResultSet rows = statement.getResultSet()) {
                    RowCallbackHandler handler = asked.get(answered++);
                    while (rows.next()) {
                        handler.processRow(rows);
                    }
                }
            }
            isRows = statement.getMoreResults();
        }
        if (answered != asked.size()) {
            throw new IllegalStateException(asked.size() + " questions have " + answered + " answers");
        }
        return answered;
    }
}
