package io.trueup.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One key for all the ids and names that contracts give a payer, so that its payments and its days of the log are known from any of
 * them (INTERFACES.md 3, "Who paid"). Two payers that a third contract names together are one. Immutable.
 */
public final class PayerKeys {

    private final Map<String, String> keys = new HashMap<>();
    private final Map<String, String> titles = new HashMap<>();
    private final PaymentVendors vendors;
    private final PayerNames names;

    PayerKeys(List<Contract> contracts, PaymentVendors vendors, PayerNames names) {
        this.vendors = vendors;
        this.names = names;
        for (Contract contract : contracts) {
            for (String name : contract.payers()) {
                join(contract.payers().get(0), name);
            }
        }
        contracts.stream()
                .filter(contract -> !contract.writtenName().isEmpty())
                .forEach(contract -> titles.putIfAbsent(of(contract.payers().get(0)), contract.writtenName()));
    }

    /** Both go by the key that stood first from now on. */
    private void join(String first, String name) {
        String key = keys.computeIfAbsent(names.of(first), n -> upper(first));
        String other = keys.putIfAbsent(names.of(name), key);
        if (other != null && !other.equals(key)) {
            keys.replaceAll((n, k) -> k.equals(other) ? key : k);
        }
    }

    /** The key of a payer by an id or a name; what it is called when no contract names it. */
    public String of(String name) {
        return keys.getOrDefault(names.of(name), upper(name));
    }

    /** What people call a payer: the first name that its contracts give it beside its ids; nothing where none does. */
    public Optional<String> title(String idOrName) {
        return Optional.ofNullable(titles.get(of(idOrName)));
    }

    /**
     * The key of a payer that no contract names is the first of its ids, else its name.
     *
     * @param ids those that say most first; of payment vendors only what a contract names on purpose counts
     * @param name as the remittance calls it
     */
    public String of(List<String> ids, String name) {
        for (String each : named(ids, name).toList()) {
            String key = keys.get(names.of(each));
            if (key != null) {
                return key;
            }
        }
        for (String id : ids) {
            String key = keys.get(names.of(id));
            if (key != null) {
                return key;
            }
        }
        return named(ids, name).findFirst().map(PayerKeys::upper).orElseGet(() -> upper(name));
    }

    /** Whether a contract names the payer by any of these. */
    public boolean know(List<String> ids, String name) {
        return Stream.concat(ids.stream(), Stream.of(name)).anyMatch(each -> keys.containsKey(names.of(each)));
    }

    /** What a contract may name the payer by: a payment vendor's number, pasted there, would make one payer of many. */
    public List<String> nameable(List<String> ids, String name) {
        List<String> all = Stream.concat(Stream.of(name), ids.stream())
                .filter(each -> !each.isBlank())
                .distinct()
                .toList();
        List<String> own = named(all, "").toList();
        return own.isEmpty() ? all : own;
    }

    private Stream<String> named(List<String> ids, String name) {
        return Stream.concat(ids.stream(), Stream.of(name))
                .filter(each -> !each.isBlank() && !vendors.has(names.of(each)));
    }

    /** What two writings of one payer's name have in common, whatever contracts call it. */
    public static String plain(String name) {
        return PayerNames.plain(name);
    }

    private static String upper(String name) {
        return name.strip().toUpperCase(Locale.ROOT);
    }
}
