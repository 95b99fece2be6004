package io.trueup.batch;

import io.trueup.appeal.AppealPlaybook;
import io.trueup.appeal.LateCharges;
import io.trueup.appeal.LatePaymentRules;
import io.trueup.appeal.LateRates;
import io.trueup.appeal.StateAppealRules;
import io.trueup.configuration.ConfigurationProblem;
import io.trueup.configuration.RuleReading;
import io.trueup.contract.ConfiguredRates;
import io.trueup.contract.PaymentVendors;
import io.trueup.contract.RateBook;
import io.trueup.contract.WhatIfRanges;
import io.trueup.denial.DenialRules;
import io.trueup.letter.LetterForms;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * Everything the reference folder says: contracts, fee schedules, and the rules of denials and appeals, the program's own where
 * the folder has none.
 *
 * @param files name and content of each file, as kept with the run
 * @param problems errors and warnings; with an error nothing may run
 */
public record RuleBook(
        SortedMap<String, String> files,
        RateBook rates,
        DenialRules denialRules,
        AppealPlaybook playbook,
        StateAppealRules stateRules,
        LateCharges lateCharges,
        WhatIfRanges whatIf,
        LetterForms letters,
        List<ConfigurationProblem> problems) {

    private static final List<String> FILES = List.of(
            ConfiguredRates.CONTRACTS,
            ConfiguredRates.FEE_SCHEDULES,
            WhatIfRanges.FILE,
            DenialRules.FILE,
            AppealPlaybook.FILE,
            StateAppealRules.FILE,
            LatePaymentRules.FILE,
            LateRates.FILE,
            PaymentVendors.FILE);

    /** @throws IOException when the folder has no contracts.yml that can be read */
    public static RuleBook read(Path folder, LocalDate today) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        for (String name : FILES) {
            Path file = folder.resolve(name);
            if (Files.exists(file)) {
                files.put(name, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
        if (!files.containsKey(ConfiguredRates.CONTRACTS)) {
            throw new IOException("there is no " + ConfiguredRates.CONTRACTS + " in " + folder);
        }
        return of(files, LetterForms.read(folder), today);
    }

    /** The same from contents kept with an earlier run. */
    public static RuleBook of(SortedMap<String, String> files, LocalDate today) {
        return of(files, LetterForms.STANDARD, today);
    }

    private static RuleBook of(SortedMap<String, String> files, LetterForms letters, LocalDate today) {
        ConfiguredRates rates = ConfiguredRates.read(
                files.getOrDefault(ConfiguredRates.CONTRACTS, ""),
                files.getOrDefault(ConfiguredRates.FEE_SCHEDULES, ""),
                files.getOrDefault(PaymentVendors.FILE, ""),
                today);
        WhatIfRanges.Read whatIf = WhatIfRanges.read(files.getOrDefault(WhatIfRanges.FILE, ""));
        List<ConfigurationProblem> problems = new ArrayList<>(rates.problems());
        problems.addAll(whatIf.problems());
        problems.addAll(letters.problems());
        return new RuleBook(
                files,
                rates.book(),
                rules(files, DenialRules.FILE, DenialRules::standard, DenialRules::read, problems),
                rules(files, AppealPlaybook.FILE, AppealPlaybook::standard, AppealPlaybook::read, problems),
                rules(files, StateAppealRules.FILE, StateAppealRules::standard, StateAppealRules::read, problems),
                new LateCharges(
                        rules(
                                files,
                                LatePaymentRules.FILE,
                                LatePaymentRules::standard,
                                LatePaymentRules::read,
                                problems),
                        rules(files, LateRates.FILE, LateRates::standard, LateRates::read, problems)),
                whatIf.ranges(),
                letters,
                List.copyOf(problems));
    }

    private static <T> T rules(
            SortedMap<String, String> files,
            String name,
            Supplier<T> standard,
            BiFunction<String, String, RuleReading<T>> read,
            List<ConfigurationProblem> problems) {
        String text = files.get(name);
        if (text == null) {
            return standard.get();
        }
        RuleReading<T> reading = read.apply(name, text);
        problems.addAll(reading.problems());
        T value = reading.value();
        return value == null ? standard.get() : value;
    }

    public boolean hasErrors() {
        return problems.stream().anyMatch(ConfigurationProblem::isError);
    }
}
