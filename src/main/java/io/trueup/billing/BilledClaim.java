package io.trueup.billing;

import io.trueup.contract.RateBook;
import io.trueup.programlog.Program;
import io.trueup.programlog.ProgramDay;
import io.trueup.reconciliation.ClaimAccount;
import io.trueup.reconciliation.RatedAccount;
import io.trueup.reconciliation.RatedDay;
import io.trueup.reconciliation.SentBill;
import io.trueup.reconciliation.Stay;
import io.trueup.remittance.DateRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lines of a claim's standing bills by what they are for: attended days, the days of a range together, or a date without one. */
final class BilledClaim {

    /** A bill dated wrong is dated near: a week has each weekday once. */
    private static final long NEAR_DAYS = 7;

    private static final Comparator<RatedDay> IN_ORDER =
            Comparator.comparing(RatedDay::date).thenComparing(RatedDay::program);

    private final ClaimAccount account;
    private final RatedAccount rated;
    private final Map<RatedDay, Visit> attended = new IdentityHashMap<>();
    private final Map<Stay, List<RatedDay>> daysOfStays = new IdentityHashMap<>();
    private final Map<String, List<StandingLine>> unattended = new TreeMap<>();

    private BilledClaim(ClaimAccount account, RatedAccount rated) {
        this.account = account;
        this.rated = rated;
        rated.stays()
                .forEach(stay -> daysOfStays.put(
                        stay,
                        stay.days().stream()
                                .map(day -> new RatedDay(day, stay.episode(), stay.contract()))
                                .toList()));
    }

    /** @param bills that stand, to the first payer */
    static BilledClaim of(ClaimAccount account, List<SentBill> bills, RateBook rates) {
        BilledClaim claim = new BilledClaim(account, RatedAccount.of(account.episodes(), account.days(), rates));
        for (SentBill bill : bills) {
            bill.lines().forEach(line -> claim.add(bill, line));
        }
        return claim;
    }

    private void add(SentBill bill, SentBill.Line line) {
        DateRange dates = line.line().dates();
        Stay stay = rated.stayFor(line.program(), dates);
        List<RatedDay> covered = stay == null
                ? rated.covered(line.program(), dates)
                : daysOfStays.getOrDefault(stay, List.of()).stream()
                        .filter(day -> dates.contains(day.date()))
                        .toList();
        StandingLine standing = new StandingLine(bill, line, program(line, covered));
        if (!covered.isEmpty()) {
            join(covered, standing);
        } else if (stay == null || isMissed(standing)) {
            unattended
                    .computeIfAbsent(dates.from() + " " + dates.to() + " " + standing.program(), k -> new ArrayList<>())
                    .add(standing);
        }
    }

    /** A stay takes any date, but not one of which the log says that the patient was absent. */
    private boolean isMissed(StandingLine line) {
        return account.days().stream()
                .anyMatch(day -> !day.attended()
                        && day.program() == line.program()
                        && line.dates().equals(DateRange.day(day.serviceDate())));
    }

    private Program program(SentBill.Line line, List<RatedDay> covered) {
        Program matched = line.program();
        if (matched != null) {
            return matched;
        }
        return Stream.of(
                        covered.stream().map(RatedDay::program),
                        Stream.of(Program.values())
                                .filter(each -> line.line().modifiers().contains(each.name())),
                        account.days().stream().map(ProgramDay::program))
                .flatMap(programs -> programs)
                .findFirst()
                .orElse(Program.WH);
    }

    /** Days that a line is for together are one visit, and so are all that share one with it. */
    private void join(List<RatedDay> covered, StandingLine line) {
        Set<RatedDay> days = Collections.newSetFromMap(new IdentityHashMap<>());
        List<StandingLine> lines = new ArrayList<>();
        days.addAll(covered);
        for (Visit before : visitsOf(covered)) {
            days.addAll(before.days());
            lines.addAll(before.lines());
        }
        lines.add(line);
        List<RatedDay> inOrder = days.stream().sorted(IN_ORDER).toList();
        Visit joined = new Visit(inOrder, lines, false);
        inOrder.forEach(day -> attended.put(day, joined));
    }

    private Set<Visit> visitsOf(Collection<RatedDay> days) {
        Set<Visit> visits = Collections.newSetFromMap(new IdentityHashMap<>());
        days.forEach(day -> Stream.ofNullable(attended.get(day)).forEach(visits::add));
        return visits;
    }

    /** In order of date. */
    List<Visit> visits() {
        List<Visit> visits = new ArrayList<>(visitsOf(rated.days()));
        daysOfStays.values().forEach(days -> {
            Set<Visit> ofStay = visitsOf(days);
            boolean whole = ofStay.size() == 1 && days.size() > 1;
            ofStay.forEach(visit -> visits.add(new Visit(visit.days(), visit.lines(), whole)));
        });
        visits.sort(Comparator.comparing(Visit::first, IN_ORDER));
        return visits;
    }

    /** What was billed for a date, where no day of the claim is billed by it: by bill and by the days it could be for. */
    List<BilledLines> undecided() {
        return unattended.values().stream()
                .flatMap(lines -> lines.stream()
                        .collect(Collectors.groupingBy(
                                line -> line.named() + line.billed().candidates(), TreeMap::new, Collectors.toList()))
                        .values()
                        .stream())
                .map(BilledLines::new)
                .toList();
    }

    /** What was billed for dates that nobody attended, by date and program. */
    List<BilledLines> unattended() {
        return unattended.values().stream().map(BilledLines::new).toList();
    }

    /**
     * The attended day without a bill that lines for another date near it must be for; null when there is none. Where the log says that
     * the patient was absent on that date, only a day of the same week, which the bill was for.
     */
    @Nullable
    RatedDay misdated(BilledLines lines, Collection<RatedDay> taken) {
        StandingLine first = lines.first();
        return rated.days().stream()
                .filter(day -> day.program() == first.program() && distance(day, first.date()) <= NEAR_DAYS)
                .filter(day -> !day.date().isAfter(first.bill().sentOn()))
                .filter(day -> !isMissed(first) || monday(day.date()).equals(monday(first.date())))
                .filter(day -> !attended.containsKey(day) && !taken.contains(day) && !isDecided(day.date()))
                .min(Comparator.comparing((RatedDay day) -> distance(day, first.date()))
                        .thenComparing(RatedDay::date))
                .orElse(null);
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static long distance(RatedDay day, LocalDate date) {
        return Math.abs(ChronoUnit.DAYS.between(day.date(), date));
    }

    /** Whether a payer spoke of the day: then it was billed, whatever bills are known. */
    private boolean isDecided(LocalDate day) {
        return account.lines().stream()
                .map(matched -> matched.line().dates())
                .anyMatch(dates -> dates != null && dates.contains(day));
    }
}
