package io.trueup.postgres;

import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a question is asked: now, or together with whatever is sent next. */
public interface Questions {

    /** @param parameters by name */
    void ask(String sql, Map<String, ?> parameters, RowCallbackHandler rows);

    /** Each is answered when it is asked. */
    static Questions now(JdbcClient jdbc) {
        return (sql, parameters, rows) -> jdbc.sql(sql).params(parameters).query(rows);
    }

    /** They are answered when the statements are sent. */
    static Questions later(Statements later) {
        return (sql, parameters, rows) -> {
            Statements.Later question = later.sql(sql);
            parameters.forEach(question::param);
            question.ask(rows);
        };
    }
}
