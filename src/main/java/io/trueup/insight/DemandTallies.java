package io.trueup.insight;

import io.trueup.demand.DemandCause;
import io.trueup.demand.DemandKey;
import io.trueup.demand.DemandSteps;
import io.trueup.demand.DemandTally;
import io.trueup.demand.RepeatedRate;
import io.trueup.ledger.DemandItems;
import io.trueup.money.Money;
import io.trueup.postgres.ResultColumns;
import io.trueup.postgres.Statements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the lists come to, added up in the database: however many days there are, a row for each list. Asked with what is sent next.
 */
final class DemandTallies {

    private DemandTallies() {}

    /**
     * Lists of items. The deadline is the first that has not passed, else the first: what is over for one day must not hide what is
     * due for the others.
     */
    static void ofItems(Statements later, LocalDate today, Consumer<DemandItems.Standing> lists) {
        later.sql("""
                WITH member AS (
                    SELECT *,
                        ARRAY[deadline::text, deadline_source, answer_days::text, no_level_left::text,
                            (bill_again_by IS NOT DISTINCT FROM deadline)::text, in_time.until::text] AS due,
                        in_time.until AS last_day
                    FROM item
                    CROSS JOIN LATERAL (SELECT coalesce(in_time_until, deadline) AS until) in_time
                    CROSS JOIN LATERAL (
                        SELECT outcome <> 'PAYMENT_OVERDUE' AND in_time.until < :today AND open_until >= :today AS is_left) gone_by
                    WHERE demand <> ''),
                item_sum AS (
                    SELECT demand, sum(expected) AS expected, sum(paid) AS paid, sum(at_stake) AS at_stake,
                        min(claim_number) AS claim, min(patient) AS patient, min(rule) AS rule, min(payer) AS payer,
                        count(DISTINCT (claim_number, patient)) AS claims, count(DISTINCT payer) AS payers,
                        min(due) FILTER (WHERE last_day >= :today) AS due, min(due) FILTER (WHERE last_day < :today) AS over,
                        coalesce(sum(days) FILTER (
                            WHERE last_day < :today
                            AND (outcome = 'PAYMENT_OVERDUE' OR open_until IS NULL OR open_until < :today)), 0) AS passed,
                        coalesce(sum(days) FILTER (WHERE is_left), 0) AS left_days, min(open_until) FILTER (WHERE is_left) AS left_until,
                        CASE WHEN count(DISTINCT open_level) FILTER (WHERE is_left) = 1
                            THEN min(open_level) FILTER (WHERE is_left) ELSE '' END AS left_level
                    FROM member
                    GROUP BY demand),
                day_sum AS (
                    SELECT m.demand, count(*) AS days, min(f.service_date) AS service_date, min(f.due_date) AS due_date,
                        mode() WITHIN GROUP (ORDER BY f.rate_source) AS source,
                        sum(hashtextextended(concat_ws('|', f.key, f.expected, f.paid, f.minutes, f.bill_received_on), 0)) AS state
                    FROM member m
                    -- each item asks for its days: the planner would rather read those of all claims
                    CROSS JOIN LATERAL (
                        SELECT key, service_date, due_date, rate_source, expected, paid, minutes, bill_received_on
                        FROM finding
                        WHERE unit = m.unit
                        AND item = m.id
                        AND superseded_run IS NULL
                        AND NOT trial
                        OFFSET 0) f
                    GROUP BY m.demand)
                SELECT d.*, i.expected, i.paid, i.at_stake, i.claim, i.patient, i.rule, i.claims, i.passed, i.left_days, i.left_until, i.left_level,
                    i.due, i.over,
                    CASE WHEN i.payers = 1 THEN i.payer ELSE d.payer END AS shown_payer,
                    s.days, s.service_date, s.due_date, s.source, s.state AS now
                FROM demand d
                JOIN item_sum i ON i.demand = d.id
                JOIN day_sum s ON s.demand = d.id
                ORDER BY d.id""").param("today", today).ask(row -> lists.accept(ofItems(row)));
    }

    private static DemandItems.Standing ofItems(ResultSet row) throws SQLException {
        List<String> due = ResultColumns.texts(row, "due");
        List<String> over = ResultColumns.texts(row, "over");
        List<String> first = due.isEmpty() ? over : due;
        LocalDate actBy = due.isEmpty() ? null : LocalDate.parse(due.get(0));
        boolean again = !due.isEmpty() && Boolean.parseBoolean(due.get(4));
        DemandTally.Left left = left(row);
        DemandTally tally = tally(row, ResultColumns.date(row, "due_date"), actBy, again, left);
        DemandCause cause = ResultColumns.requiredCode(row, "cause", DemandCause.class);
        RepeatedRate rate = new RepeatedRate(
                ResultColumns.money(row, "expected_rate"),
                ResultColumns.money(row, "paid_rate"),
                row.getBoolean("hourly"),
                row.getString("source"));
        String step = cause == DemandCause.STATUS_INQUIRY
                ? DemandSteps.statusInquiry(tally)
                : DemandSteps.underpayment(tally, rate);
        return new DemandItems.Standing(
                row.getString("id"),
                key(row),
                tally,
                row.getString("shown_payer"),
                row.getLong("claims") == 1 ? row.getString("claim") : "",
                row.getLong("claims") == 1 ? row.getString("patient") : "",
                ResultColumns.date(row, "service_date"),
                ResultColumns.money(row, "expected"),
                ResultColumns.requiredMoney(row, "paid"),
                step,
                first.isEmpty() ? null : LocalDate.parse(first.get(0)),
                first.isEmpty() || first.get(5).equals(first.get(0)) ? null : LocalDate.parse(first.get(5)),
                first.isEmpty() ? "" : first.get(1),
                first.isEmpty() ? 0 : Integer.parseInt(first.get(2)),
                !first.isEmpty() && Boolean.parseBoolean(first.get(3)),
                row.getString("rule"),
                row.getString("now") + "|" + row.getString("level"));
    }

    /** Lists of late payments. */
    static void ofInterest(Statements later, Consumer<DemandItems.Standing> lists) {
        later.sql("""
                SELECT d.*, s.*
                FROM demand d
                JOIN (
                    SELECT demand, count(*) AS days, count(DISTINCT (claim_number, patient)) AS claims,
                        min(claim_number) AS claim, min(patient) AS patient, sum(missing) AS at_stake, sum(owed) AS expected,
                        sum(owed - missing) AS paid, min(service_date) AS service_date, min(due_date) AS due_date, 0 AS passed,
                        mode() WITHIN GROUP (ORDER BY rate) AS rate,
                        mode() WITHIN GROUP (ORDER BY law) AS law,
                        array_agg(DISTINCT split_part(law, ',', 1)) AS rules,
                        sum(hashtextextended(concat_ws('|', unit, claim_payment_id, service_date, owed, missing), 0)) AS now
                    FROM demand_interest
                    GROUP BY demand) s ON s.demand = d.id
                ORDER BY d.id""").ask(row -> lists.accept(ofInterest(row)));
    }

    private static DemandItems.Standing ofInterest(ResultSet row) throws SQLException {
        DemandTally tally = tally(row, ResultColumns.date(row, "due_date"), null, false, null);
        return new DemandItems.Standing(
                row.getString("id"),
                key(row),
                tally,
                row.getString("payer"),
                row.getLong("claims") == 1 ? row.getString("claim") : "",
                row.getLong("claims") == 1 ? row.getString("patient") : "",
                ResultColumns.date(row, "service_date"),
                ResultColumns.requiredMoney(row, "expected"),
                ResultColumns.requiredMoney(row, "paid"),
                DemandSteps.interest(tally, law(row), row.getString("why").equals(DemandSteps.UNSURE)),
                null,
                null,
                "",
                0,
                false,
                "interest on late payment",
                row.getString("now"));
    }

    /** Rate and rule where all of the list is owed by one; else only by whose rules. */
    private static String law(ResultSet row) throws SQLException {
        List<String> rules = ResultColumns.texts(row, "rules");
        if (rules.size() > 1) {
            return "by the rules of " + String.join(", ", rules);
        }
        String law = row.getString("law");
        String rate = row.getString("rate").replace(" (at most)", "").replace(", depending on the payer", "");
        return law.isEmpty() ? rate : rate + ", " + law;
    }

    private static DemandKey key(ResultSet row) throws SQLException {
        return new DemandKey(
                ResultColumns.requiredCode(row, "cause", DemandCause.class),
                row.getString("payer_key"),
                row.getString("contract"),
                row.getString("why"),
                row.getString("level"));
    }

    private static DemandTally tally(
            ResultSet row,
            @Nullable LocalDate since,
            @Nullable LocalDate actBy,
            boolean isToBillAgain,
            DemandTally.@Nullable Left left)
            throws SQLException {
        Money atStake = ResultColumns.requiredMoney(row, "at_stake");
        return new DemandTally(
                row.getString("payer"),
                row.getLong("days"),
                row.getLong("claims"),
                atStake,
                since,
                actBy,
                isToBillAgain,
                row.getLong("passed"),
                left);
    }

    private static DemandTally.@Nullable Left left(ResultSet row) throws SQLException {
        LocalDate until = ResultColumns.date(row, "left_until");
        return until == null
                ? null
                : new DemandTally.Left(row.getLong("left_days"), until, row.getString("left_level"));
    }
}
