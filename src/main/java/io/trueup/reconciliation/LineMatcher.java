package io.trueup.reconciliation;

import io.trueup.codes.ProcedureCodes;
import io.trueup.contract.RateBook;
import io.trueup.programlog.Program;
import io.trueup.programlog.ProgramDay;
import io.trueup.reconciliation.CandidateClaim.Target;
import io.trueup.reconciliation.LineMatch.Disposition;
import io.trueup.remittance.DateRange;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the program day of a service line: by patient control number, else by claim number, else by name, each with the date
 * (INTERFACES.md 5). The first level with any candidate decides; more than one candidate there is never decided by guessing.
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

    /** One way of telling whose day it is. */
    private record Level(String words, BiPredicate<RemittedClaim, ProgramDay> admits) {}

    private final RateBook rates;
    private final Set<String> programCodes;
    private final List<Level> byNumber;
    private final List<Level> byName;

    public LineMatcher(RateBook rates) {
        this.rates = rates;
        this.programCodes = rates.programCodes();
        this.byNumber = List.of(
                new Level("patient control number", LineMatcher::sameControlNumber),
                new Level("claim number", LineMatcher::sameClaimNumber),
                new Level("claim number without punctuation", LineMatcher::sameLooseClaimNumber),
                new Level("earlier claim named by the correction", corrected(LineMatcher::sameControlNumber)),
                new Level("claim number of the earlier claim", corrected(LineMatcher::sameClaimNumber)),
                new Level("claim number of the earlier claim, loosely", corrected(LineMatcher::sameLooseClaimNumber)));
        this.byName = List.of(
                new Level("patient name and payer of the earlier claim", corrected(this::sameNameAndPayer)),
                new Level("patient name and payer", this::sameNameAndPayer));
    }

    /** A correction is whose its earlier claim is, however that one was recognised. */
    private static BiPredicate<RemittedClaim, ProgramDay> corrected(BiPredicate<RemittedClaim, ProgramDay> admits) {
        return (claim, day) -> claim.corrected().stream().anyMatch(earlier -> admits.test(earlier, day));
    }

    private static boolean sameControlNumber(RemittedClaim claim, ProgramDay day) {
        return sameExact(claim.patientControlNumber(), day.patientControlNumber());
    }

    private static boolean sameClaimNumber(RemittedClaim claim, ProgramDay day) {
        return claim.claimNumbers().stream().anyMatch(number -> sameExact(number, day.claimNumber()));
    }

    private static boolean sameLooseClaimNumber(RemittedClaim claim, ProgramDay day) {
        return claim.claimNumbers().stream().anyMatch(number -> sameLoose(number, day.claimNumber()));
    }

    private static boolean sameExact(String one, String other) {
        String exact = ClaimNumbers.exact(one);
        return !exact.isEmpty() && exact.equals(ClaimNumbers.exact(other));
    }

    private static boolean sameLoose(String one, String other) {
        String loose = ClaimNumbers.loose(one);
        return !loose.isEmpty() && loose.equals(ClaimNumbers.loose(other));
    }

    private boolean sameNameAndPayer(RemittedClaim claim, ProgramDay day) {
        return PersonNames.same(claim.lastName(), claim.firstName(), day.lastName(), day.firstName())
                && (rates.samePayer(day.payerId(), claim.payerId())
                        || rates.samePayer(day.payerId(), claim.payerName()));
    }

    /**
     * What a line is without looking at names; empty when only they can tell. Names are common, numbers are not: most lines need
     * none of the claims of the log that merely share a name with theirs.
     *
     * @param code procedure code billed; blank for a claim without lines
     * @param dates null when neither line nor claim has any
     * @param candidates claims of the log that share a number with the claim payment
     */
    public Optional<LineMatch> matchByNumber(
            RemittedClaim claim, String code, @Nullable DateRange dates, Collection<CandidateClaim> candidates) {
        CodeKind kind = kindOf(code);
        return kind == CodeKind.OTHER
                ? Optional.of(LineMatch.OUTSIDE)
                : first(byNumber, claim, kind, dates, candidates);
    }

    /**
     * @param code procedure code billed; blank for a claim without lines
     * @param dates null when neither line nor claim has any
     * @param candidates claims of the log that share a number or a name with the claim payment
     */
    public LineMatch match(
            RemittedClaim claim, String code, @Nullable DateRange dates, Collection<CandidateClaim> candidates) {
        CodeKind kind = kindOf(code);
        return matchByNumber(claim, code, dates, candidates)
                .or(() -> first(byName, claim, kind, dates, candidates))
                .orElseGet(() -> kind == CodeKind.PROGRAM ? unmatched(claim, candidates) : LineMatch.OUTSIDE);
    }

    /** By the first of the levels that has any day of these dates. */
    private static Optional<LineMatch> first(
            List<Level> levels,
            RemittedClaim claim,
            CodeKind kind,
            @Nullable DateRange dates,
            Collection<CandidateClaim> candidates) {
        if (dates == null) {
            return Optional.empty();
        }
        for (Level level : levels) {
            List<Target> targets = candidates.stream()
                    .flatMap(c -> c.targets(dates, day -> level.admits().test(claim, day)).stream())
                    .distinct()
                    .toList();
            if (!targets.isEmpty()) {
                return Optional.of(decide(targets, level, kind));
            }
        }
        return Optional.empty();
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

    /** No day of that date, but perhaps a claim of the log that the payment names and no other: the money stands under it. */
    private LineMatch unmatched(RemittedClaim claim, Collection<CandidateClaim> candidates) {
        for (Level level : Stream.concat(byNumber.stream(), byName.stream()).toList()) {
            List<String> named = candidates.stream()
                    .filter(c -> c.hasDay(day -> level.admits().test(claim, day)))
                    .map(CandidateClaim::claimNumber)
                    .distinct()
                    .toList();
            if (!named.isEmpty()) {
                return named.size() == 1
                        ? new LineMatch(Disposition.UNMATCHED, named.get(0), null, level.words(), List.of())
                        : LineMatch.UNMATCHED;
            }
        }
        return LineMatch.UNMATCHED;
    }

    private static LineMatch decide(List<Target> targets, Level level, CodeKind kind) {
        List<Target> taking = targets.stream()
                .filter(kind == CodeKind.COMPONENT ? Target::attended : Target::takesMoney)
                .toList();
        if (taking.isEmpty()) {
            return kind == CodeKind.COMPONENT ? LineMatch.OUTSIDE : onMissedDay(targets, level);
        }
        if (isAmbiguous(taking)) {
            return new LineMatch(
                    Disposition.REVIEW,
                    "",
                    null,
                    level.words(),
                    taking.stream().map(Target::words).sorted().toList());
        }
        return new LineMatch(
                Disposition.MATCHED, taking.get(0).claimNumber(), onlyProgram(taking), level.words(), List.of());
    }

    private static LineMatch onMissedDay(List<Target> targets, Level level) {
        Set<String> claims = claims(targets);
        return claims.size() > 1
                ? LineMatch.UNMATCHED
                : new LineMatch(
                        Disposition.UNMATCHED,
                        claims.iterator().next(),
                        targets.get(0).program(),
                        level.words(),
                        List.of());
    }

    /** Two claims, or two days with one date, or an episode beside anything else. */
    private static boolean isAmbiguous(List<Target> targets) {
        Map<LocalDate, Integer> daysOnDate = new HashMap<>();
        targets.forEach(t -> daysOnDate.merge(t.date(), 1, Integer::sum));
        return claims(targets).size() > 1
                || daysOnDate.values().stream().anyMatch(n -> n > 1)
                || (targets.size() > 1 && targets.stream().anyMatch(Target::stay));
    }

    private static Set<String> claims(List<Target> targets) {
        Set<String> claims = new TreeSet<>();
        targets.forEach(t -> claims.add(t.claimNumber()));
        return claims;
    }

    private static @Nullable Program onlyProgram(List<Target> targets) {
        Map<Program, Target> programs = new LinkedHashMap<>();
        targets.forEach(t -> programs.put(t.program(), t));
        return programs.size() == 1 ? targets.get(0).program() : null;
    }
}
