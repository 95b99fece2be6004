package io.trueup.reconciliation;

import io.trueup.contract.Contract;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One key for all the ids and names that contracts give a payer, so that its payments are known from any of them. Two payers that
 * a third contract names together are one.
 */
public final class PayerKeys {

    private final Map<String, String> keys = new HashMap<>();

    public PayerKeys(List<Contract> contracts) {
        for (Contract contract : contracts) {
            List<String> names =
                    contract.payers().stream().map(PayerKeys::plain).toList();
            for (String name : names) {
                join(names.get(0), name);
            }
        }
    }

    /** Both go by the key that stood first from now on. */
    private void join(String first, String name) {
        String key = keys.computeIfAbsent(first, n -> n);
        String other = keys.putIfAbsent(name, key);
        if (other != null && !other.equals(key)) {
            keys.replaceAll((n, k) -> k.equals(other) ? key : k);
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
