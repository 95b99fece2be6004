package io.trueup.reference;

import static io.trueup.reference.Page.code;

import io.trueup.appeal.FilingLimits;
import io.trueup.batch.JobFile;
import io.trueup.billing.ModifierRules;
import io.trueup.books.AccountNames;
import io.trueup.codes.AdjustmentReasonCodes;
import io.trueup.configuration.ConfigurationProblem;
import io.trueup.configuration.CsvTable;
import io.trueup.configuration.RuleRow;
import io.trueup.configuration.ShippedFile;
import io.trueup.contract.ContractsFile;
import io.trueup.contract.PaymentVendors;
import io.trueup.contract.ScheduleColumns;
import io.trueup.contract.WhatIfRanges;
import io.trueup.deposit.DepositWords;
import io.trueup.interest.LatePaymentRules;
import io.trueup.interest.LateRates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** CONFIGURATION.md: every key of job file, contracts and ranges, every column of the reference files. */
final class ConfigurationPage {

    private static final String FILE = "/reference/keys.csv";
    private static final Map<String, Map<String, RuleRow>> KEYS = keys();

    /** The reference tables that come with the program, each with the class beside which it lies. */
    private static final Map<String, Class<?>> TABLES = tables();

    private ConfigurationPage() {}

    static String text() {
        Page page = new Page("Keys and columns of the configuration").says("""
                        What may stand in a job file, in `contracts.yml` and in the other files of the reference folder. `trueup init`
                        writes the first two, `trueup check` tells every mistake with its line, `trueup price` shows what a contract
                        makes of a day. How amounts are worked out is said in [INTERFACES.md](INTERFACES.md), section 4.""");
        page.heading("Job file");
        place(page, "job", "{ %s }", ConfigurationPage::job);
        Arrays.asList("schedule", "tolerance", "clinic", "bills", "month-end", "notify")
                .forEach(key -> below(page, key, "{ " + key + ": { %s } }", ConfigurationPage::job));
        below(page, "columns", "{ columns: [ { %s } ] }", ConfigurationPage::job);
        page.heading("contracts.yml").says("A list; each entry is one contract.");
        place(page, "contract", "[ { %s } ]", ConfigurationPage::contracts);
        Arrays.asList("effective", "appeal", "address", "escalator")
                .forEach(key -> below(page, key, "[ { " + key + ": { %s } } ]", ConfigurationPage::contracts));
        terms(page);
        page.heading("fee-schedules.csv")
                .table(
                        "Column|Required|Takes|What it says",
                        Arrays.stream(ScheduleColumns.all())
                                .map(ConfigurationPage::scheduleColumn)
                                .toList());
        page.heading("what-if.yml")
                .says(
                        "Ranges that the sheet What-if and the command whatif value days by; without the file, and for a key that is left"
                                + " out, those of the field. One number is both ends. The low end stands under the heading of the"
                                + " alternative, the high end under its heading with `high`.");
        place(page, "what-if", "{ %s }", yaml -> WhatIfRanges.read(yaml).problems());
        page.heading("Other reference files")
                .says(
                        "Each comes with the program; a file of its name in the reference folder adds rows, under the same"
                                + " headings. What each says of itself at its head:");
        TABLES.forEach((name, beside) -> table(page, name, beside));
        return page.toString();
    }

    private static void terms(Page page) {
        Arrays.asList("per-hour", "per-code", "fee-schedule", "daily", "case", "percent-of-charge", "rvu")
                .forEach(basis -> {
                    page.says("Terms of basis `" + basis + "`:");
                    place(page, basis, "[ { basis: " + basis + ", terms: { %s } } ]", ConfigurationPage::contracts);
                });
        below(page, "gpci", "[ { basis: rvu, terms: { gpci: { %s } } } ]", ConfigurationPage::contracts);
        page.says("Of each row of `rows:`:");
        place(page, "row", "[ { basis: rvu, terms: { rows: { '97545': { %s } } } } ]", ConfigurationPage::contracts);
        page.says("Basis `not-covered` has no terms.");
    }

    private static void below(Page page, String key, String place, KeyProbe.Reader reader) {
        page.says("Keys of `" + key + ":`");
        place(page, key, place, reader);
    }

    private static void place(Page page, String where, String place, KeyProbe.Reader reader) {
        KeyProbe probe = new KeyProbe(reader, place);
        Map<String, RuleRow> said = KEYS.getOrDefault(where, Map.of());
        Set<String> keys = new LinkedHashSet<>(said.keySet());
        keys.addAll(probe.keys());
        page.table(
                "Key|Required|Takes|What it says",
                keys.stream()
                        .map(key -> List.of(
                                code(key) + (probe.keys().contains(key) ? "" : " NOBODY READS IT"),
                                probe.requires(key) ? "yes" : "",
                                said.containsKey(key)
                                                && !said.get(key).text("takes").isEmpty()
                                        ? said.get(key).text("takes")
                                        : probe.takes(key),
                                said.containsKey(key) ? said.get(key).text("meaning") : "NOT EXPLAINED"))
                        .toList());
    }

    private static List<String> scheduleColumn(String column) {
        String name = column.replace("?", "");
        RuleRow said = KEYS.getOrDefault("fee-schedules", Map.of()).get(name);
        return List.of(
                code(name),
                column.endsWith("?") ? "" : "yes",
                said == null ? "" : said.text("takes"),
                said == null ? "NOT EXPLAINED" : said.text("meaning"));
    }

    private static void table(Page page, String name, Class<?> beside) {
        List<String> lines = ShippedFile.text(beside, name).lines().toList();
        String head = lines.stream()
                .takeWhile(line -> line.startsWith("#"))
                .map(line -> line.substring(1).replaceFirst("^ ", ""))
                .collect(Collectors.joining("\n"));
        String headings =
                lines.stream().filter(line -> !line.startsWith("#")).findFirst().orElse("");
        page.says("### " + name)
                .says(Arrays.stream(headings.split(",")).map(Page::code).collect(Collectors.joining(", ")))
                .says("```\n" + head.strip() + "\n```");
    }

    private static List<ConfigurationProblem> contracts(String yaml) {
        return ContractsFile.read("contracts.yml", yaml).problems();
    }

    private static List<ConfigurationProblem> job(String yaml) {
        try {
            Path file = Files.createTempFile("job", ".yml");
            try {
                return JobFile.read(Files.writeString(file, yaml)).problems();
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Map<String, RuleRow>> keys() {
        try (var in = java.util.Objects.requireNonNull(ConfigurationPage.class.getResourceAsStream(FILE))) {
            String text = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            Map<String, Map<String, RuleRow>> keys = new LinkedHashMap<>();
            CsvTable.read(FILE, text, "where key takes? meaning")
                    .below()
                    .forEach(row -> keys.computeIfAbsent(row.text("where"), w -> new LinkedHashMap<>())
                            .put(row.text("key"), row));
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Class<?>> tables() {
        Map<String, Class<?>> tables = new LinkedHashMap<>();
        for (String name : new ArrayList<>(List.of(
                "carc.csv", "rarc.csv", "code-translations.csv", "claim-status.csv", "provider-adjustments.csv"))) {
            tables.put(name, AdjustmentReasonCodes.class);
        }
        tables.put("payment-vendors.csv", PaymentVendors.class);
        tables.put(DepositWords.FILE, DepositWords.class);
        tables.put(AccountNames.FILE, AccountNames.class);
        for (String name :
                List.of("state-appeal-rules.csv", "filing-limits.csv", "program-limits.csv", "take-back-limits.csv")) {
            tables.put(name, FilingLimits.class);
        }
        tables.put(ModifierRules.FILE, ModifierRules.class);
        tables.put(LatePaymentRules.FILE, LatePaymentRules.class);
        tables.put(LateRates.FILE, LateRates.class);
        return tables;
    }
}
