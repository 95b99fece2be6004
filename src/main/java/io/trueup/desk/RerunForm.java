package io.trueup.desk;

import io.trueup.batch.OrderRefused;
import io.trueup.batch.OrderedRules;
import io.trueup.ledger.RunOrders;
import io.trueup.written.WrittenDates;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote into the form of a rerun, as it was written.
 *
 * @param from first payment date, as {@code to} the last
 * @param payer blank for all
 * @param ratesAsOf blank for the rates of now
 */
record RerunForm(String from, String to, String payer, String ratesAsOf) {

    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    /** The month before. */
    static RerunForm usual(LocalDate today) {
        LocalDate month = today.withDayOfMonth(1).minusMonths(1);
        return new RerunForm(
                month.toString(), month.withDayOfMonth(month.lengthOfMonth()).toString(), "", "");
    }

    /** An order, or what is wrong with each field. */
    record Understood(RunOrders.@Nullable Asked asked, Map<String, String> problems) {}

    /** As the command rerun takes it, but before it is given. */
    Understood understood(Visit visit) {
        Map<String, String> problems = new LinkedHashMap<>();
        LocalDate first = date("from", from, problems);
        LocalDate last = date("to", to, problems);
        LocalDate rates = ratesAsOf.isBlank() ? null : date("ratesAsOf", ratesAsOf, problems);
        if (first != null && last != null && last.isBefore(first)) {
            problems.put("to", last + " is before " + first + ".");
        }
        if (first == null || last == null || !problems.isEmpty()) {
            return new Understood(null, problems);
        }
        RunOrders.Asked asked = RunOrders.Asked.rerun(
                visit.clinic().name(), first, last, payer, rates, visit.user().name());
        refusals(visit, asked, problems);
        return new Understood(problems.isEmpty() ? asked : null, problems);
    }

    private static void refusals(Visit visit, RunOrders.Asked asked, Map<String, String> problems) {
        OrderedRules rules = new OrderedRules(visit.clinic().dataSource());
        String field = "ratesAsOf";
        try {
            rules.rules(asked.on(visit.today()), visit.clinic().rules());
            field = "payer";
            rules.named(asked.on(visit.today()), visit.clinic().rules());
        } catch (OrderRefused e) {
            problems.put(field, String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable LocalDate date(String field, String written, Map<String, String> problems) {
        List<LocalDate> readings = written.isBlank() ? List.of() : WrittenDates.readings(written.strip());
        if (readings.size() == 1
                && !readings.get(0).isBefore(FIRST)
                && !readings.get(0).isAfter(LAST)) {
            return readings.get(0);
        }
        problems.put(
                field,
                written.isBlank()
                        ? "A date is needed."
                        : "\"" + written.strip() + "\" is no date; write it as 2025-04-30.");
        return null;
    }
}
