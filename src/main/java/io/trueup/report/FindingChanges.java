package io.trueup.report;

import io.trueup.ledger.EarlierRuns;
import io.trueup.ledger.PayerTitles;
import io.trueup.ledger.Runs;
import io.trueup.money.Money;
import io.trueup.postgres.ResultColumns;
import io.trueup.postgres.Streaming;
import io.trueup.workbook.ChangesSheet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Findings that are not what they were when a workbook told of them last: of a rerun those of its period, of a night all that stood
 * before, with what runs changed that failed in between. Found by the runs that replaced them, however long the history is. Of a run
 * that others followed they are what they were when it had ended.
 */
public final class FindingChanges {

    /** The first state that a told run replaced; one that such a run had made itself was never on a workbook. */
    private static final String WAS = """
            WITH replaced AS (
                SELECT id, unit, key, run_id, state, payer, claim_number, service_date, payment_dates
                FROM finding
                WHERE superseded_run IN (:told)
                AND NOT trial
            %s),
            was AS (
                SELECT *
                FROM (SELECT DISTINCT ON (key) * FROM replaced ORDER BY key, id) first
                WHERE run_id NOT IN (:told)),
            """;

    /** Days of reruns that are told by the next night. */
    private static final String OUTSIDE_PERIODS = """
            UNION ALL
            SELECT f.id, f.unit, f.key, f.run_id, f.state, f.payer, f.claim_number, f.service_date, f.payment_dates
            """ + EarlierRuns.OUTSIDE_PERIODS;

    private static final String OF_NIGHT = WAS.formatted(OUTSIDE_PERIODS) + """
            pair AS (
                SELECT w.id AS was_id, n.id AS now_id, w.key AS pair, coalesce(n.claim_number, w.claim_number) AS claim,
                    coalesce(n.service_date, w.service_date) AS day
                FROM was w
                LEFT JOIN finding n ON n.key = w.key AND <now> AND NOT n.trial
                WHERE n.state IS DISTINCT FROM w.state)
            """;

    private static final String OF_RERUN = WAS.formatted("") + """
            both_sides AS (
                SELECT w.id AS was_id, n.id AS now_id, w.key AS pair, coalesce(n.claim_number, w.claim_number) AS claim,
                    coalesce(n.service_date, w.service_date) AS day, coalesce(n.payer, w.payer) AS payer,
                    w.payment_dates || coalesce(n.payment_dates, '{}') AS payment_dates, w.unit AS unit_was,
                    coalesce(n.unit, w.unit) AS unit_now
                FROM was w
                LEFT JOIN finding n ON n.key = w.key AND <now> AND NOT n.trial
                WHERE n.state IS DISTINCT FROM w.state
                UNION ALL
                SELECT NULL, n.id, n.key, n.claim_number, n.service_date, n.payer, n.payment_dates, n.unit, n.unit
                FROM finding n
                WHERE n.run_id IN (:told)
                AND <now>
                AND NOT n.trial
                AND NOT EXISTS (SELECT FROM was w WHERE w.key = n.key)),
            pair AS (
                SELECT *
                FROM both_sides b
                WHERE EXISTS (SELECT FROM touched_unit t WHERE t.run_id = :run AND t.unit IN (b.unit_was, b.unit_now))
                AND EXISTS (SELECT FROM unnest(b.payment_dates) paid_on WHERE paid_on BETWEEN :from AND :to)
                AND (:anyPayer OR upper(b.payer) IN (:payers)))
            """;

    private static final String OF_TRIAL = """
            WITH pair AS (
                SELECT w.id AS was_id, f.id AS now_id, f.key AS pair, f.claim_number AS claim, f.service_date AS day
                FROM (SELECT f.* %s) f
                LEFT JOIN finding w ON w.key = f.key AND <was> AND NOT w.trial
                WHERE f.state IS DISTINCT FROM w.state)
            """;

    /** Files that were withdrawn since, and had told of the day, or brought one of its payments. */
    private static final String WITHDRAWN = """
            ARRAY(
                SELECT DISTINCT r.file
                FROM withdrawn_day w
                JOIN reject r ON r.file_id = w.file_id AND r.problem = 'FILE_WITHDRAWN'
                WHERE w.unit = f.unit
                AND r.run_id IN (:told)
                AND %s
                ORDER BY r.file)""";

    private static final String STATES = """
            SELECT p.pair, s.is_now, f.*,
                %s AS withdrawn_logs,
                %s AS withdrawn_remittances,
                coalesce((SELECT nullif(i.demand, '') FROM item i WHERE i.id = f.item AND i.unit = f.unit), f.item) AS shown_item
            FROM pair p
            CROSS JOIN LATERAL (VALUES (p.was_id, FALSE), (p.now_id, TRUE)) s (id, is_now)
            JOIN finding f ON f.id = s.id
            ORDER BY p.claim, p.day, p.pair, s.is_now""".formatted(
            WITHDRAWN.formatted("""
                            r.place <> 'remittances' AND (f.kind = 'EPISODE' OR w.day = f.service_date)"""), WITHDRAWN.formatted("r.place = 'remittances' AND w.day = ANY(f.payment_dates)"));

    private final JdbcClient jdbc;
    private final PayerTitles titles;
    private final String all;
    private final Map<String, Object> parameters;

    /**
     * @param jdbc within a transaction, when the rows are to be streamed
     * @param payers names of the payer that a rerun asked for, upper case; empty = all
     */
    FindingChanges(JdbcClient jdbc, Runs.Run run, Collection<String> payers, PayerTitles titles) {
        this(jdbc, run, payers, titles, new EarlierRuns(jdbc).toldBy(run.id()));
    }

    /** @param told this run, and those that its workbook tells too */
    FindingChanges(JdbcClient jdbc, Runs.Run run, Collection<String> payers, PayerTitles titles, List<Long> told) {
        this.jdbc = jdbc;
        this.titles = titles;
        FindingScope scope = FindingScope.of(run, payers);
        this.parameters = new HashMap<>(scope.parameters());
        parameters.put("told", told);
        this.all = scope.trial() ? OF_TRIAL.formatted(scope.sql()) : run.order().isRerun() ? OF_RERUN : OF_NIGHT;
    }

    /** What all else is asked with: the statement of pairs, and the last night. */
    private record Known(String pairs, long night) {}

    private Known known() {
        return jdbc.sql("SELECT " + EarlierRuns.LAST_NIGHT + " AS night, " + StoodThen.IS_NEWEST + " AS newest")
                .params(parameters)
                .query((row, n) -> {
                    StoodThen stood = row.getBoolean("newest") ? StoodThen.NOW : StoodThen.THEN;
                    return new Known(
                            all.replace("<now>", stood.of("n")).replace("<was>", stood.of("w")), row.getLong("night"));
                })
                .single();
    }

    /**
     * How many there are and what they come to.
     *
     * @param expectedWas of those whose expected amount was known
     * @param expectedNow of those whose expected amount is known
     */
    public record Tally(long count, Money expectedWas, Money expectedNow) {

        static final Tally NONE = new Tally(0, Money.ZERO, Money.ZERO);

        private Tally plus(ChangesSheet.Row row) {
            Money was = row.expectedWas();
            Money now = row.expectedNow();
            return new Tally(
                    count + 1,
                    was == null ? expectedWas : expectedWas.plus(was),
                    now == null ? expectedNow : expectedNow.plus(now));
        }
    }

    /** Whether there is one. */
    boolean any() {
        return until(row -> true);
    }

    Tally tally() {
        Tally[] tally = {Tally.NONE};
        rows(row -> tally[0] = tally[0].plus(row));
        return tally[0];
    }

    /** By claim and day. */
    void rows(Consumer<ChangesSheet.Row> rows) {
        until(row -> {
            rows.accept(row);
            return false;
        });
    }

    /**
     * A part of the rows.
     *
     * @param first how many come before it
     * @param most how many it has at most
     */
    public record Range(long first, int most) {}

    /**
     * Some of them, by claim and day.
     *
     * @param more whether there are others after them
     */
    public record Page(List<ChangesSheet.Row> rows, boolean more) {

        public Page {
            rows = List.copyOf(rows);
        }
    }

    /**
     * Those of a run, for a page.
     *
     * @param payers names of the payer that a rerun asked for, upper case; empty = all
     */
    public static Page page(DataSource dataSource, Runs.Run run, Collection<String> payers, Range range) {
        JdbcClient jdbc = Streaming.of(dataSource);
        return Objects.requireNonNull(new TransactionTemplate(new DataSourceTransactionManager(dataSource))
                .execute(streamed -> new FindingChanges(jdbc, run, payers, PayerTitles.of(jdbc)).page(range)));
    }

    /** @return whether one of them was the last that is asked for */
    private boolean until(Predicate<ChangesSheet.Row> isLast) {
        Known known = known();
        return jdbc.sql(known.pairs() + STATES)
                .params(parameters)
                .param("night", known.night())
                .query(states -> {
                    boolean enough = false;
                    boolean there = states.next();
                    while (there && !enough) {
                        String pair = states.getString("pair");
                        FindingState was = null;
                        FindingState now = null;
                        ChangeReason.Withdrawn withdrawn = ChangeReason.Withdrawn.NOTHING;
                        while (there && states.getString("pair").equals(pair)) {
                            if (states.getBoolean("is_now")) {
                                now = FindingState.of(states);
                            } else {
                                was = FindingState.of(states);
                                withdrawn = new ChangeReason.Withdrawn(
                                        ResultColumns.texts(states, "withdrawn_logs"),
                                        ResultColumns.texts(states, "withdrawn_remittances"));
                            }
                            there = states.next();
                        }
                        enough = push(was, now, withdrawn, isLast);
                    }
                    return enough;
                });
    }

    private Page page(Range range) {
        List<ChangesSheet.Row> page = new ArrayList<>();
        long[] passed = {0};
        boolean more = until(row -> {
            boolean full = page.size() == range.most();
            if (passed[0]++ >= range.first() && !full) {
                page.add(row);
            }
            return full;
        });
        return new Page(page, more);
    }

    private boolean push(
            @Nullable FindingState was,
            @Nullable FindingState now,
            ChangeReason.Withdrawn withdrawn,
            Predicate<ChangesSheet.Row> isLast) {
        FindingState shown = now == null ? was : now;
        String why = ChangeReason.of(was, now, withdrawn);
        if (shown == null || why.isEmpty()) {
            return false;
        }
        return isLast.test(new ChangesSheet.Row(
                shown.subject().claim(),
                shown.subject().serviceDate(),
                shown.subject().patient(),
                titles.of(shown.subject().payer()),
                now == null ? "" : now.item(),
                side(was),
                side(now),
                why));
    }

    private static ChangesSheet.@Nullable Side side(@Nullable FindingState state) {
        return state == null
                ? null
                : new ChangesSheet.Side(
                        state.outcome(), state.expected(), state.rate(), state.paid(), state.variance());
    }
}
