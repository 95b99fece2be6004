package io.trueup.insight;

import io.trueup.contract.RateBook;
import io.trueup.demand.DemandKey;
import io.trueup.demand.DemandPayer;
import io.trueup.postgres.Statements;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The ids of lists: one that is closed is no other list's again. */
final class DemandNames {

    private final Statements later;
    private final RateBook rates;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, String> payers = new HashMap<>();

    DemandNames(RateBook rates, Statements later) {
        this.later = later;
        this.rates = rates;
        later.sql(DemandGroups.closed()).ask(row -> taken.add(row.getString("item")));
    }

    /** Closed, or given to a list of this run; known once all is sent. */
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

    /** A list by its id. */
    record Named(String id, DemandKey key, String payer) {}

    void keep(List<Named> lists) {
        later.sql("""
                INSERT INTO demand (id, cause, payer_key, payer, contract, why, level)
                SELECT *
                FROM unnest(:ids, :causes, :keys, :payers, :contracts, :whys, :levels)
                ON CONFLICT (id) DO UPDATE
                SET payer_key = excluded.payer_key,
                    payer = excluded.payer,
                    contract = excluded.contract,
                    why = excluded.why,
                    level = excluded.level""")
                .param("ids", each(lists, Named::id))
                .param("causes", each(lists, list -> list.key().cause().name()))
                .param("keys", each(lists, list -> list.key().payerKey()))
                .param("payers", each(lists, Named::payer))
                .param("contracts", each(lists, list -> list.key().contract()))
                .param("whys", each(lists, list -> list.key().why()))
                .param("levels", each(lists, list -> list.key().level()))
                .add();
    }

    private static String[] each(List<Named> lists, Function<Named, String> value) {
        return lists.stream().map(value).toArray(String[]::new);
    }
}
