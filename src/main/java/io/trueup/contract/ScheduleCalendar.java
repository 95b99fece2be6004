package io.trueup.contract;

import io.trueup.contract.ContractEvent.Kind;
import io.trueup.few.Few;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Rows of a fee schedule that end while a contract goes on paying by it, and that no row follows. */
final class ScheduleCalendar {

    private final Contract contract;
    private final List<FeeScheduleRow> rows;
    private final LocalDate today;

    ScheduleCalendar(Contract contract, List<FeeScheduleRow> rows, LocalDate today) {
        this.contract = contract;
        this.today = today;
        this.rows = contract.terms() instanceof Terms.FeeSchedule terms
                ? Few.where(Few.where(rows, row -> row.schedule().equalsIgnoreCase(terms.schedule())), this::concerns)
                : List.of();
    }

    private boolean concerns(FeeScheduleRow row) {
        return (row.jurisdiction().isEmpty()
                        || contract.jurisdiction().isBlank()
                        || row.jurisdiction()
                                .equalsIgnoreCase(contract.jurisdiction().strip()))
                && (row.program() == null || contract.program() == null || row.program() == contract.program());
    }

    List<ContractEvent> events() {
        Map<LocalDate, List<FeeScheduleRow>> ending = new TreeMap<>();
        for (FeeScheduleRow row : rows) {
            LocalDate end = row.effectiveTo();
            if (end != null && !end.isAfter(today.plusDays(ContractCalendar.DAYS_AHEAD)) && leavesAGap(row, end)) {
                ending.computeIfAbsent(end, e -> new ArrayList<>()).add(row);
            }
        }
        return ending.entrySet().stream()
                .map(entry -> event(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Whether the contract holds on the first day without the row, today where that is over, and no other row holds then. */
    private boolean leavesAGap(FeeScheduleRow row, LocalDate end) {
        LocalDate first = end.isBefore(today) ? today : end.plusDays(1);
        return EffectiveDates.contain(contract.effectiveFrom(), contract.effectiveTo(), first)
                && Few.none(rows, other -> replaces(other, row, first));
    }

    private static boolean replaces(FeeScheduleRow other, FeeScheduleRow row, LocalDate day) {
        return other.code().equals(row.code())
                && (other.jurisdiction().isEmpty() || other.jurisdiction().equalsIgnoreCase(row.jurisdiction()))
                && (other.program() == null || other.program() == row.program())
                && EffectiveDates.contain(other.effectiveFrom(), other.effectiveTo(), day);
    }

    private ContractEvent event(LocalDate end, List<FeeScheduleRow> ended) {
        boolean over = end.isBefore(today);
        String codes = ended.stream()
                .map(row -> row.code()
                        + (row.jurisdiction().isEmpty() ? "" : " " + row.jurisdiction())
                        + (row.program() == null ? "" : " " + row.program()))
                .distinct()
                .collect(Collectors.joining(", "));
        return new ContractEvent(
                over ? Kind.SCHEDULE_ENDED : Kind.SCHEDULE_ENDS,
                contract,
                end,
                "Schedule " + ended.get(0).schedule() + " has no row after " + end + " for " + codes
                        + ". Add the next ones to fee-schedules.csv: without them days have no rate.",
                null);
    }
}
