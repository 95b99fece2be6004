package io.trueup.appeal;

import io.trueup.contract.Contract;
import io.trueup.contract.DayFacts;
import io.trueup.contract.EpisodeFacts;
import io.trueup.contract.RateBook;
import io.trueup.money.Money;
import io.trueup.programlog.ProgramDay;
import io.trueup.reconciliation.EpisodeDays;
import io.trueup.reconciliation.RatedAccount;
import io.trueup.reconciliation.RatedDay;
import io.trueup.reconciliation.Stay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the contracts expect for the days of one running episode, priced as reconciliation prices them. */
final class EpisodeWorth {

    /** Days to come are valued at the average of the last attended days that have a price. */
    private static final int DAYS_AVERAGED = 5;

    private final EpisodeDays episode;
    private final RateBook rates;
    private final LocalDate today;
    private final Map<LocalDate, RatedDay> rated = new HashMap<>();
    private final Map<LocalDate, Stay> stays = new HashMap<>();
    private final Map<LocalDate, DayBill> bills = new HashMap<>();
    private final Map<LocalDate, @Nullable Money> prices = new HashMap<>();

    EpisodeWorth(EpisodeDays episode, RateBook rates, List<DayBill> bills, LocalDate today) {
        this.episode = episode;
        this.rates = rates;
        this.today = today;
        RatedAccount account = RatedAccount.of(List.of(episode.episode()), episode.days(), rates);
        account.days().forEach(day -> rated.put(day.date(), day));
        account.stays().forEach(stay -> stay.days().forEach(day -> stays.put(day.serviceDate(), stay)));
        bills.stream()
                .filter(bill -> bill.program() == episode.episode().program())
                .forEach(bill -> this.bills.put(bill.date(), bill));
    }

    /** Whether no payer has decided the day yet. */
    boolean isOpen(ProgramDay day) {
        DayBill bill = bill(day);
        return bill == null || !bill.answered();
    }

    /** Whether a bill with the day has gone out. */
    boolean isBilled(ProgramDay day) {
        DayBill bill = bill(day);
        return bill != null && bill.billed() != null;
    }

    private @Nullable DayBill bill(ProgramDay day) {
        Stay stay = stays.get(day.serviceDate());
        return bills.get(stay == null ? day.serviceDate() : stay.start());
    }

    /** The contract that a day is under; null when none is in force. */
    @Nullable
    Contract contract(ProgramDay day) {
        RatedDay own = rated.get(day.serviceDate());
        Stay stay = stays.get(day.serviceDate());
        return own != null ? own.contract() : stay == null ? null : stay.contract();
    }

    /** Worked out once: several risks ask for the same days. */
    private @Nullable Money expected(ProgramDay day) {
        LocalDate date = day.serviceDate();
        if (!prices.containsKey(date)) {
            RatedDay own = rated.get(date);
            DayBill bill = bill(day);
            prices.put(
                    date,
                    own == null
                            ? null
                            : own.expected(rates, bill == null ? null : bill.billed())
                                    .amountIfKnown());
        }
        return prices.get(date);
    }

    /**
     * Those of the days that are open, and days to come.
     *
     * @param ahead weekdays to the planned end; {@link Long#MAX_VALUE} when none is planned: then they are not counted
     */
    Endangered of(List<ProgramDay> attended, long ahead) {
        List<ProgramDay> open = attended.stream().filter(this::isOpen).toList();
        Stay stay = episode.attended().stream()
                .flatMap(day -> Stream.ofNullable(stays.get(day.serviceDate())))
                .findFirst()
                .orElse(null);
        long counted = ahead == Long.MAX_VALUE ? 0 : Math.max(0, ahead);
        if (stay != null) {
            boolean inDanger =
                    !open.isEmpty() || (counted > 0 && isOpen(stay.days().get(0)));
            return new Endangered(days(open), inDanger ? counted : 0, null, inDanger ? caseAmount(stay) : null);
        }
        return new Endangered(days(open), counted, counted == 0 ? null : average(counted), null);
    }

    Endangered of(List<ProgramDay> attended) {
        return of(attended, 0);
    }

    /** What the days lose of their contracts' documentation uplift as long as they are not documented. */
    Endangered upliftOf(List<ProgramDay> attended) {
        return new Endangered(
                attended.stream()
                        .filter(this::isOpen)
                        .map(day -> new Endangered.Day(day.serviceDate(), therapist(day), uplift(day)))
                        .toList(),
                0,
                null,
                null);
    }

    /** Open days under a contract with an uplift that are not documented. */
    List<ProgramDay> withoutUplift() {
        return episode.attended().stream()
                .filter(this::isOpen)
                .filter(day -> rated.containsKey(day.serviceDate()) && !episode.isDocumented(day))
                .filter(day -> {
                    Contract contract = contract(day);
                    return contract != null
                            && contract.documentationUpliftPercent().signum() != 0;
                })
                .toList();
    }

    private List<Endangered.Day> days(List<ProgramDay> open) {
        return open.stream()
                .map(day -> new Endangered.Day(day.serviceDate(), therapist(day), expected(day)))
                .toList();
    }

    private @Nullable Money uplift(ProgramDay day) {
        Contract contract = contract(day);
        DayBill bill = bill(day);
        Money billed = bill == null ? null : bill.billed();
        if (contract == null) {
            return null;
        }
        DayFacts facts = RatedDay.facts(day, episode, billed);
        Money with = rates.price(contract, documented(facts)).amountIfKnown();
        Money without = rates.price(contract, facts).amountIfKnown();
        return with == null || without == null ? null : with.minus(without);
    }

    private static DayFacts documented(DayFacts facts) {
        return new DayFacts(
                facts.serviceDate(),
                facts.jurisdiction(),
                facts.program(),
                facts.deliveredMinutes(),
                facts.activityMinutes(),
                true,
                facts.billed());
    }

    private @Nullable Money caseAmount(Stay stay) {
        return rates.priceCase(
                        stay.contract(),
                        new EpisodeFacts(stay.start(), today, stay.days().size(), null))
                .amountIfKnown();
    }

    private @Nullable Money average(long ahead) {
        List<Money> priced = new ArrayList<>();
        List<ProgramDay> attended = episode.attended();
        for (int i = attended.size() - 1; i >= 0 && priced.size() < DAYS_AVERAGED; i--) {
            Money amount = expected(attended.get(i));
            if (amount != null) {
                priced.add(amount);
            }
        }
        return priced.isEmpty() ? null : Money.sum(priced).timesFraction(ahead, priced.size());
    }

    /** Who supervised a day; where that is not logged, who did on the nearest earlier day, else on the next; blank when nobody ever did. */
    String therapist(ProgramDay day) {
        String found = "";
        for (ProgramDay other : episode.attended()) {
            if (other.supervisingTherapist().isBlank()) {
                continue;
            }
            if (found.isEmpty() || !other.serviceDate().isAfter(day.serviceDate())) {
                found = other.supervisingTherapist().strip();
            }
        }
        return found;
    }
}
