package io.trueup.ledger;

import io.trueup.contract.Confidence;
import io.trueup.demand.DemandCause;
import io.trueup.demand.DemandSteps;
import io.trueup.demand.RepeatedRate;
import io.trueup.money.Money;
import io.trueup.postgres.ResultColumns;
import io.trueup.postgres.Statements;
import io.trueup.reconciliation.Receipt;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lists of payers for their letters: those whose letter would say something new, and where letters stand. */
public final class DemandLists {

    private final Statements later;

    /** @param later asks: answers come when all is sent */
    public DemandLists(Statements later) {
        this.later = later;
    }

    /**
     * A list whose letter is to be written.
     *
     * @param payer by its name for people
     * @param contract blank where the days may be of several
     * @param unconfirmed whether days were paid short of a rate whose source is of low confidence
     * @param expected of interest what is owed, paid or not
     * @param laws of interest: the states' rules and contracts, as its computations name them
     */
    public record Open(
            String id,
            DemandCause cause,
            String payerKey,
            String payer,
            String contract,
            boolean unsure,
            boolean unconfirmed,
            long days,
            long claims,
            @Nullable Money expected,
            Money paid,
            Money atStake,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay,
            @Nullable LocalDate dueSince,
            RepeatedRate rate,
            List<String> laws) {}

    /**
     * A day of a list, or a payment that came late.
     *
     * @param payments dates of what was paid; empty where {@code paidOn} tells it
     * @param paidOn when it came late; null for a day that is unpaid or paid short
     * @param rule by which interest is owed, with which its computation ends; blank where there is none
     * @param computation of interest; blank where there is none
     */
    public record Day(
            String claim,
            String patient,
            LocalDate serviceDate,
            int minutes,
            @Nullable Money expected,
            Money paid,
            List<LocalDate> payments,
            Money atStake,
            String derivation,
            Receipt receipt,
            @Nullable LocalDate due,
            @Nullable LocalDate paidOn,
            long daysLate,
            String rule,
            String computation) {}

    /** Lists that are neither sent nor over, and whose letter is not there or says something else. */
    public void toWrite(Consumer<Open> lists) {
        later.sql("""
                WITH list AS MATERIALIZED (
                    SELECT d.*, i.days AS item_days, i.expected, i.paid, i.at_stake
                    FROM demand d
                    JOIN item i ON i.id = d.id AND i.unit LIKE 'G:%'
                    LEFT JOIN item_note n ON n.item = d.id
                    WHERE (i.letter = '' OR d.written <> d.state)
                    AND NOT i.no_level_left
                    AND (n.item IS NULL OR n.status IN ('Open', 'In progress') AND n.sent_on IS NULL)),
                -- each list asks for its items and each item for its days, one after the other: the planner, who knows little of tables
                -- that grew within the run, would rather read all items for each list
                member AS MATERIALIZED (
                    SELECT l.id AS list, l.cause, m.unit, m.id
                    FROM list l
                    CROSS JOIN LATERAL (
                        SELECT unit, id
                        FROM item
                        WHERE demand = l.id
                        AND demand <> ''
                        OFFSET 0) m
                    WHERE l.cause <> 'INTEREST'),
                day AS (
                    SELECT m.list AS id, f.*, m.cause = 'UNDERPAYMENT' AND f.confidence = :low AS unconfirmed
                    FROM member m
                    CROSS JOIN LATERAL (
                        SELECT claim_number, patient, service_date, due_date, rate_source, confidence
                        FROM finding
                        WHERE unit = m.unit
                        AND item = m.id
                        AND superseded_run IS NULL
                        AND NOT trial
                        OFFSET 0) f),
                said AS (
                    SELECT id, count(DISTINCT (claim_number, patient)) AS claims, min(service_date) AS first_day,
                        max(service_date) AS last_day, min(due_date) AS due_since,
                        coalesce(mode() WITHIN GROUP (ORDER BY rate_source), '') AS source, bool_or(unconfirmed) AS unconfirmed,
                        ARRAY[]::text[] AS laws
                    FROM day
                    GROUP BY id
                    UNION ALL
                    SELECT l.id, count(DISTINCT (t.claim_number, t.patient)), min(t.service_date), max(t.service_date),
                        min(t.due_date), '', FALSE, array_agg(DISTINCT t.law)
                    FROM list l
                    JOIN demand_interest t ON t.demand = l.id
                    WHERE l.cause = 'INTEREST'
                    GROUP BY l.id)
                SELECT list.*, said.claims, said.first_day, said.last_day, said.due_since, said.source, said.unconfirmed, said.laws
                FROM list
                JOIN said USING (id)
                ORDER BY id""").param("low", Confidence.LOW.word()).ask(row -> lists.accept(open(row)));
    }

    private static Open open(ResultSet row) throws SQLException {
        return new Open(
                row.getString("id"),
                ResultColumns.requiredCode(row, "cause", DemandCause.class),
                row.getString("payer_key"),
                row.getString("payer"),
                row.getString("contract"),
                row.getString("why").equals(DemandSteps.UNSURE),
                row.getBoolean("unconfirmed"),
                row.getLong("item_days"),
                row.getLong("claims"),
                ResultColumns.money(row, "expected"),
                ResultColumns.requiredMoney(row, "paid"),
                ResultColumns.requiredMoney(row, "at_stake"),
                ResultColumns.date(row, "first_day"),
                ResultColumns.date(row, "last_day"),
                ResultColumns.date(row, "due_since"),
                new RepeatedRate(
                        ResultColumns.money(row, "expected_rate"),
                        ResultColumns.money(row, "paid_rate"),
                        row.getBoolean("hourly"),
                        row.getString("source")),
                ResultColumns.texts(row, "laws"));
    }

    /**
     * Where the letter of a list stands now.
     *
     * @param missing what it lacks
     */
    public record Letter(String list, String file, List<String> missing) {}

    /** Says so; it is an error when a list is not there. */
    public void written(long run, List<Letter> letters) {
        later.sql("""
                WITH told AS (
                    UPDATE item
                    SET letter = letter.file, letter_missing = letter.missing, run_id = :run
                    FROM unnest(:lists, :files, :missing) AS letter (list, file, missing)
                    WHERE id = letter.list
                    AND unit LIKE 'G:%'
                    RETURNING id),
                kept AS (
                    UPDATE demand
                    SET written = state
                    WHERE id = ANY(:lists)
                    RETURNING id)
                SELECT (SELECT count(*) FROM told) AS items, (SELECT count(*) FROM kept) AS lists""")
                .param("run", run)
                .param("lists", each(letters, Letter::list))
                .param("files", each(letters, Letter::file))
                .param("missing", each(letters, letter -> String.join("; ", letter.missing())))
                .ask(row -> {
                    if (row.getLong("items") != letters.size() || row.getLong("lists") != letters.size()) {
                        throw new IllegalStateException(letters.size() + " letters are of " + row.getLong("items")
                                + " items and " + row.getLong("lists") + " lists");
                    }
                });
    }

    private static String[] each(List<Letter> letters, Function<Letter, String> value) {
        return letters.stream().map(value).toArray(String[]::new);
    }

    /** Letters of items that are on a list now, which speaks for them: tells of them, and forgets them. */
    public void forgetLettersOfItems(Consumer<String> letters) {
        later.sql("SELECT letter FROM item WHERE demand <> '' AND letter <> ''")
                .ask(row -> letters.accept(row.getString("letter")));
        later.add("UPDATE item SET letter = '', letter_missing = '' WHERE demand <> '' AND letter <> ''");
    }
}
