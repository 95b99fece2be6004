package io.trueup.contract;

import io.trueup.configuration.ConfigurationCode;
import io.trueup.configuration.ConfigurationProblems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Pairs of contracts between which no day could choose (INTERFACES.md 4, "an equal pair is a configuration error"). */
final class ContractConflicts {

    /** Whoever wrote more has made one mistake many times. */
    private static final int MOST_CONFLICTS = 1_000;

    private ContractConflicts() {}

    /**
     * The same id twice is an error, as are two contracts of one payer with a common day and the same narrowing. Two that are
     * narrowed by as many but different fields may never meet, so they are a warning; a day that fits both has no rate.
     */
    static void check(List<ContractsFile.LocatedContract> contracts, ConfigurationProblems problems) {
        Map<String, List<Integer>> byName = new HashMap<>();
        int most = problems.count() + MOST_CONFLICTS;
        for (int i = 0; i < contracts.size() && problems.count() < most; i++) {
            Set<Integer> sameName = new TreeSet<>();
            for (String name : names(contracts.get(i).contract())) {
                List<Integer> earlier = byName.computeIfAbsent(name, n -> new ArrayList<>());
                sameName.addAll(earlier);
                earlier.add(i);
            }
            for (int j : sameName) {
                compare(contracts.get(j), contracts.get(i), problems);
            }
        }
    }

    /** Only contracts that have one in common can be in conflict. */
    private static Set<String> names(Contract contract) {
        Set<String> names = new LinkedHashSet<>();
        names.add("id " + ContractIndex.key(contract.id()));
        contract.payers().forEach(payer -> names.add("payer " + ContractIndex.key(payer)));
        return names;
    }

    private static void compare(
            ContractsFile.LocatedContract earlier,
            ContractsFile.LocatedContract later,
            ConfigurationProblems problems) {
        Contract one = earlier.contract();
        Contract other = later.contract();
        if (ContractIndex.key(one.id()).equals(ContractIndex.key(other.id()))) {
            problems.add(
                    ConfigurationCode.DUPLICATE_ID,
                    later.line(),
                    "id " + other.id() + " is also that of the contract on line " + earlier.line());
        }
        if (!sharePayer(one, other) || !shareDay(one, other) || !ContractScope.canBothMatch(one, other)) {
            return;
        }
        String pair = "contract " + other.id() + " and contract " + one.id() + " on line " + earlier.line();
        if (ContractScope.same(one, other)) {
            problems.add(
                    ConfigurationCode.EQUAL_CONTRACTS,
                    later.line(),
                    pair + " hold for the same payer on the same days",
                    "end one before the other begins, or narrow one by employer, jurisdiction or program");
        } else if (ContractScope.fields(one) == ContractScope.fields(other)) {
            problems.add(
                    ConfigurationCode.CONTRACTS_COMPETE,
                    later.line(),
                    pair + " are narrowed by different fields; a day that fits both has no rate",
                    "narrow one of them further");
        }
    }

    private static boolean sharePayer(Contract one, Contract other) {
        List<String> others = other.payers().stream().map(PayerNames::plain).toList();
        return one.payers().stream().map(PayerNames::plain).anyMatch(others::contains);
    }

    private static boolean shareDay(Contract one, Contract other) {
        return EffectiveDates.overlap(
                one.effectiveFrom(), one.effectiveTo(), other.effectiveFrom(), other.effectiveTo());
    }
}
