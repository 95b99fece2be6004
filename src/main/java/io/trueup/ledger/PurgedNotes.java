package io.trueup.ledger;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What the team wrote about items of closed claims. */
final class PurgedNotes {

    private static final String OF_CLOSED_ITEMS = """

            WHERE item IN (
                SELECT f.item
                FROM finding f
                JOIN closed_unit u ON u.unit = f.unit
                WHERE f.item <> ''
                UNION
                SELECT i.id
                FROM item i
                JOIN closed_unit u ON u.unit = i.unit
                UNION
                SELECT d.item
                FROM done_item d
                JOIN closed_unit u ON u.unit = d.unit)""";

    /** Lists of payers that are left with nothing: a note on one may name a patient. */
    private static final String OF_EMPTY_LISTS = """

            WHERE item IN (
                SELECT d.id
                FROM demand d
                WHERE NOT EXISTS (SELECT FROM demand_part p WHERE p.demand = d.id)
                AND NOT EXISTS (SELECT FROM demand_interest p WHERE p.demand = d.id))""";

    private final JdbcClient jdbc;

    PurgedNotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was won and lost stays: it names no patient. */
    long delete() {
        jdbc.sql("DELETE FROM desk_word" + OF_CLOSED_ITEMS).update();
        jdbc.sql("DELETE FROM item_word" + OF_CLOSED_ITEMS).update();
        long notes = jdbc.sql("DELETE FROM item_note" + OF_CLOSED_ITEMS).update();
        jdbc.sql("DELETE FROM demand_part" + OF_CLOSED_ITEMS).update();
        jdbc.sql("DELETE FROM desk_word" + OF_EMPTY_LISTS).update();
        jdbc.sql("DELETE FROM item_word" + OF_EMPTY_LISTS).update();
        return notes + jdbc.sql("DELETE FROM item_note" + OF_EMPTY_LISTS).update();
    }
}
