package io.trueup.reconciliation;

import io.trueup.contract.Contract;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One key for all the ids and names that contracts give a payer, so that its payments are known from any of them. */
public final class PayerKeys {

    private final Map<String, String> keys = new HashMap<>();

    public PayerKeys(List<Contract> contracts) {
        for (Contract contract : contracts) {
            String key = contract.payers().stream()
                    .map(PayerKeys::plain)
                    .filter(keys::containsKey)
                    .findFirst()
                    .map(keys::get)
                    .orElseGet(() -> plain(contract.payers().get(0)));
            contract.payers().forEach(name -> keys.putIfAbsent(plain(name), key));
        }
    }

    /** The key of a payer by its id, else its name, else what it calls itself. */
    public String of(String id, String name) {
        String byId = keys.get(plain(id));
        if (byId != null) {
            return byId;
        }
        String byName = keys.get(plain(name));
        if (byName != null) {
            return byName;
        }
        return id.isBlank() ? plain(name) : plain(id);
    }

    private static String plain(String name) {
        return name.strip().toUpperCase(Locale.ROOT);
    }
}
