package io.trueup.ledger;

import io.trueup.appeal.WorkItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Things to do about deposits. Each is a unit of its own, {@code "D:"} and the bank's line or {@code "P:"} and the payment, that
 * nothing else is reconciled with: its item goes when the money or the remittance comes, or when its file is withdrawn.
 */
public final class DepositItemUnits {

    private final JdbcClient jdbc;
    private final Items items;

    public DepositItemUnits(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
        this.items = new Items(dataSource);
    }

    public static String ofLine(long bankLine) {
        return "D:" + bankLine;
    }

    public static String ofPayment(long payment) {
        return "P:" + payment;
    }

    /** What an item says, to know whether it changed. */
    private record Standing(String unit, String id, String outcome, long atStake, String nextStep) {

        static Standing of(String unit, WorkItem item) {
            return new Standing(
                    unit, item.id(), item.outcome().name(), item.atStake().cents(), item.nextStep());
        }
    }

    /**
     * Replaces what there is to do about lines and payments that were judged, and takes away what is about others that are gone.
     *
     * @param judged their units
     * @param now by unit
     */
    public void replace(long run, Set<String> judged, Map<String, WorkItem> now) {
        Map<String, Standing> before = new HashMap<>();
        jdbc.sql("""
                SELECT i.unit, i.id, i.outcome, i.at_stake, i.next_step
                FROM item i
                WHERE i.unit LIKE 'D:%'
                OR i.unit LIKE 'P:%'""").query(Standing.class).list().forEach(standing -> before.put(standing.unit(), standing));
        Set<String> replaced = new HashSet<>(gone());
        replaced.addAll(judged);
        List<String> units = new ArrayList<>();
        before.forEach((unit, standing) -> {
            WorkItem item = now.get(unit);
            boolean same = item != null && Standing.of(unit, item).equals(standing);
            if (!same && replaced.contains(unit)) {
                units.add(unit);
            }
        });
        List<Items.Entry> entries = new ArrayList<>();
        now.forEach((unit, item) -> {
            if (!Standing.of(unit, item).equals(before.get(unit))) {
                entries.add(new Items.Entry(unit, item, ""));
            }
        });
        items.replace(run, units, entries);
    }

    private List<String> gone() {
        return jdbc.sql("""
                SELECT unit
                FROM item
                WHERE unit LIKE 'D:%'
                AND NOT EXISTS (SELECT FROM bank_deposit d WHERE d.bank_line_id = substr(item.unit, 3)::bigint)
                UNION ALL
                SELECT unit
                FROM item
                WHERE unit LIKE 'P:%'
                AND NOT EXISTS (SELECT FROM payment_deposit d WHERE d.payment_id = substr(item.unit, 3)::bigint)""").query(String.class).list();
    }

    /** No statement is left. */
    public void forget(long run) {
        items.replace(
                run,
                jdbc.sql("SELECT unit FROM item WHERE unit LIKE 'D:%' OR unit LIKE 'P:%'")
                        .query(String.class)
                        .list(),
                List.of());
    }
}
