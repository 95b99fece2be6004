package io.trueup.report;

import io.trueup.denial.DenialClass;
import io.trueup.money.Money;
import io.trueup.reconciliation.Outcome;
import io.trueup.worklist.WorklistPlace;
import io.trueup.worklist.WorklistStatus;
import java.sql.Types;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Which rows of a worklist are shown; null for all.
 *
 * @param place NOW, WAITING or DONE
 * @param payer as people call it
 * @param status as the page shows it, with what waits for the next run
 * @param owner blank for what nobody has
 * @param deadlineUntil the last deadline that is shown
 * @param atLeast what is at stake at least
 */
public record WorklistFilter(
        WorklistPlace place,
        @Nullable String payer,
        @Nullable DenialClass denialClass,
        @Nullable Outcome outcome,
        @Nullable WorklistStatus status,
        @Nullable String owner,
        @Nullable LocalDate deadlineUntil,
        @Nullable Money atLeast) {

    /** Of rows with these columns. */
    static final String FITS = """
            WHERE (:payer::text IS NULL OR title = :payer)
            AND (:class::text IS NULL OR denial_class = :class)
            AND (:outcome::text IS NULL OR outcome = :outcome)
            AND (:status::text IS NULL OR status = :status)
            AND (:owner::text IS NULL OR lower(owner) = lower(:owner))
            AND (:until::date IS NULL OR shown_deadline <= :until)
            AND (:least::bigint IS NULL OR at_stake >= :least)
            """;

    public static WorklistFilter all(WorklistPlace place) {
        return new WorklistFilter(place, null, null, null, null, null, null, null);
    }

    public boolean isAll() {
        return equals(all(place));
    }

    StatementSpec bindTo(StatementSpec statement) {
        return statement
                .param("payer", payer, Types.VARCHAR)
                .param("class", denialClass == null ? null : denialClass.name(), Types.VARCHAR)
                .param("outcome", outcome == null ? null : outcome.name(), Types.VARCHAR)
                .param("status", status == null ? null : status.word(), Types.VARCHAR)
                .param("owner", owner, Types.VARCHAR)
                .param("until", deadlineUntil, Types.DATE)
                .param("least", atLeast == null ? null : atLeast.cents(), Types.BIGINT);
    }
}
