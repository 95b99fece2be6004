package io.trueup.report;

import io.trueup.codes.ProcedureCodes;
import io.trueup.contract.Confidence;
import io.trueup.contract.Contract;
import io.trueup.contract.FeeScheduleRow;
import io.trueup.contract.RateBook;
import io.trueup.contract.Terms;
import io.trueup.letter.RateWording;
import io.trueup.letter.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What contracts pay, as people say it. Everything is blank for a contract that is not among them any more. */
public final class RateTerms {

    private static final List<String> PROGRAM_CODES =
            List.of(ProcedureCodes.INITIAL_TWO_HOURS, ProcedureCodes.FURTHER_HOUR);

    private final Map<String, Contract> contracts = new HashMap<>();
    private final List<FeeScheduleRow> schedules;

    public RateTerms(RateBook rates) {
        rates.contracts().forEach(contract -> contracts.put(contract.id(), contract));
        schedules = rates.scheduleRows();
    }

    /**
     * A contract as people say it.
     *
     * @param payerId by which a log may name its payer
     * @param program blank for any, as {@code state} and {@code employer}
     * @param effective {@code "2025-01-01 to open"}
     * @param inForce whether it is in force on the day that was asked about
     */
    public record Term(
            String contract,
            String payer,
            String payerId,
            String state,
            String program,
            String employer,
            String basis,
            String rate,
            String effective,
            String source,
            Confidence confidence,
            boolean inForce) {}

    /** Every contract, by payer and then the newest first. */
    public List<Term> terms(LocalDate day) {
        return contracts.values().stream()
                .sorted(Comparator.comparing(Contract::payerName)
                        .thenComparing(Contract::effectiveFrom, Comparator.reverseOrder())
                        .thenComparing(Contract::id))
                .map(contract -> term(contract, day))
                .toList();
    }

    private Term term(Contract contract, LocalDate day) {
        LocalDate to = contract.effectiveTo();
        String everySource = schedules.stream().map(FeeScheduleRow::source).collect(Collectors.joining("\n"));
        return new Term(
                contract.id(),
                contract.payerName(),
                contract.payers().get(0),
                contract.jurisdiction(),
                contract.program() == null ? "" : contract.program().name(),
                contract.employer(),
                contract.terms().basis(),
                rate(contract.id(), everySource),
                effective(contract.id()),
                contract.source(),
                contract.confidence(),
                !day.isBefore(contract.effectiveFrom()) && (to == null || !day.isAfter(to)));
    }

    /** The payer as its contract names it. */
    String payer(String contractId) {
        Contract contract = contracts.get(contractId);
        return contract == null ? "" : contract.payerName();
    }

    /** From and to: {@code "2025-01-01 to open"}. */
    String effective(String contractId) {
        Contract contract = contracts.get(contractId);
        if (contract == null) {
            return "";
        }
        LocalDate to = contract.effectiveTo();
        return contract.effectiveFrom() + " to " + (to == null ? "open" : to);
    }

    /**
     * {@code "$80.00 per hour"}; of a fee schedule its amounts for the program.
     *
     * @param source of the price, in which the rows of a schedule that were used are named
     */
    String rate(String contractId, String source) {
        Contract contract = contracts.get(contractId);
        if (contract == null) {
            return "";
        }
        if (contract.isNotCovered()) {
            return "not covered";
        }
        String amounts =
                contract.terms() instanceof Terms.FeeSchedule terms ? amounts(contract, terms.schedule(), source) : "";
        String words = RateWording.of(contract, amounts);
        return words.substring(0, 1).toUpperCase(Locale.US) + words.substring(1);
    }

    /** {@code "TX-DWC: 97545 and 97546 $64.00 an hour (TX WH); …"}. */
    private String amounts(Contract contract, String schedule, String source) {
        Map<String, Map<String, Set<String>>> byProgram = schedules.stream()
                .filter(row -> row.schedule().equalsIgnoreCase(schedule))
                .filter(row -> PROGRAM_CODES.contains(row.code()))
                .filter(row -> isUsed(row, contract, source))
                .sorted(Comparator.comparing(FeeScheduleRow::jurisdiction)
                        .thenComparing(row ->
                                row.program() == null ? "" : row.program().name())
                        .thenComparing(FeeScheduleRow::effectiveFrom)
                        .thenComparing(FeeScheduleRow::code))
                .collect(Collectors.groupingBy(
                        RateTerms::applies,
                        LinkedHashMap::new,
                        Collectors.groupingBy(
                                row -> amount(row, contract),
                                LinkedHashMap::new,
                                Collectors.mapping(
                                        FeeScheduleRow::code, Collectors.toCollection(LinkedHashSet::new)))));
        return schedule
                + byProgram.entrySet().stream()
                        .map(group -> said(group.getValue()) + group.getKey())
                        .collect(Collectors.joining("; ", byProgram.isEmpty() ? "" : ": ", ""));
    }

    private static String said(Map<String, Set<String>> codesByAmount) {
        return codesByAmount.entrySet().stream()
                .map(amount -> String.join(" and ", amount.getValue()) + " " + amount.getKey())
                .collect(Collectors.joining(", "));
    }

    private static boolean isUsed(FeeScheduleRow row, Contract contract, String source) {
        LocalDate to = row.effectiveTo();
        LocalDate contractTo = contract.effectiveTo();
        return (contract.jurisdiction().isEmpty()
                        || row.jurisdiction().isEmpty()
                        || row.jurisdiction().equalsIgnoreCase(contract.jurisdiction()))
                && (contract.program() == null || row.program() == null || row.program() == contract.program())
                && (to == null || !to.isBefore(contract.effectiveFrom()))
                && (contractTo == null || !row.effectiveFrom().isAfter(contractTo))
                && (row.source().isBlank() || source.contains(row.source()));
    }

    /** For what a row holds: {@code " (TX WH)"}. */
    private static String applies(FeeScheduleRow row) {
        String narrowed = (row.jurisdiction() + " " + (row.program() == null ? "" : row.program())).strip();
        return narrowed.isEmpty() ? "" : " (" + narrowed + ")";
    }

    private static String amount(FeeScheduleRow row, Contract contract) {
        boolean less = !contract.accredited() && row.accreditationFactor().compareTo(BigDecimal.ONE) != 0;
        String factor =
                row.accreditationFactor().movePointRight(2).stripTrailingZeros().toPlainString();
        return Wording.dollars(row.amount())
                + (row.basis() == FeeScheduleRow.Basis.HOUR ? " an hour" : " a unit")
                + (less ? " x " + factor + " % without accreditation" : "");
    }
}
