package io.trueup.ledger;

/** The thing on Worklist or Waiting that a finding belongs to. */
public final class OpenItem {

    /**
     * Joins o to findings f; its {@code shown} is the item's id, or that of the list of its payer and cause that asks for it. By the
     * word of {@code :run}; a finding of nothing open has none.
     */
    public static final String OF_FINDING = """
            JOIN LATERAL (
                SELECT coalesce(list.item, own.item) AS shown
                FROM item_priority own
                JOIN item i ON i.id = own.item AND i.unit = own.unit
                LEFT JOIN item_priority list ON list.run_id = own.run_id AND list.item = i.demand AND i.demand <> ''
                WHERE own.run_id = :run
                AND own.item = f.item
                AND own.unit = f.unit
                AND coalesce(list.place, own.place) IN ('NOW', 'WAITING')
                -- each finding asks for its own: the planner would rather go through all items for each
                OFFSET 0) o ON TRUE
            """;

    private OpenItem() {}
}
