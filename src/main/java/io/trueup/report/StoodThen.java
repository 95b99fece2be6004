package io.trueup.report;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Which findings a run left behind: those that stand, as long as none came after it; then those that stood when it had ended. */
enum StoodThen {
    NOW("%1$s.superseded_run IS NULL"),
    THEN("%1$s.run_id <= :run AND (%1$s.superseded_run IS NULL OR %1$s.superseded_run > :run)");

    /** An expression: whether no run came after {@code :run}. */
    static final String IS_NEWEST = "NOT EXISTS (SELECT FROM run WHERE id > :run)";

    private final String condition;

    StoodThen(String condition) {
        this.condition = condition;
    }

    static StoodThen of(JdbcClient jdbc, long run) {
        boolean newest = jdbc.sql("SELECT " + IS_NEWEST)
                .param("run", run)
                .query(Boolean.class)
                .single();
        return newest ? NOW : THEN;
    }

    /** A condition on a finding, with the parameter {@code run}. */
    String of(String finding) {
        return condition.formatted(finding);
    }
}
