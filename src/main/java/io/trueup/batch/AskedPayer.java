package io.trueup.batch;

import io.trueup.contract.Contract;
import io.trueup.contract.PayerKeys;
import io.trueup.contract.RateBook;
import io.trueup.ledger.FindingHistory;
import io.trueup.ledger.PayerTitles;
import io.trueup.report.WorkbookRows;
import io.trueup.written.NearestWord;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The payer a rerun asks for, by any of its names: one that contracts, payments or the log name. */
final class AskedPayer {

    private final PayerKeys keys;
    private final Collection<Contract> contracts;
    private final FindingHistory history;
    private final Supplier<PayerTitles> titles;
    private @Nullable PayerTitles asked;

    /** @param titles asked for when they are needed: most runs are of all payers */
    AskedPayer(RateBook rates, FindingHistory history, Supplier<PayerTitles> titles) {
        this.titles = titles;
        this.keys = rates.payers();
        this.contracts = rates.contracts();
        this.history = history;
    }

    /** @throws OrderRefused when nothing names such a payer */
    WorkbookRows.Payers of(String asked) {
        if (asked.isBlank()) {
            return WorkbookRows.Payers.ALL;
        }
        String key = keys.of(asked);
        Set<String> names = new TreeSet<>(List.of(upper(asked), key));
        contracts.stream()
                .flatMap(c -> c.payers().stream())
                .filter(name -> keys.of(name).equals(key))
                .forEach(name -> names.add(upper(name)));
        if (names.stream().anyMatch(this::isOfContract)) {
            return new WorkbookRows.Payers(Set.of(key), names);
        }
        Set<String> seen = new TreeSet<>(history.payerKeys(names));
        if (seen.isEmpty()) {
            throw new OrderRefused(
                    "No contract, payment or log names a payer \"" + asked.strip() + "\"" + nearest(asked));
        }
        names.addAll(history.payerNames(seen));
        return new WorkbookRows.Payers(seen, names);
    }

    /**
     * What people call the payer; what was asked where nobody calls it otherwise.
     *
     * @throws OrderRefused when nothing names such a payer
     */
    String title(String asked) {
        Set<String> names = Set.copyOf(of(asked).names());
        if (names.isEmpty() || names.stream().anyMatch(this::isOfContract)) {
            return keys.title(asked).orElse(asked.strip());
        }
        List<String> seen = history.payers().stream()
                .filter(text -> names.contains(upper(text)))
                .toList();
        return seen.stream()
                .map(titles()::of)
                .filter(title -> !seen.get(0).equals(title))
                .findFirst()
                .orElse(seen.isEmpty() ? asked.strip() : seen.get(0));
    }

    private PayerTitles titles() {
        PayerTitles known = asked;
        if (known == null) {
            known = titles.get();
            asked = known;
        }
        return known;
    }

    /** What people call each payer that contracts, payments or the log name; by name. */
    List<String> choices() {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        contracts.forEach(
                contract -> contract.payers().stream().limit(1).map(this::title).forEach(names::add));
        history.payers().stream()
                .filter(text -> !text.isBlank())
                .map(this::title)
                .forEach(names::add);
        return List.copyOf(names);
    }

    private boolean isOfContract(String name) {
        return contracts.stream()
                .flatMap(c -> c.payers().stream())
                .anyMatch(known -> upper(known).equals(name));
    }

    private String nearest(String asked) {
        Set<String> known = new TreeSet<>(history.payers());
        contracts.forEach(c -> known.addAll(c.payers()));
        String closest = NearestWord.closest(asked, known);
        return closest.isEmpty() ? "." : "; the nearest name is \"" + closest + "\".";
    }

    private static String upper(String name) {
        return name.strip().toUpperCase(Locale.ROOT);
    }
}
