package io.trueup.pattern;

import io.trueup.contract.Contract;
import io.trueup.contract.FeeScheduleRow;
import io.trueup.contract.Terms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Whether days were paid at rates that are no longer in force: those of an earlier contract, or of earlier schedule rows. */
final class EarlierRates {

    private EarlierRates() {}

    static List<String> explain(PricedDays days) {
        Contract contract = days.contract();
        if (contract == null) {
            return List.of();
        }
        List<String> found = new ArrayList<>();
        for (Contract earlier : days.rates().contracts()) {
            LocalDate until = earlier.effectiveTo();
            if (until != null
                    && until.isBefore(days.days().since())
                    && isPredecessor(earlier, contract, days)
                    && days.wasPaid(days.under(earlier, until))) {
                found.add("An old schedule: the rates of contract " + earlier.id() + ", in force until " + until);
            }
        }
        if (contract.terms() instanceof Terms.FeeSchedule terms) {
            endsOfRows(terms.schedule(), days)
                    .filter(until -> days.wasPaid(days.under(contract, until)))
                    .forEach(until -> found.add(
                            "An old schedule: the rates of " + terms.schedule() + ", in force until " + until));
        }
        return found;
    }

    private static boolean isPredecessor(Contract earlier, Contract contract, PricedDays days) {
        return days.rates().samePayer(earlier.payers().get(0), contract.payers().get(0))
                && (earlier.program() == null
                        || earlier.program() == days.days().program())
                && (earlier.jurisdiction().isBlank()
                        || earlier.jurisdiction().equalsIgnoreCase(days.days().jurisdiction()));
    }

    private static Stream<LocalDate> endsOfRows(String schedule, PricedDays days) {
        return days.rates().scheduleRows().stream()
                .filter(row -> row.schedule().equalsIgnoreCase(schedule))
                .map(FeeScheduleRow::effectiveTo)
                .flatMap(Stream::ofNullable)
                .filter(until -> until.isBefore(days.days().since()))
                .distinct()
                .sorted();
    }
}
