package io.trueup.contract;

import io.trueup.contract.CalendarTerms.Renewal;
import io.trueup.contract.ContractEvent.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the contracts run into: ends that no contract follows, days of notice, raises that the file does not show, rows of fee
 * schedules that end while a contract pays by them.
 */
public final class ContractCalendar {

    /** How far it looks ahead. */
    public static final int DAYS_AHEAD = 120;

    private final List<Contract> contracts;
    private final List<FeeScheduleRow> rows;
    private final LocalDate today;

    public ContractCalendar(RateBook rates, LocalDate today) {
        this.contracts = rates.contracts();
        this.rows = rates.scheduleRows();
        this.today = today;
    }

    /** In the order of contracts.yml; those that rest on delivered days alone are there whether or not any were delivered. */
    public List<ContractEvent> events() {
        List<ContractEvent> events = new ArrayList<>();
        Successors successors = new Successors(contracts);
        for (Contract contract : contracts) {
            LocalDate end = contract.effectiveTo();
            if (end != null && successors.on(contract, end.plusDays(1)) == null) {
                ofEnd(contract, end, successors, events);
            }
            events.addAll(new RaiseCalendar(contract, successors, today).events());
            events.addAll(new ScheduleCalendar(contract, rows, today).events());
        }
        return events;
    }

    private void ofEnd(Contract contract, LocalDate end, Successors successors, List<ContractEvent> events) {
        if (end.isBefore(today)) {
            LocalDate next = successors.startAfter(contract, end);
            LocalDate last = next == null || next.isAfter(today) ? today : next.minusDays(1);
            events.add(new ContractEvent(
                    Kind.ENDED,
                    contract,
                    end,
                    "No contract of the payer followed in contracts.yml. Agree on rates for these days, or enter the"
                            + " contract.",
                    new ContractEvent.Delivered(end.plusDays(1), last, "", null)));
            return;
        }
        ContractEvent notice = notice(contract, end);
        if (notice != null) {
            events.add(notice);
        }
        if (!end.isAfter(today.plusDays(DAYS_AHEAD))) {
            events.add(new ContractEvent(Kind.ENDS, contract, end, afterTheEnd(contract), null));
        }
    }

    private @Nullable ContractEvent notice(Contract contract, LocalDate end) {
        Integer days = contract.calendar().noticeDays();
        if (days == null) {
            return null;
        }
        LocalDate last = end.minusDays(days);
        if (last.isAfter(today.plusDays(DAYS_AHEAD))) {
            return null;
        }
        boolean passed = last.isBefore(today);
        boolean automatic = contract.calendar().renewal() == Renewal.AUTOMATIC;
        String counted = "It ends on " + end + ", notice is due " + days + " days before. ";
        String consequence = passed
                ? automatic
                        ? "It renews by itself unless notice was given: enter the next term in contracts.yml."
                        : "It may end without a successor: ask the payer whether it goes on."
                : automatic
                        ? "Without notice it renews by itself as it is: ask for new rates before that day."
                        : "Notify the payer by that day whether it is to go on, and at what rates.";
        return new ContractEvent(
                passed ? Kind.NOTICE_PASSED : Kind.NOTICE, contract, last, counted + consequence, null);
    }

    private static String afterTheEnd(Contract contract) {
        Renewal renewal = contract.calendar().renewal();
        String what = renewal == Renewal.AUTOMATIC
                ? "It renews by itself; enter the next term"
                : renewal == Renewal.NO
                        ? "It does not renew; agree on the next one and enter it"
                        : "Enter what follows";
        return "No contract follows in contracts.yml. " + what
                + ", else days after it have no rate and nothing is expected for them.";
    }
}
