package io.trueup.reconciliation;

import io.trueup.contract.RateBook;
import io.trueup.programlog.Episode;
import io.trueup.programlog.Program;
import io.trueup.programlog.ProgramDay;
import io.trueup.remittance.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** A claim of the log as lines are matched to it: its days, and its episodes under a case rate, which take any date they span. */
public final class CandidateClaim {

    /**
     * A day, or an episode under a case rate, that a line could belong to.
     *
     * @param date the day, or the episode's start
     * @param stay whether it is an episode
     * @param attended whether somebody came on the dates of the line
     */
    public record Target(String claimNumber, Program program, LocalDate date, boolean stay, boolean attended) {

        /** An episode takes money for any of its dates, a day only when it was attended. */
        boolean takesMoney() {
            return stay || attended;
        }

        /** "claim program date", for people who must choose. */
        String words() {
            return claimNumber + " " + program + (stay ? " episode from " : " ") + date;
        }
    }

    private final String claimNumber;
    private final List<ProgramDay> days;
    private final List<Stay> stays;
    private final Set<ProgramDay> ofStays = Collections.newSetFromMap(new IdentityHashMap<>());

    public CandidateClaim(String claimNumber, List<ProgramDay> days, List<Episode> episodes, RateBook rates) {
        this.claimNumber = claimNumber;
        this.days = List.copyOf(days);
        this.stays = RatedAccount.of(episodes, days, rates).stays();
        stays.forEach(stay -> ofStays.addAll(stay.days()));
    }

    public String claimNumber() {
        return claimNumber;
    }

    /** Whether any of its days, of whatever date, is admitted. */
    boolean hasDay(Predicate<ProgramDay> wanted) {
        return days.stream().anyMatch(wanted);
    }

    /** Everything a line on these dates could belong to among the days that {@code wanted} admits. */
    List<Target> targets(DateRange dates, Predicate<ProgramDay> wanted) {
        List<Target> targets = new ArrayList<>();
        Set<Program> taken = new HashSet<>();
        for (Stay stay : stays) {
            if (stay.takes(dates) && stay.episode().days().stream().anyMatch(wanted)) {
                targets.add(new Target(claimNumber, stay.program(), stay.start(), true, stay.hasDayIn(dates)));
                taken.add(stay.program());
            }
        }
        for (ProgramDay day : days) {
            boolean missedInStay = !day.attended() && taken.contains(day.program());
            if (dates.contains(day.serviceDate()) && !ofStays.contains(day) && !missedInStay && wanted.test(day)) {
                targets.add(new Target(claimNumber, day.program(), day.serviceDate(), false, day.attended()));
            }
        }
        return targets;
    }
}
