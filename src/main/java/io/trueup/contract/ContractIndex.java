package io.trueup.contract;

import io.trueup.few.Few;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Contracts found by payer and by id (INTERFACES.md 4, "Which contract"). Immutable. */
final class ContractIndex {

    private final Map<String, List<Contract>> byPayer = new HashMap<>();
    private final Map<String, Contract> byId = new HashMap<>();
    private final PayerNames names;

    ContractIndex(List<Contract> contracts, PayerNames names) {
        this.names = names;
        for (Contract contract : contracts) {
            byId.putIfAbsent(key(contract.id()), contract);
            contract.payers().stream()
                    .map(names::of)
                    .distinct()
                    .forEach(payer -> byPayer.computeIfAbsent(payer, p -> new ArrayList<>())
                            .add(contract));
        }
    }

    /**
     * An episode's contract id decides alone, whatever payer and date say, and an id nobody knows gives nothing. Else the
     * contract of the payer in force with the most narrowing fields that match; nothing when two are equally narrow, because
     * the choice between them would be a guess.
     */
    @Nullable
    Contract choose(ContractQuery query) {
        if (!query.contractId().isBlank()) {
            return byId.get(key(query.contractId()));
        }
        Contract best = null;
        int bestFields = -1;
        boolean tied = false;
        for (Contract contract : byPayer.getOrDefault(names.of(query.payerId()), List.of())) {
            if (ContractScope.fits(contract, query, names)) {
                int fields = ContractScope.fields(contract);
                tied = fields == bestFields || (tied && fields < bestFields);
                if (fields > bestFields) {
                    best = contract;
                    bestFields = fields;
                }
            }
        }
        return tied ? null : best;
    }

    boolean samePayer(String one, String other) {
        String first = names.of(one);
        String second = names.of(other);
        if (first.isEmpty() || second.isEmpty()) {
            return false;
        }
        if (first.equals(second)) {
            return true;
        }
        List<Contract> ofSecond = byPayer.getOrDefault(second, List.of());
        return Few.any(byPayer.getOrDefault(first, List.of()), ofSecond::contains);
    }

    /** Ids are compared without case and outer blanks. */
    static String key(String name) {
        return name.strip().toUpperCase(Locale.ROOT);
    }
}
