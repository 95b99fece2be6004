package io.trueup.batch;

import io.trueup.codes.CodeTranslations;
import io.trueup.contract.ConfiguredRates;
import io.trueup.contract.Contract;
import io.trueup.contract.FeeScheduleRow;
import io.trueup.contract.PaymentVendors;
import io.trueup.contract.Terms;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What differs between the rules of two runs, so that only what depends on it is recomputed.
 *
 * @param contracts ids of contracts that are new, gone or changed, or whose schedule changed
 * @param payers every name of their payers, upper case
 * @param renamed whether payers go by other names
 * @param matching whether program codes or case rates changed, so that lines may belong elsewhere
 * @param everything whether rules of denials or appeals changed
 */
record ContractChanges(
        Set<String> contracts, Set<String> payers, boolean renamed, boolean matching, boolean everything) {

    /** What prices a day, and what only new files are read by. */
    private static final Set<String> NO_RULES = Set.of(ConfiguredRates.FEE_SCHEDULES, CodeTranslations.FILE);

    static final ContractChanges NONE = new ContractChanges(Set.of(), Set.of(), false, false, false);

    static ContractChanges between(RuleBook before, RuleBook now) {
        Set<String> schedules = changedSchedules(before, now);
        Set<String> contracts = new TreeSet<>();
        Set<String> payers = new TreeSet<>();
        Stream.concat(before.rates().contracts().stream(), now.rates().contracts().stream())
                .filter(c -> isChanged(c, before, now) || isUnder(c, schedules))
                .forEach(c -> {
                    contracts.add(c.id());
                    c.payers().forEach(p -> payers.add(p.strip().toUpperCase(Locale.ROOT)));
                });
        boolean renamed = renamed(before, now);
        boolean matching = !before.rates().programCodes().equals(now.rates().programCodes())
                || contracts.stream().anyMatch(id -> isCaseRate(id, before) || isCaseRate(id, now))
                || renamed;
        return new ContractChanges(
                contracts, payers, renamed, matching, !ruleTexts(before).equals(ruleTexts(now)));
    }

    /** Whether a payer goes by other names, so that payments and days are known from others. */
    private static boolean renamed(RuleBook before, RuleBook now) {
        return !payerNames(before).equals(payerNames(now))
                || !Objects.equals(
                        before.files().get(PaymentVendors.FILE), now.files().get(PaymentVendors.FILE));
    }

    private static boolean isChanged(Contract contract, RuleBook before, RuleBook now) {
        return !(before.rates().contracts().contains(contract)
                && now.rates().contracts().contains(contract));
    }

    private static boolean isUnder(Contract contract, Set<String> schedules) {
        return contract.terms() instanceof Terms.FeeSchedule terms
                && schedules.contains(terms.schedule().toUpperCase(Locale.ROOT));
    }

    private static boolean isCaseRate(String id, RuleBook rules) {
        return rules.rates().contracts().stream().anyMatch(c -> c.id().equals(id) && c.isCaseRate());
    }

    private static Set<List<String>> payerNames(RuleBook rules) {
        return rules.rates().contracts().stream().map(Contract::payers).collect(Collectors.toSet());
    }

    private static Set<String> changedSchedules(RuleBook before, RuleBook now) {
        Set<String> changed = new TreeSet<>();
        Set<String> was = rows(before);
        Set<String> is = rows(now);
        Stream.concat(before.rates().scheduleRows().stream(), now.rates().scheduleRows().stream())
                .filter(row -> !(was.contains(text(row)) && is.contains(text(row))))
                .forEach(row -> changed.add(row.schedule().toUpperCase(Locale.ROOT)));
        return changed;
    }

    private static Set<String> rows(RuleBook rules) {
        return rules.rates().scheduleRows().stream().map(ContractChanges::text).collect(Collectors.toSet());
    }

    /** A row without its place in the file, which may move without the row changing. */
    private static String text(FeeScheduleRow row) {
        return row.toString().replaceFirst("line=\\d+", "");
    }

    private static List<String> ruleTexts(RuleBook rules) {
        return rules.files().entrySet().stream()
                .filter(e -> !e.getKey().endsWith(".yml") && !NO_RULES.contains(e.getKey()))
                .map(Objects::toString)
                .toList();
    }
}
