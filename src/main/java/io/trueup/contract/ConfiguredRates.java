package io.trueup.contract;

import io.trueup.configuration.ConfigurationCode;
import io.trueup.configuration.ConfigurationProblem;
import io.trueup.configuration.ConfigurationProblems;
import io.trueup.few.Few;
import io.trueup.written.NearestWord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Contracts and fee schedules as the reference folder holds them, read and checked against each other. While there is an error
 * the book lacks what is wrong and no run may start on it.
 *
 * @param problems of both files: the contracts' first, each file's in the order of its lines
 */
public record ConfiguredRates(RateBook book, List<ConfigurationProblem> problems) {

    public static final String CONTRACTS = "contracts.yml";
    public static final String FEE_SCHEDULES = "fee-schedules.csv";

    private static final int ENDING_SOON_DAYS = 60;

    public ConfiguredRates {
        problems = List.copyOf(problems);
    }

    /**
     * Without payment vendors of the clinic's own.
     *
     * @param contractsText of contracts.yml; blank = no contract
     * @param feeSchedulesText of fee-schedules.csv; blank = no row
     * @param today for the warning that a contract is about to end
     */
    public static ConfiguredRates read(String contractsText, String feeSchedulesText, LocalDate today) {
        return read(contractsText, feeSchedulesText, PaymentVendors.standard(), today);
    }

    /**
     * @param contractsText of contracts.yml; blank = no contract
     * @param feeSchedulesText of fee-schedules.csv; blank = no row
     * @param vendors whose ids and names tell no payer
     * @param today for the warning that a contract is about to end
     */
    public static ConfiguredRates read(
            String contractsText, String feeSchedulesText, PaymentVendors vendors, LocalDate today) {
        ContractsFile contracts = ContractsFile.read(CONTRACTS, contractsText);
        FeeSchedulesFile schedules = FeeSchedulesFile.read(FEE_SCHEDULES, feeSchedulesText);
        ConfigurationProblems ofContracts = new ConfigurationProblems(CONTRACTS);
        contracts.problems().forEach(p -> ofContracts.add(p.code(), p.line(), p.message(), p.suggestion()));
        checkSchedules(contracts, schedules, ofContracts);
        checkEnds(contracts, today, ofContracts);
        List<ConfigurationProblem> problems = new ArrayList<>(ofContracts.list());
        problems.addAll(schedules.problems());
        problems.addAll(unusedSchedules(contracts, schedules));
        return new ConfiguredRates(RateBook.of(contracts.values(), schedules.rows(), vendors), problems);
    }

    public boolean hasErrors() {
        return Few.any(problems, ConfigurationProblem::isError);
    }

    /** When fee-schedules.csv has errors of its own, a row may only be missing because of them. */
    private static void checkSchedules(
            ContractsFile contracts, FeeSchedulesFile schedules, ConfigurationProblems problems) {
        Set<String> names = scheduleNames(schedules.rows().stream().map(FeeScheduleRow::schedule));
        boolean complete = Few.none(schedules.problems(), ConfigurationProblem::isError);
        for (ContractsFile.LocatedContract located : contracts.contracts()) {
            if (located.contract().terms() instanceof Terms.FeeSchedule terms
                    && complete
                    && !names.contains(terms.schedule())) {
                problems.add(
                        ConfigurationCode.UNKNOWN_SCHEDULE,
                        located.line(),
                        "contract " + located.contract().id() + " names schedule " + terms.schedule() + ", but "
                                + FEE_SCHEDULES + " has no row of it",
                        NearestWord.of(terms.schedule(), names));
            }
        }
    }

    private static void checkEnds(ContractsFile contracts, LocalDate today, ConfigurationProblems problems) {
        for (ContractsFile.LocatedContract located : contracts.contracts()) {
            LocalDate end = located.contract().effectiveTo();
            if (end != null && !end.isBefore(today) && !end.isAfter(today.plusDays(ENDING_SOON_DAYS))) {
                problems.add(
                        ConfigurationCode.CONTRACT_ENDING,
                        located.line(),
                        "contract " + located.contract().id() + " ends on " + end);
            }
        }
    }

    private static List<ConfigurationProblem> unusedSchedules(ContractsFile contracts, FeeSchedulesFile schedules) {
        ConfigurationProblems problems = new ConfigurationProblems(FEE_SCHEDULES);
        Set<String> used = scheduleNames(contracts.values().stream()
                .flatMap(c ->
                        c.terms() instanceof Terms.FeeSchedule terms ? Stream.of(terms.schedule()) : Stream.empty()));
        boolean complete = Few.none(contracts.problems(), ConfigurationProblem::isError);
        for (FeeScheduleRow row : schedules.rows()) {
            if (complete && used.add(row.schedule())) {
                problems.add(
                        ConfigurationCode.UNUSED_SCHEDULE, row.line(), "no contract uses schedule " + row.schedule());
            }
        }
        return problems.list();
    }

    private static Set<String> scheduleNames(Stream<String> names) {
        return names.collect(Collectors.toCollection(() -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER)));
    }
}
