package io.trueup.ledger;

import io.trueup.postgres.Questions;
import io.trueup.postgres.ResultColumns;
import io.trueup.reconciliation.Receipt;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Days of lists of payers, and payments of their lists of interest: the oldest of each list, by date, claim and patient. */
public final class DemandDays {

    private final Questions questions;
    private final Map<String, List<DemandLists.Day>> days = new LinkedHashMap<>();

    public DemandDays(Questions questions) {
        this.questions = questions;
    }

    /** Of one list, whatever its cause; empty where there is no such list. */
    public static List<DemandLists.Day> of(JdbcClient jdbc, String list, int most) {
        DemandDays days = new DemandDays(Questions.now(jdbc));
        days.askForItems(List.of(list), most);
        days.askForLate(List.of(list), most);
        return days.of(list);
    }

    /** What was asked for, once it is answered. */
    public List<DemandLists.Day> of(String list) {
        return days.getOrDefault(list, List.of());
    }

    private static Map<String, Object> named(Collection<String> lists, int most) {
        return Map.of("lists", lists.toArray(String[]::new), "most", most);
    }

    private void add(ResultSet row, DemandLists.Day day) throws SQLException {
        days.computeIfAbsent(row.getString("list"), l -> new ArrayList<>()).add(day);
    }

    /** Asks for days of lists of items, at most so many of each. */
    public void askForItems(Collection<String> lists, int most) {
        questions.ask("""
                SELECT l.list, day.*
                FROM unnest(:lists) AS l (list)
                CROSS JOIN LATERAL (
                    SELECT f.*, greatest(coalesce(f.expected, 0) - f.paid, 0) AS at_stake
                    FROM item m
                    CROSS JOIN LATERAL (
                        SELECT *
                        FROM finding
                        WHERE unit = m.unit
                        AND item = m.id
                        AND superseded_run IS NULL
                        AND NOT trial
                        AND service_date IS NOT NULL
                        OFFSET 0) f
                    WHERE m.demand = l.list
                    AND m.demand <> ''
                    ORDER BY f.service_date, f.claim_number, f.patient, f.key
                    LIMIT :most) day
                ORDER BY l.list, day.service_date, day.claim_number, day.patient, day.key""", named(lists, most), row -> add(row, day(row)));
    }

    private static DemandLists.Day day(ResultSet row) throws SQLException {
        return new DemandLists.Day(
                FindingTable.CLAIM_NUMBER.of(row),
                FindingTable.PATIENT.of(row),
                FindingTable.SERVICE_DATE.of(row),
                FindingTable.MINUTES.intOf(row),
                FindingTable.EXPECTED.orNone(row),
                FindingTable.PAID.of(row),
                FindingTable.PAYMENT_DATES.of(row),
                ResultColumns.requiredMoney(row, "at_stake"),
                FindingTable.DERIVATION.of(row),
                new Receipt(FindingTable.RECEIPT_SOURCE.of(row), FindingTable.BILL_RECEIVED_ON.orNone(row)),
                FindingTable.DUE_DATE.orNone(row),
                null,
                0,
                "",
                "");
    }

    /** Asks for late payments of lists of interest, at most so many of each. */
    public void askForLate(Collection<String> lists, int most) {
        questions.ask("""
                SELECT l.list, late.*
                FROM unnest(:lists) AS l (list)
                CROSS JOIN LATERAL (
                    SELECT *
                    FROM demand_interest
                    WHERE demand = l.list
                    ORDER BY service_date, claim_number, patient, paid_on, claim_payment_id
                    LIMIT :most) late
                ORDER BY l.list, late.service_date, late.claim_number, late.patient, late.paid_on, late.claim_payment_id""", named(lists, most), row -> add(row, late(row)));
    }

    private static DemandLists.Day late(ResultSet row) throws SQLException {
        return new DemandLists.Day(
                row.getString("claim_number"),
                row.getString("patient"),
                ResultColumns.requiredDate(row, "service_date"),
                0,
                ResultColumns.requiredMoney(row, "owed"),
                ResultColumns.requiredMoney(row, "paid"),
                List.of(),
                ResultColumns.requiredMoney(row, "missing"),
                "",
                Receipt.ASSUMED,
                ResultColumns.requiredDate(row, "due_date"),
                ResultColumns.requiredDate(row, "paid_on"),
                row.getLong("days_late"),
                row.getString("law"),
                row.getString("computation"));
    }
}
