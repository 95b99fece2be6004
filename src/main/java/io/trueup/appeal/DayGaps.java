package io.trueup.appeal;

import io.trueup.appeal.RateGap.Kind;
import io.trueup.codes.ProcedureCodes;
import io.trueup.contract.BilledUnits;
import io.trueup.contract.ComponentPrice;
import io.trueup.contract.Contract;
import io.trueup.contract.CountedTime;
import io.trueup.contract.DayFacts;
import io.trueup.contract.Expected;
import io.trueup.contract.RateBook;
import io.trueup.contract.Terms;
import io.trueup.denial.ClassifiedFinding;
import io.trueup.denial.Denial;
import io.trueup.money.Money;
import io.trueup.programlog.Episode;
import io.trueup.programlog.ProgramDay;
import io.trueup.reconciliation.EpisodeDays;
import io.trueup.reconciliation.Finding;
import io.trueup.reconciliation.Judgement.Evidence;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where a day or stay was paid short, in the measure of its contract: a method for each basis (INTERFACES.md 4). */
final class DayGaps implements Terms.Cases<List<RateGap>> {

    private static final int HOUR = 60;
    private static final int INITIAL_UNIT = 120;
    private static final String AN_HOUR = " an hour";
    private static final String A_UNIT = " a unit";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final RateBook rates;
    private final Contract contract;
    private final Finding finding;
    private final Evidence evidence;
    private final @Nullable Denial denial;
    private final Money expected;
    private final Money paid;

    private DayGaps(RateBook rates, Contract contract, ClassifiedFinding day, Money expected) {
        this.rates = rates;
        this.contract = contract;
        this.finding = day.judgement().finding();
        this.evidence = day.judgement().evidence();
        this.denial = day.denial();
        this.expected = expected;
        this.paid = finding.paid();
    }

    /** The same with what is the patient's on both sides, so that a rate is a rate. */
    private DayGaps(DayGaps day, Money ofPatient, Money expected) {
        this.rates = day.rates;
        this.contract = day.contract;
        this.finding = day.finding;
        this.evidence = day.evidence;
        this.denial = day.denial;
        this.expected = expected;
        this.paid = day.paid.plus(ofPatient);
    }

    /** The measures that fall short; none where no contract says what was to be paid. */
    static List<RateGap> of(ClassifiedFinding day, RateBook rates) {
        Contract contract = day.judgement().evidence().contract();
        Money expected = day.judgement().finding().expected();
        Money paid = day.judgement().finding().paid();
        if (paid.isNegative()) {
            BigDecimal taken = Money.ZERO.minus(paid).dollars();
            return List.of(new RateGap(Kind.TAKEN, "", "", taken, taken));
        }
        return contract == null || expected == null
                ? List.of()
                : contract.terms().match(new DayGaps(rates, contract, day, expected));
    }

    @Override
    public List<RateGap> perHour(Terms.PerHour terms) {
        return timed();
    }

    @Override
    public List<RateGap> feeSchedule(Terms.FeeSchedule terms) {
        return timed();
    }

    @Override
    public List<RateGap> perCode(Terms.PerCode terms) {
        return terms.bearsProgramCodes() ? timed() : components();
    }

    @Override
    public List<RateGap> rvu(Terms.Rvu terms) {
        return terms.bearsProgramCodes() ? timed() : components();
    }

    @Override
    public List<RateGap> daily(Terms.Daily terms) {
        boolean full = finding.minutes() >= terms.fullDayMinutes();
        return List.of(rate("", full ? " a day" : " a half day", paid, expected));
    }

    @Override
    public List<RateGap> caseRate(Terms.Case terms) {
        return List.of(rate("", " for the stay", paid, expected));
    }

    @Override
    public List<RateGap> percentOfCharge(Terms.PercentOfCharge terms) {
        Money billed = evidence.charge().amount();
        return billed == null || !billed.isPositive()
                ? amount()
                : List.of(new RateGap(
                        Kind.SHARE, "", " of the charge", percent(paid, billed), percent(expected, billed)));
    }

    @Override
    public List<RateGap> notCovered(Terms.NotCovered terms) {
        return amount();
    }

    private static BigDecimal percent(Money part, Money whole) {
        return BigDecimal.valueOf(part.cents())
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(whole.cents()), 1, RoundingMode.HALF_UP);
    }

    private List<RateGap> amount() {
        return List.of(new RateGap(Kind.AMOUNT, "", "", paid.dollars(), expected.dollars()));
    }

    private static RateGap rate(String code, String measure, Money paid, Money agreed) {
        return new RateGap(Kind.RATE, code, measure, paid.dollars(), agreed.dollars());
    }

    /** Paid by hours, or by 97545 and 97546. */
    private List<RateGap> timed() {
        ProgramDay log = evidence.log();
        CountedTime time = log == null ? null : rates.countedTime(contract, facts(log, log.deliveredMinutes()));
        if (log == null || time == null || time.minutes() == 0) {
            return amount();
        }
        Money price = price(log, log.deliveredMinutes());
        Money patients = contract.isWorkersComp()
                ? Money.sum(evidence.putOnPatient().values())
                : price == null ? Money.ZERO : price.minus(expected).max(Money.ZERO);
        return new DayGaps(this, patients, price == null ? expected : price).timed(log, time);
    }

    private List<RateGap> timed(ProgramDay log, CountedTime time) {
        SortedMap<String, Money> agreed = agreedByCode(log, time);
        String measure = isHourly(log) ? AN_HOUR : A_UNIT;
        Money anHour = expected.timesFraction(HOUR, time.minutes());
        int paidMinutes = paidMinutes(log, time);
        if (paidMinutes > 0) {
            return List.of(RateGap.hours(
                    paidMinutes, time.minutes(), measure.equals(AN_HOUR) ? " at " + anHour.grouped() : ""));
        }
        List<RateGap> byCode = byCode(agreed, time, measure);
        if (measure.equals(AN_HOUR) && (byCode.isEmpty() || isPaidAlike(agreed, time))) {
            return List.of(rate("", AN_HOUR, paid.timesFraction(HOUR, time.minutes()), anHour));
        }
        return byCode.isEmpty() ? amount() : byCode;
    }

    /** What the contract gives for each code; empty where it does not come to what is expected. */
    private SortedMap<String, Money> agreedByCode(ProgramDay log, CountedTime time) {
        SortedMap<String, Money> agreed = new TreeMap<>();
        Money initial = price(log, time.initialMinutes());
        if (initial != null && (contract.isWorkersComp() || paid.equals(finding.paid()))) {
            agreed.put(ProcedureCodes.INITIAL_TWO_HOURS, initial);
            if (time.furtherMinutes() > 0) {
                agreed.put(ProcedureCodes.FURTHER_HOUR, expected.minus(initial));
            }
        }
        return agreed;
    }

    /** Whether the third hour is worth half of the first two. */
    private boolean isHourly(ProgramDay log) {
        Money two = price(log, INITIAL_UNIT);
        Money three = price(log, INITIAL_UNIT + HOUR);
        return contract.terms() instanceof Terms.PerHour
                || two != null
                        && three != null
                        && RateGap.isClose(
                                three.minus(two).dollars(),
                                two.timesFraction(1, 2).dollars());
    }

    private boolean isPaidAlike(SortedMap<String, Money> agreed, CountedTime time) {
        BigDecimal whole = paid.timesFraction(HOUR, time.minutes()).dollars();
        return agreed.keySet().stream()
                .allMatch(code -> RateGap.isClose(anHour(code, paid(code), time).dollars(), whole));
    }

    private Money paid(String code) {
        Money onWorker = contract.isWorkersComp() ? evidence.putOnPatient().getOrDefault(code, Money.ZERO) : Money.ZERO;
        return evidence.paidByCode().getOrDefault(code, Money.ZERO).plus(onWorker);
    }

    private static int minutes(String code, CountedTime time) {
        return code.equals(ProcedureCodes.INITIAL_TWO_HOURS) ? time.initialMinutes() : time.furtherMinutes();
    }

    private static Money anHour(String code, Money amount, CountedTime time) {
        return amount.timesFraction(HOUR, minutes(code, time));
    }

    /** The codes that fall short; none where the payer answered by others than the contract prices, or by one for the whole day. */
    private List<RateGap> byCode(SortedMap<String, Money> agreed, CountedTime time, String measure) {
        List<RateGap> gaps = new ArrayList<>();
        if (!evidence.paidByCode().keySet().equals(agreed.keySet())) {
            return gaps;
        }
        agreed.forEach((code, amount) -> {
            boolean twoHours = measure.equals(A_UNIT) && code.equals(ProcedureCodes.INITIAL_TWO_HOURS);
            int unit = twoHours ? INITIAL_UNIT : HOUR;
            Money got = paid(code).timesFraction(unit, minutes(code, time));
            Money due = amount.timesFraction(unit, minutes(code, time));
            if (due.minus(got).isPositive() && !RateGap.isClose(due.dollars(), got.dollars())) {
                gaps.add(rate(code, measure, got, due));
            }
        });
        return gaps;
    }

    /** Minutes the payer paid for at the contract's own price where its units are fewer, or a refusal is about units; else 0. */
    private int paidMinutes(ProgramDay log, CountedTime time) {
        int told = BilledUnits.hours(evidence.paidUnits())
                .multiply(BigDecimal.valueOf(HOUR))
                .intValue();
        if (told > 0 && told < time.minutes() && isPaidFor(log, told)) {
            return told;
        }
        if (denial != null && denial.route().equals(DeniedDay.UNITS)) {
            for (int minutes = time.increment(); minutes < time.minutes(); minutes += time.increment()) {
                if (isPaidFor(log, minutes)) {
                    return minutes;
                }
            }
        }
        return 0;
    }

    private boolean isPaidFor(ProgramDay log, int minutes) {
        Money price = price(log, minutes);
        return price != null && RateGap.isClose(price.dollars(), paid.dollars());
    }

    private @Nullable Money price(ProgramDay log, int minutes) {
        Expected price = rates.price(contract, facts(log, minutes));
        return price.amountIfKnown();
    }

    /** Paid by component codes. */
    private List<RateGap> components() {
        ProgramDay log = evidence.log();
        Map<String, Money> byCode = evidence.paidByCode();
        List<RateGap> gaps = new ArrayList<>();
        if (log != null) {
            for (ComponentPrice price : rates.components(contract, facts(log, log.deliveredMinutes()))) {
                Money due = price.expected();
                Money got = byCode.getOrDefault(price.code(), Money.ZERO);
                if (due != null && price.units() > 0 && due.compareTo(got) > 0) {
                    gaps.add(rate(
                            price.code(),
                            A_UNIT,
                            got.timesFraction(1, price.units()),
                            due.timesFraction(1, price.units())));
                }
            }
        }
        return gaps.isEmpty() ? amount() : gaps;
    }

    private DayFacts facts(ProgramDay log, int minutes) {
        Episode episode = evidence.episode();
        return new DayFacts(
                log.serviceDate(),
                log.jurisdiction(),
                log.program(),
                minutes,
                log.activityMinutes(),
                episode != null && new EpisodeDays(episode, evidence.episodeDays(), null).isDocumented(log),
                evidence.charge().amount());
    }
}
