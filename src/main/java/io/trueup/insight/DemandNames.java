package io.trueup.insight;

import io.trueup.contract.RateBook;
import io.trueup.demand.DemandKey;
import io.trueup.demand.DemandPayer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ids of lists: one that is closed is no other list's again. */
final class DemandNames {

    private final JdbcClient jdbc;
    private final RateBook rates;
    private final Set<String> taken;
    private final Map<String, String> payers = new HashMap<>();

    DemandNames(JdbcClient jdbc, RateBook rates) {
        this.jdbc = jdbc;
        this.rates = rates;
        this.taken = new HashSet<>(
                jdbc.sql(DemandGroups.closed()).query(String.class).list());
    }

    /** Closed, or given to a list of this run. */
    Set<String> taken() {
        return taken;
    }

    /** The first id that no other list has. */
    String next(DemandKey key) {
        int ordinal = 1;
        while (!taken.add(key.id(ordinal))) {
            ordinal++;
        }
        return key.id(ordinal);
    }

    /** The name of a payer for people. */
    String payer(String payerKey, String otherwise) {
        return payers.computeIfAbsent(payerKey, key -> DemandPayer.name(rates, key, otherwise));
    }

    void keep(String id, DemandKey key, String payer) {
        jdbc.sql("""
                INSERT INTO demand (id, cause, payer_key, payer, contract, why, level)
                VALUES (:id, :cause, :key, :payer, :contract, :why, :level)
                ON CONFLICT (id) DO UPDATE
                SET payer_key = excluded.payer_key,
                    payer = excluded.payer,
                    contract = excluded.contract,
                    why = excluded.why,
                    level = excluded.level""")
                .param("id", id)
                .param("cause", key.cause().name())
                .param("key", key.payerKey())
                .param("payer", payer)
                .param("contract", key.contract())
                .param("why", key.why())
                .param("level", key.level())
                .update();
    }
}
