package io.trueup.ledger;

import io.trueup.bill.Bill;
import io.trueup.bill.BilledLine;
import io.trueup.intake.BillTable;
import io.trueup.intake.BilledLineTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bills as they were sent, by their ids. */
final class StoredBills {

    private final JdbcClient jdbc;

    StoredBills(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param payerKey of {@link io.trueup.contract.PayerKeys} */
    record Stored(long fileId, String payerKey, Bill bill) {}

    Map<Long, Stored> of(Collection<Long> ids) {
        Map<Long, Stored> bills = new HashMap<>();
        if (ids.isEmpty()) {
            return bills;
        }
        Map<Long, List<BilledLine>> lines = lines(ids);
        jdbc.sql("""
                SELECT b.*, f.name AS file_name
                FROM bill b
                JOIN input_file f ON f.id = b.file_id
                WHERE b.id = ANY(:ids)""").param("ids", ids.toArray(Long[]::new)).query(row -> {
            long id = BillTable.ID.of(row);
            bills.put(
                    id,
                    new Stored(
                            BillTable.FILE_ID.of(row),
                            BillTable.PAYER_KEY.of(row),
                            BillTable.read(row, lines.getOrDefault(id, List.of()))));
        });
        return bills;
    }

    private Map<Long, List<BilledLine>> lines(Collection<Long> ids) {
        Map<Long, List<BilledLine>> lines = new HashMap<>();
        jdbc.sql("""
                SELECT *
                FROM billed_line
                WHERE bill_id = ANY(:ids)
                ORDER BY bill_id, number""").param("ids", ids.toArray(Long[]::new)).query(row -> {
            lines.computeIfAbsent(BilledLineTable.BILL_ID.of(row), id -> new ArrayList<>())
                    .add(BilledLineTable.read(row));
        });
        return lines;
    }
}
