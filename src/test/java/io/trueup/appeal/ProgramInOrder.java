package io.trueup.appeal;

import io.trueup.contract.ConfiguredRates;
import io.trueup.contract.RateBook;
import io.trueup.money.Money;
import io.trueup.programlog.ActivityMinutes;
import io.trueup.programlog.Authorization;
import io.trueup.programlog.DisciplineMinutes;
import io.trueup.programlog.Episode;
import io.trueup.programlog.Program;
import io.trueup.programlog.ProgramDay;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A program in which everything is in order until a test says what is not: work hardening in Texas, Mondays to Thursdays from 21
 * April to 8 May 2025, six hours a day at 80.00, planned until 13 June; today is Monday 12 May, and no day has been billed.
 */
final class ProgramInOrder {

    private static final LocalDate START = LocalDate.of(2025, 4, 21);
    private static final LocalDate LAST = LocalDate.of(2025, 5, 8);
    private static final String CONTRACTS = """
            - { id: hourly, payer: [HOURLY], line: workers-comp, effective: { from: 2025-01-01 }, program-limit-weeks: 20,
                basis: per-hour, terms: { rate: 80.00 } }
            - { id: case, payer: [CASE], line: workers-comp, effective: { from: 2025-01-01 }, program-limit-weeks: 20,
                basis: case, terms: { rate: 6500.00, included-days: 15, extra-day-rate: 350.00 } }
            - { id: uplift, payer: [UPLIFT], line: workers-comp, effective: { from: 2025-01-01 }, program-limit-weeks: 20,
                basis: per-hour, terms: { rate: 80.00 }, documentation-uplift-percent: 10 }
            - { id: percent, payer: [PERCENT], line: workers-comp, effective: { from: 2025-01-01 }, program-limit-weeks: 20,
                basis: percent-of-charge, terms: { percent: 50 } }
            """;

    private final Map<LocalDate, Set<String>> lacking = new TreeMap<>();
    private final Map<LocalDate, String> therapists = new TreeMap<>();
    private final Set<LocalDate> billed = new HashSet<>();
    private final Set<LocalDate> answered = new HashSet<>();
    private final List<LocalDate> attended = new ArrayList<>();
    private String payer = "HOURLY";
    private LocalDate today = LocalDate.of(2025, 5, 12);
    private @Nullable LocalDate plannedEnd = LocalDate.of(2025, 6, 13);
    private @Nullable LocalDate fce = START;
    private @Nullable LocalDate authorizedUntil = LocalDate.of(2025, 6, 30);
    private @Nullable Integer authorizedDays;

    ProgramInOrder() {
        START.datesUntil(LAST.plusDays(1))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) < 0)
                .forEach(attended::add);
    }

    /** Changes in words, with "; " between them, as {@code dangers.txt} explains them. */
    ProgramInOrder with(String changes) {
        for (String change : changes.split(";")) {
            String[] words = change.strip().split(" +", 2);
            change(words[0], words.length < 2 ? "" : words[1]);
        }
        return this;
    }

    private void change(String what, String value) {
        switch (what) {
            case "payer" -> payer = value;
            case "today" -> today = LocalDate.parse(value);
            case "came" -> attended.add(LocalDate.parse(value));
            case "planned" -> plannedEnd = value.equals("none") ? null : LocalDate.parse(value);
            case "no-fce" -> fce = null;
            case "authorized" -> authorizedUntil = value.equals("none") ? null : LocalDate.parse(value);
            case "authorized-days" -> authorizedDays = Integer.valueOf(value);
            case "billed" -> billed.add(LocalDate.parse(value));
            case "answered" -> answered.add(LocalDate.parse(value));
            case "answered-until" ->
                attended.stream()
                        .filter(day -> !day.isAfter(LocalDate.parse(value)))
                        .forEach(answered::add);
            case "lacks" -> {
                String[] words = value.split(" +");
                lacking.computeIfAbsent(LocalDate.parse(words[0]), d -> new HashSet<>())
                        .add(words[1]);
            }
            case "by" -> therapists.put(LocalDate.parse(value.substring(0, 10)), value.substring(11));
            default -> throw new IllegalArgumentException("no such change: " + what);
        }
    }

    private boolean lacks(LocalDate day, String what) {
        return lacking.getOrDefault(day, Set.of()).contains(what);
    }

    private ProgramDay day(LocalDate date) {
        LocalDate monday = date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new ProgramDay(
                "P1",
                "Doe",
                "Jane",
                "C1",
                "",
                payer,
                "",
                "TX",
                Program.WH,
                date,
                true,
                360,
                "",
                lacks(date, "time")
                        ? DisciplineMinutes.NONE
                        : new DisciplineMinutes(180, 150, lacks(monday, "psych") ? 0 : 30, 0),
                ActivityMinutes.NONE,
                lacks(date, "tasks") ? "" : "lifting",
                lacks(date, "productivity") ? "" : "24 an hour",
                date.getDayOfWeek() == DayOfWeek.TUESDAY && !lacks(monday, "meeting"),
                lacks(date, "therapist") ? "" : therapists.getOrDefault(date, "Lee"),
                lacks(date, "license") ? "" : "PT",
                "A1");
    }

    RunningEpisode running() {
        Episode episode = new Episode(
                "P1", "C1", Program.WH, START, plannedEnd, null, "", START, fce, START, START, true, null, null);
        LocalDate until = authorizedUntil;
        List<Authorization> authorizations = until == null
                ? List.of()
                : List.of(new Authorization(
                        "A1", "C1", Program.WH, START, until, authorizedDays, null, Authorization.Status.APPROVED));
        return RunningEpisode.of(
                        attended.stream().sorted().map(this::day).toList(),
                        List.of(episode),
                        authorizations,
                        attended.stream().map(this::bill).toList(),
                        new RunningEpisode.Rules(rates(), StateLimits.standard(), today))
                .get(0);
    }

    private DayBill bill(LocalDate day) {
        boolean isAnswered = answered.contains(day);
        return new DayBill(Program.WH, day, isAnswered || billed.contains(day) ? Money.of("600.00") : null, isAnswered);
    }

    private static RateBook rates() {
        ConfiguredRates rates = ConfiguredRates.read(CONTRACTS, "", LocalDate.of(2025, 5, 12));
        if (rates.hasErrors()) {
            throw new IllegalStateException(rates.problems().toString());
        }
        return rates.book();
    }
}
