package io.trueup.report;

import io.trueup.ledger.FindingHistory;
import io.trueup.ledger.PayerTitles;
import io.trueup.money.Money;
import io.trueup.postgres.ResultColumns;
import io.trueup.reconciliation.ClaimNumbers;
import io.trueup.reconciliation.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Claims, things to do and payments by what a person knows of them: a number, a name or a part of it. */
public final class Search {

    /** Of each kind; who gets as many types more. */
    public static final int MOST = 50;

    /** Shorter texts fit nearly every name. */
    public static final int SHORTEST = 2;

    private static final int SHORTEST_TRACE = 4;

    private final JdbcClient jdbc;
    private final DataSource dataSource;
    private final PayerTitles titles;

    /** @param more whether some were left out */
    public record Found(List<Claim> claims, List<Item> items, List<Payment> payments, boolean more) {

        public Found {
            claims = List.copyOf(claims);
            items = List.copyOf(items);
            payments = List.copyOf(payments);
        }

        public boolean isEmpty() {
            return claims.isEmpty() && items.isEmpty() && payments.isEmpty();
        }
    }

    /** @param claimId as the views name it */
    public record Claim(
            String claimId,
            String number,
            String controlNumber,
            String patient,
            String payer,
            long days,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {}

    /** @param over whether its days ask for nothing any more */
    public record Item(
            String item,
            Outcome outcome,
            String claim,
            String patient,
            String payer,
            @Nullable LocalDate serviceDate,
            Money atStake,
            boolean over) {}

    public record Payment(long paymentId, String trace, String payer, LocalDate paidOn, Money amount) {}

    public Search(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
        this.dataSource = dataSource;
        this.titles = PayerTitles.of(jdbc);
    }

    /**
     * By claim number, control number, the payer's claim number, the number of a check or transfer, an item's id, or a part of a
     * patient's name in any case.
     */
    public Found of(String written) {
        String text = written.strip();
        if (text.length() < SHORTEST) {
            return new Found(List.of(), List.of(), List.of(), false);
        }
        String[] units = units(text);
        List<Claim> claims = claims(units);
        List<Item> items = items(units, OneItem.id(text));
        List<Payment> payments = payments(text);
        boolean more = claims.size() > MOST || items.size() > MOST || payments.size() > MOST;
        return new Found(first(claims), first(items), first(payments), more);
    }

    private static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(MOST, all.size()));
    }

    private String[] units(String text) {
        Set<String> units = new LinkedHashSet<>();
        if (!ClaimNumbers.isPlaceholder(text)) {
            units.addAll(new FindingHistory(dataSource).units(text));
            units.addAll(ofPayersNumber(text));
        }
        units.addAll(ofName(text));
        return units.toArray(String[]::new);
    }

    private List<String> ofPayersNumber(String text) {
        return jdbc.sql("""
                SELECT DISTINCT m.unit
                FROM claim_key k
                JOIN line_match m ON m.claim_payment_id = k.claim_payment_id AND m.unit <> ''
                WHERE k.key = :key
                LIMIT :most""")
                .param("key", payersKey(text))
                .param("most", MOST + 1)
                .query(String.class)
                .list();
    }

    private static String payersKey(String text) {
        return "I:" + ClaimNumbers.exact(text);
    }

    /** Every word of the text stands somewhere in the name. */
    private List<String> ofName(String text) {
        String[] words = Arrays.stream(text.toLowerCase(Locale.ROOT).split("[,\\s]+"))
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
        return words.length == 0
                ? List.of()
                : jdbc.sql("""
                        WITH named AS (
                            SELECT 'C:' || account AS unit, last_name || ' ' || first_name AS name
                            FROM account_identity
                            UNION ALL
                            SELECT unit, patient
                            FROM item
                            WHERE unit NOT LIKE 'C:%'
                            AND unit NOT LIKE 'G:%')
                        SELECT DISTINCT unit, name
                        FROM named
                        WHERE NOT EXISTS (SELECT FROM unnest(:words) word WHERE strpos(lower(name), word) = 0)
                        ORDER BY name, unit
                        LIMIT :most""")
                        .param("words", words)
                        .param("most", MOST + 1)
                        .query((row, n) -> row.getString("unit"))
                        .list();
    }

    private List<Claim> claims(String[] units) {
        return jdbc.sql("""
                SELECT md5(f.unit) AS claim_id, max(f.claim_number) AS claim_number,
                    max(f.patient_control_number) AS control_number, max(f.patient) AS patient, max(f.payer) AS payer,
                    sum(f.days) AS days, min(f.service_date) AS first, max(f.service_date) AS last
                FROM finding f
                WHERE f.unit = ANY(:units)
                AND f.unit LIKE 'C:%'
                AND f.superseded_run IS NULL
                AND NOT f.trial
                GROUP BY f.unit
                ORDER BY patient, last DESC, claim_number
                LIMIT :most""")
                .param("units", units)
                .param("most", MOST + 1)
                .query((row, n) -> new Claim(
                        row.getString("claim_id"),
                        row.getString("claim_number"),
                        row.getString("control_number"),
                        row.getString("patient"),
                        titles.of(row.getString("payer")),
                        row.getLong("days"),
                        ResultColumns.date(row, "first"),
                        ResultColumns.date(row, "last")))
                .list();
    }

    private List<Item> items(String[] units, String id) {
        return jdbc.sql("""
                SELECT *
                FROM (
                    SELECT id AS item, outcome, claim_number, patient, payer, service_date, at_stake, FALSE AS over
                    FROM item
                    WHERE unit = ANY(:units)
                    OR id = :id
                    UNION ALL
                    SELECT DISTINCT ON (d.item) d.item, d.outcome, d.claim_number, d.patient, d.payer, d.service_date, d.at_stake, TRUE
                    FROM done_item d
                    WHERE (d.unit = ANY(:units) OR d.item = :id)
                    AND NOT EXISTS (SELECT FROM item i WHERE i.id = d.item)
                    ORDER BY item) known
                ORDER BY over, patient, service_date, item
                LIMIT :most""")
                .param("units", units)
                .param("id", id)
                .param("most", MOST + 1)
                .query((row, n) -> new Item(
                        row.getString("item"),
                        ResultColumns.requiredCode(row, "outcome", Outcome.class),
                        row.getString("claim_number"),
                        row.getString("patient"),
                        titles.of(row.getString("payer")),
                        ResultColumns.date(row, "service_date"),
                        ResultColumns.requiredMoney(row, "at_stake"),
                        row.getBoolean("over")))
                .list();
    }

    /** By a part of their number, or by a claim on them that the payer or the clinic gave this number. */
    private List<Payment> payments(String text) {
        List<String> keys = new ArrayList<>();
        if (!ClaimNumbers.isPlaceholder(text)) {
            keys.add(payersKey(text));
        }
        return jdbc.sql("""
                SELECT p.payment_id, p.trace, p.payer_name, p.payment_date, p.amount
                FROM payments p
                WHERE p.payment_id IN (
                    SELECT o.canonical_id
                    FROM payment o
                    WHERE strpos(lower(o.trace), :trace) > 0
                    UNION
                    SELECT o.canonical_id
                    FROM claim_key k
                    JOIN claim_payment c ON c.id = k.claim_payment_id
                    JOIN payment o ON o.id = c.payment_id
                    WHERE k.key = ANY(:keys))
                ORDER BY p.payment_date DESC, p.payment_id
                LIMIT :most""")
                .param("trace", text.length() < SHORTEST_TRACE ? "\n" : text.toLowerCase(Locale.ROOT))
                .param("keys", keys.toArray(String[]::new))
                .param("most", MOST + 1)
                .query((row, n) -> new Payment(
                        row.getLong("payment_id"),
                        row.getString("trace") == null ? "" : row.getString("trace"),
                        row.getString("payer_name") == null ? "" : row.getString("payer_name"),
                        ResultColumns.requiredDate(row, "payment_date"),
                        Money.of(row.getBigDecimal("amount"))))
                .list();
    }
}
