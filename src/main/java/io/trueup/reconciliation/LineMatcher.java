package io.trueup.reconciliation;

import io.trueup.codes.ProcedureCodes;
import io.trueup.contract.RateBook;
import io.trueup.few.Few;
import io.trueup.programlog.Program;
import io.trueup.programlog.ProgramDay;
import io.trueup.reconciliation.CandidateClaim.Target;
import io.trueup.reconciliation.RemittedLine.Word;
import io.trueup.remittance.DateRange;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the program day of a service line: by patient control number, else by claim number, else by the bill with its number, else by
 * name, each with the date (INTERFACES.md 5). The first level with any candidate decides. More than one candidate there, or two witnesses against the one,
 * is never decided by guessing; the levels stand in {@link MatchLevel}, the witnesses in {@link Witnesses}.
 */
public final class LineMatcher {

    /** When a line is a line of the program (INTERFACES.md 5). */
    private enum CodeKind {
        /** Always. */
        PROGRAM,
        /** A component code: when its day was attended. */
        COMPONENT,
        /** A claim without lines: when it matches a day. */
        WHOLE_CLAIM,
        /** Never. */
        OTHER
    }

    private final Set<String> programCodes;
    private final Witnesses witnesses;

    public LineMatcher(RateBook rates) {
        this.programCodes = rates.programCodes();
        this.witnesses = new Witnesses(rates.payers());
    }

    /** A claim payment's line, and the claims of the log it may belong to. */
    private record Search(RemittedClaim claim, RemittedLine line, CodeKind kind, List<CandidateClaim> candidates) {

        /** What the level admits of the line's dates. */
        List<Target> targets(MatchLevel level, DateRange dates) {
            BiPredicate<ProgramDay, Account> admitted = (day, account) -> level.admits(claim, day, account);
            return Few.distinct(candidates, c -> c.targets(dates, admitted));
        }

        /** What the level admits, of whatever date. */
        List<Target> targets(MatchLevel level) {
            BiPredicate<ProgramDay, Account> admitted = (day, account) -> level.admits(claim, day, account);
            return Few.distinct(candidates, c -> c.daysOf(admitted));
        }
    }

    /**
     * What a line is without looking at names; empty when only they can tell. Names are common, numbers are not: most lines need
     * none of the claims of the log that merely share a name with theirs.
     *
     * @param candidates claims of the log that share a number with the claim payment
     */
    public Optional<LineMatch> matchByNumber(RemittedClaim claim, RemittedLine line, List<CandidateClaim> candidates) {
        CodeKind kind = kindOf(line.code());
        return kind == CodeKind.OTHER
                ? Optional.of(LineMatch.OUTSIDE)
                : whole(line, taken -> matchByNumber(claim, taken, candidates))
                        .or(() -> first(MatchLevel.BY_NUMBER, new Search(claim, line, kind, candidates)));
    }

    /** A reversal of a whole claim payment belongs where each line of that one does, when it is one claim of the log. */
    private static Optional<LineMatch> whole(
            RemittedLine reversal, Function<RemittedLine, Optional<LineMatch>> matchOf) {
        List<LineMatch> matches =
                Few.each(reversal.takenBack(), taken -> matchOf.apply(taken).orElse(LineMatch.UNMATCHED));
        boolean one = !matches.isEmpty()
                && Few.all(matches, match -> match.disposition() == LineMatch.Disposition.MATCHED)
                && Few.distinct(Few.each(matches, LineMatch::account)).size() == 1;
        return one ? Optional.of(matches.get(0).ofProgramsOf(matches)) : Optional.empty();
    }

    /**
     * @param candidates claims of the log that share a number, a name or a part of a number with the claim payment, and those of its
     *     bills
     */
    public LineMatch match(RemittedClaim claim, RemittedLine line, List<CandidateClaim> candidates) {
        Search search = new Search(claim, line, kindOf(line.code()), candidates);
        return whole(line, taken -> Optional.of(match(claim, taken, candidates)))
                .or(() -> matchByNumber(claim, line, candidates))
                .or(() -> first(MatchLevel.BY_BILL, search))
                .or(() -> first(MatchLevel.BY_NAME, search))
                .or(() -> proposed(search))
                .orElseGet(() -> mayBeOfTheProgram(search) ? unmatched(search) : LineMatch.OUTSIDE);
    }

    /** A claim without lines and dates that has a number of the log is never silently outside the program. */
    private static boolean mayBeOfTheProgram(Search search) {
        return search.kind() == CodeKind.PROGRAM
                || search.kind() == CodeKind.WHOLE_CLAIM
                        && search.line().dates() == null
                        && Stream.concat(MatchLevel.BY_NUMBER.stream(), MatchLevel.BY_BILL.stream())
                                .anyMatch(level -> !search.targets(level).isEmpty());
    }

    /** By the first of the levels that has any day of these dates. */
    private Optional<LineMatch> first(List<MatchLevel> levels, Search search) {
        DateRange dates = search.line().dates();
        if (dates == null) {
            boolean told = search.line().word() == Word.REFUSED
                    || search.line().word() == Word.MONEY && levels != MatchLevel.BY_NAME;
            return told && search.kind() != CodeKind.COMPONENT ? firstOfAnyDate(levels, search) : Optional.empty();
        }
        for (MatchLevel level : levels) {
            List<Target> targets = search.targets(level, dates);
            if (!targets.isEmpty()) {
                return Optional.of(decide(targets, level, search));
            }
        }
        return Optional.empty();
    }

    /** Whether it bears a code of the program, so that it is never outside it. */
    public boolean isOfTheProgram(RemittedLine line) {
        return kindOf(line.code()) == CodeKind.PROGRAM;
    }

    private CodeKind kindOf(String code) {
        if (code.isBlank()) {
            return CodeKind.WHOLE_CLAIM;
        }
        if (ProcedureCodes.isComponent(code)) {
            return CodeKind.COMPONENT;
        }
        return programCodes.contains(code) ? CodeKind.PROGRAM : CodeKind.OTHER;
    }

    /**
     * Without a date: whose it is. On which of the open days a denial falls is seen when all others are known; money must have one
     * day only.
     */
    private Optional<LineMatch> firstOfAnyDate(List<MatchLevel> levels, Search search) {
        Predicate<List<Target>> settled = search.line().word() == Word.MONEY
                ? targets -> targets.size() == 1
                : targets -> accounts(targets).size() == 1;
        for (MatchLevel level : levels) {
            List<Target> targets = Few.where(search.targets(level), Target::attended);
            List<Target> narrowed = witnesses.narrow(targets, settled, search.claim(), search.line());
            if (!narrowed.isEmpty()) {
                Target found = narrowed.get(0);
                return Optional.of(
                        !settled.test(narrowed) || isRefuted(found, level, search)
                                ? LineMatch.review(level.words(), narrowed)
                                : LineMatch.matched(
                                        found.account(),
                                        narrowed.size() == 1
                                                ? found.program()
                                                : search.line().program(),
                                        level.words()));
            }
        }
        return Optional.empty();
    }

    /** A number of the log found inside another text, or the other way round, is for a person to see (INTERFACES.md 5). */
    private Optional<LineMatch> proposed(Search search) {
        DateRange dates = search.line().dates();
        if (dates == null || search.kind() == CodeKind.COMPONENT || search.kind() == CodeKind.OTHER) {
            return Optional.empty();
        }
        List<Target> targets = Few.where(
                Few.where(search.targets(MatchLevel.INSIDE, dates), Target::takesMoney),
                target -> !Witnesses.otherName(search.claim(), target));
        return targets.isEmpty() ? Optional.empty() : Optional.of(LineMatch.review(MatchLevel.INSIDE.words(), targets));
    }

    /** No day of that date, but perhaps a claim of the log that the payment names and no other: the money stands under it. */
    private LineMatch unmatched(Search search) {
        for (MatchLevel level : MatchLevel.NAMING) {
            Map<Account, Target> named = search.targets(level).stream()
                    .collect(Collectors.toMap(Target::account, Function.identity(), (first, second) -> first));
            if (!named.isEmpty()) {
                Target only = named.values().iterator().next();
                return named.size() == 1 && !isRefuted(only, level, search)
                        ? LineMatch.unmatched(only.account().name(), null, level.words())
                        : LineMatch.UNMATCHED;
            }
        }
        return LineMatch.UNMATCHED;
    }

    private LineMatch decide(List<Target> targets, MatchLevel level, Search search) {
        List<Target> taking =
                Few.where(targets, search.kind() == CodeKind.COMPONENT ? Target::attended : Target::takesMoney);
        if (taking.isEmpty()) {
            return search.kind() == CodeKind.COMPONENT ? LineMatch.OUTSIDE : onMissedDay(targets, level, search);
        }
        List<Target> narrowed = witnesses.narrow(taking, found -> !isAmbiguous(found), search.claim(), search.line());
        if (isAmbiguous(narrowed)) {
            return LineMatch.review(level.words(), narrowed);
        }
        Target found = narrowed.get(0);
        return isRefuted(found, level, search)
                ? LineMatch.review(level.words(), withOthersNamed(narrowed, search))
                : LineMatch.matched(found.account(), onlyProgram(narrowed, search.line()), level.words());
    }

    private boolean isRefuted(Target found, MatchLevel level, Search search) {
        return level.isNumber() && witnesses.refute(found, level, search.claim(), search.candidates());
    }

    /** Those found, and those that the witnesses against them name. */
    private static List<Target> withOthersNamed(List<Target> found, Search search) {
        DateRange dates = search.line().dates();
        Stream<Target> others = dates == null
                ? Stream.empty()
                : Stream.of(MatchLevel.CLAIM_NUMBER, MatchLevel.LOOSE_CLAIM_NUMBER, MatchLevel.NAME_AND_PAYER)
                        .flatMap(level -> search.targets(level, dates).stream())
                        .filter(Target::takesMoney);
        return Stream.concat(found.stream(), others).distinct().toList();
    }

    private LineMatch onMissedDay(List<Target> targets, MatchLevel level, Search search) {
        Target first = targets.get(0);
        return accounts(targets).size() > 1 || isRefuted(first, level, search)
                ? LineMatch.UNMATCHED
                : LineMatch.unmatched(first.account().name(), first.program(), level.words());
    }

    /** Two claims, or two days with one date, or an episode beside anything else. */
    private static boolean isAmbiguous(List<Target> targets) {
        return targets.size() > 1
                && (accounts(targets).size() > 1
                        || new HashSet<>(Few.each(targets, Target::date)).size() < targets.size()
                        || Few.any(targets, Target::stay));
    }

    private static Set<String> accounts(List<Target> targets) {
        Set<String> accounts = new HashSet<>();
        for (Target target : targets) {
            accounts.add(target.account().name());
        }
        return accounts;
    }

    /** Of a range over days of both programs the one that the line says; null when it says none. */
    private static @Nullable Program onlyProgram(List<Target> targets, RemittedLine line) {
        Program first = targets.get(0).program();
        return Few.all(targets, target -> target.program() == first) ? first : line.program();
    }
}
