package io.trueup.ledger;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bills of closed claims, and what was answered to them. */
final class PurgedBills {

    private final JdbcClient jdbc;

    PurgedBills(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** No equation counts them, so nothing of them stays. */
    long delete() {
        for (String table : List.of("bill_match", "bill_key", "billed_line")) {
            jdbc.sql("DELETE FROM " + table + " t USING closed_bill b WHERE b.id = t.bill_id")
                    .update();
        }
        return jdbc.sql("DELETE FROM bill t USING closed_bill b WHERE b.id = t.id")
                .update();
    }

    /** Those of the bills that go, and those of before the day that speak of no bill. */
    long deleteAcknowledgments(LocalDate before) {
        jdbc.sql("""
                CREATE TEMPORARY TABLE closed_acknowledgment ON COMMIT DROP AS
                SELECT a.id
                FROM acknowledgment a
                LEFT JOIN acknowledgment_key k ON k.acknowledgment_id = a.id
                LEFT JOIN bill_key b USING (key)
                LEFT JOIN closed_bill x ON x.id = b.bill_id
                GROUP BY a.id
                HAVING count(b.bill_id) = count(x.id)
                AND (count(x.id) > 0 OR a.received_on < :before)""").param("before", before).update();
        jdbc.sql("DELETE FROM acknowledgment_key t USING closed_acknowledgment a WHERE a.id = t.acknowledgment_id")
                .update();
        return jdbc.sql("DELETE FROM acknowledgment t USING closed_acknowledgment a WHERE a.id = t.id")
                .update();
    }
}
