package io.trueup.postgres;

import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Statements of one transaction whose answers nobody needs, kept until they are sent in one message: a server far away is waited for
 * once. Each sees what those before it did. Not for several threads.
 */
public final class Statements {

    private final JdbcClient jdbc;
    private final Map<String, Object> parameters = new HashMap<>();
    private StringJoiner text = new StringJoiner(";\n");

    public Statements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A statement without parameters, or with those of statements before it. */
    public void add(String sql) {
        text.add(sql);
    }

    /** @param parameters by name; one name has one value in all statements that go together */
    public void add(String sql, Map<String, ?> own) {
        own.forEach((name, value) -> {
            Object before = parameters.putIfAbsent(name, value);
            if (before != null && !before.equals(value)) {
                throw new IllegalArgumentException(name + " is " + before + " in a statement before");
            }
        });
        add(sql);
    }

    /** Carries them out, in the order in which they were added. */
    public void send() {
        if (text.length() > 0) {
            String all = text.toString();
            Map<String, Object> own = Map.copyOf(parameters);
            text = new StringJoiner(";\n");
            parameters.clear();
            jdbc.sql(all).params(own).update();
        }
    }
}
