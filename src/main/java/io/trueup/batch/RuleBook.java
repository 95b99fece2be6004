package io.trueup.batch;

import io.trueup.appeal.AppealPlaybook;
import io.trueup.appeal.FilingLimits;
import io.trueup.appeal.NextSteps;
import io.trueup.appeal.ProgramLimits;
import io.trueup.appeal.StateAppealRules;
import io.trueup.appeal.StateLimits;
import io.trueup.appeal.TakeBackLimits;
import io.trueup.billing.BillingRules;
import io.trueup.billing.ModifierRules;
import io.trueup.books.AccountNames;
import io.trueup.codes.AdjustmentGroups;
import io.trueup.codes.AdjustmentReasonCodes;
import io.trueup.codes.ClaimStatusCodes;
import io.trueup.codes.CodeLists;
import io.trueup.codes.CodeTranslations;
import io.trueup.codes.ProviderAdjustmentReasons;
import io.trueup.codes.RemarkCodes;
import io.trueup.configuration.ConfigurationCode;
import io.trueup.configuration.ConfigurationProblem;
import io.trueup.contract.ConfiguredRates;
import io.trueup.contract.PaymentVendors;
import io.trueup.contract.RateBook;
import io.trueup.contract.WhatIfRanges;
import io.trueup.denial.DenialRules;
import io.trueup.deposit.DepositWords;
import io.trueup.interest.LateCharges;
import io.trueup.interest.LatePaymentRules;
import io.trueup.interest.LateRates;
import io.trueup.letter.LetterForms;
import io.trueup.remittance.CodeReading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything the reference folder says: contracts, fee schedules, and the rules of denials and appeals, the program's own where
 * the folder has none.
 *
 * @param files name and content of each file, as kept with the run
 * @param problems errors and warnings; with an error nothing may run
 * @param effects what each file of the folder did to what comes with the program, a line each
 */
public record RuleBook(
        SortedMap<String, String> files,
        RateBook rates,
        CodeLists codes,
        DenialRules denialRules,
        AppealPlaybook playbook,
        NextSteps nextSteps,
        StateAppealRules stateRules,
        StateLimits stateLimits,
        ModifierRules modifiers,
        LateCharges lateCharges,
        WhatIfRanges whatIf,
        LetterForms letters,
        DepositWords depositWords,
        AccountNames accounts,
        List<ConfigurationProblem> problems,
        List<String> effects) {

    private static final List<String> FILES = List.of(
            ConfiguredRates.CONTRACTS,
            ConfiguredRates.FEE_SCHEDULES,
            WhatIfRanges.FILE,
            RemarkCodes.FILE,
            AdjustmentReasonCodes.FILE,
            ClaimStatusCodes.FILE,
            ProviderAdjustmentReasons.FILE,
            CodeTranslations.FILE,
            DenialRules.FILE,
            AppealPlaybook.FILE,
            NextSteps.FILE,
            StateAppealRules.FILE,
            FilingLimits.FILE,
            ProgramLimits.FILE,
            TakeBackLimits.FILE,
            ModifierRules.FILE,
            LatePaymentRules.FILE,
            LateRates.FILE,
            PaymentVendors.FILE,
            DepositWords.FILE,
            AccountNames.FILE);

    /** @throws IOException when a file of the folder cannot be read; a folder without contracts.yml is a problem like others */
    public static RuleBook read(Path folder, LocalDate today) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        for (String name : FILES) {
            Path file = folder.resolve(name);
            if (Files.exists(file)) {
                files.put(name, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
        List<String> known = new ArrayList<>(FILES);
        known.addAll(LetterForms.FILES);
        List<ConfigurationProblem> amiss = ReferenceFolder.unread(folder, known);
        if (!files.containsKey(ConfiguredRates.CONTRACTS)) {
            amiss.add(new ConfigurationProblem(
                    ConfigurationCode.NOT_THERE,
                    ConfiguredRates.CONTRACTS,
                    0,
                    "is not in the folder " + folder + "; trueup init makes it",
                    ""));
        }
        return of(files, LetterForms.read(folder), amiss, today);
    }

    /** The same from contents kept with an earlier run. */
    public static RuleBook of(SortedMap<String, String> files, LocalDate today) {
        return of(files, LetterForms.STANDARD, List.of(), today);
    }

    private static RuleBook of(
            SortedMap<String, String> files, LetterForms letters, List<ConfigurationProblem> unread, LocalDate today) {
        ReferenceFolder own = new ReferenceFolder(files);
        ConfiguredRates rates = ConfiguredRates.read(
                files.getOrDefault(ConfiguredRates.CONTRACTS, ""),
                files.getOrDefault(ConfiguredRates.FEE_SCHEDULES, ""),
                own.table(PaymentVendors.FILE, PaymentVendors.class, "vendor", PaymentVendors::read),
                today);
        WhatIfRanges.Read whatIf = WhatIfRanges.read(files.getOrDefault(WhatIfRanges.FILE, ""));
        CodeLists codes = codes(own);
        DenialRules denials = own.rules(DenialRules.FILE, DenialRules.class, DenialRules::read);
        AppealPlaybook playbook = own.rules(AppealPlaybook.FILE, AppealPlaybook.class, AppealPlaybook::read);
        NextSteps nextSteps = own.rules(NextSteps.FILE, NextSteps.class, NextSteps::read);
        StateAppealRules states =
                own.table(StateAppealRules.FILE, StateAppealRules.class, "state", StateAppealRules::read);
        StateLimits limits = new StateLimits(
                own.table(FilingLimits.FILE, FilingLimits.class, "state", FilingLimits::read),
                own.table(ProgramLimits.FILE, ProgramLimits.class, "state", ProgramLimits::read),
                own.table(TakeBackLimits.FILE, TakeBackLimits.class, "state", TakeBackLimits::read));
        ModifierRules modifiers = own.table(ModifierRules.FILE, ModifierRules.class, "state", ModifierRules::read);
        LateCharges late = new LateCharges(
                own.table(LatePaymentRules.FILE, LatePaymentRules.class, "state", LatePaymentRules::read),
                own.table(LateRates.FILE, LateRates.class, "rate from", LateRates::read));
        DepositWords depositWords = own.table(DepositWords.FILE, DepositWords.class, "word", DepositWords::read);
        AccountNames accounts = own.table(AccountNames.FILE, AccountNames.class, "account", AccountNames::read);
        List<ConfigurationProblem> problems = new ArrayList<>(rates.problems());
        problems.addAll(whatIf.problems());
        problems.addAll(own.problems());
        problems.addAll(letters.problems());
        problems.addAll(denials.doubts(codes.remarks()));
        problems.addAll(unread);
        return new RuleBook(
                files,
                rates.book(),
                codes,
                denials,
                playbook,
                nextSteps,
                states,
                limits,
                modifiers,
                late,
                whatIf.ranges(),
                letters,
                depositWords,
                accounts,
                List.copyOf(problems),
                effects(rates.book(), own, letters));
    }

    private static CodeLists codes(ReferenceFolder own) {
        RemarkCodes remarks = own.table(RemarkCodes.FILE, RemarkCodes.class, "code", RemarkCodes::read);
        AdjustmentReasonCodes reasons = own.table(
                AdjustmentReasonCodes.FILE,
                AdjustmentReasonCodes.class,
                "code",
                List.of(RemarkCodes.FILE),
                (name, text) -> AdjustmentReasonCodes.read(name, text, remarks));
        return new CodeLists(
                AdjustmentGroups.standard(),
                reasons,
                remarks,
                own.table(ClaimStatusCodes.FILE, ClaimStatusCodes.class, "code", ClaimStatusCodes::read),
                own.table(
                        ProviderAdjustmentReasons.FILE,
                        ProviderAdjustmentReasons.class,
                        "code",
                        ProviderAdjustmentReasons::read),
                own.table(
                        CodeTranslations.FILE,
                        CodeTranslations.class,
                        "code payer state",
                        List.of(AdjustmentReasonCodes.FILE, RemarkCodes.FILE),
                        (name, text) -> CodeTranslations.read(name, text, reasons, remarks)));
    }

    /** What reasons and remarks mean. */
    public AdjustmentReasonCodes reasons() {
        return codes.reasons();
    }

    /** What bills are held against. */
    public BillingRules billing() {
        return new BillingRules(rates, modifiers, stateLimits.filing());
    }

    /** What a code stands for that carriers, reviewers or states print: a line for each row of the translations. */
    public List<String> translationsOf(String code) {
        return codes.translations().rowsOf(code);
    }

    private static List<String> effects(RateBook rates, ReferenceFolder own, LetterForms letters) {
        List<String> effects = new ArrayList<>();
        if (own.has(ConfiguredRates.CONTRACTS)) {
            effects.add(
                    ConfiguredRates.CONTRACTS + ": " + counted(rates.contracts().size(), "contract"));
        }
        if (own.has(ConfiguredRates.FEE_SCHEDULES)) {
            effects.add(ConfiguredRates.FEE_SCHEDULES + ": "
                    + counted(rates.scheduleRows().size(), "row"));
        }
        if (own.has(WhatIfRanges.FILE)) {
            effects.add(WhatIfRanges.FILE + ": ranges in place of the field's");
        }
        effects.addAll(own.effects());
        effects.addAll(letters.effects());
        return List.copyOf(effects);
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    /** How the codes of files are read by these lists and contracts. */
    public CodeReading codeReading() {
        return new CodeReading(codes, new PayersOfContracts(rates));
    }

    public boolean hasErrors() {
        return problems.stream().anyMatch(ConfigurationProblem::isError);
    }
}
