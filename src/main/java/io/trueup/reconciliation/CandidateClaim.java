package io.trueup.reconciliation;

import io.trueup.contract.Contract;
import io.trueup.contract.RateBook;
import io.trueup.programlog.Episode;
import io.trueup.programlog.Program;
import io.trueup.programlog.ProgramDay;
import io.trueup.remittance.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A claim of the log as lines are matched to it: its days, and its episodes under a case rate, which take any date they span. */
public final class CandidateClaim {

    /**
     * A day, or an episode under a case rate, that a line could belong to.
     *
     * @param date the day, or the episode's start
     * @param stay whether it is an episode
     */
    public record Target(String claimNumber, Program program, LocalDate date, boolean stay, boolean attended) {

        /** "claim program date", for people who must choose. */
        String words() {
            return claimNumber + " " + program + (stay ? " episode from " : " ") + date;
        }
    }

    private final String claimNumber;
    private final List<ProgramDay> days;
    private final List<EpisodeDays> stays;

    public CandidateClaim(String claimNumber, List<ProgramDay> days, List<Episode> episodes, RateBook rates) {
        this.claimNumber = claimNumber;
        this.days = List.copyOf(days);
        this.stays = EpisodeDays.of(episodes, days).stream()
                .filter(e -> isUnderCaseRate(e, rates))
                .toList();
    }

    private static boolean isUnderCaseRate(EpisodeDays episode, RateBook rates) {
        if (episode.attended().isEmpty()) {
            return false;
        }
        Contract contract = rates.contractFor(Reconciliation.query(
                episode.days().get(0), episode.episode(), episode.episode().startDate()));
        return contract != null && contract.isCaseRate();
    }

    public String claimNumber() {
        return claimNumber;
    }

    boolean hasDay(Predicate<ProgramDay> wanted) {
        return days.stream().anyMatch(wanted);
    }

    /** Everything a line on these dates could belong to among the days that {@code wanted} admits. */
    List<Target> targets(DateRange dates, Predicate<ProgramDay> wanted) {
        List<Target> targets = new ArrayList<>();
        for (EpisodeDays stay : stays) {
            if ((stay.spans(dates.from()) || stay.spans(dates.to()) || hasDayIn(stay, dates))
                    && stay.days().stream().anyMatch(wanted)) {
                targets.add(new Target(
                        claimNumber, stay.episode().program(), stay.episode().startDate(), true, true));
            }
        }
        for (ProgramDay day : days) {
            if (dates.contains(day.serviceDate()) && stayOf(day) == null && wanted.test(day)) {
                targets.add(new Target(claimNumber, day.program(), day.serviceDate(), false, day.attended()));
            }
        }
        return targets;
    }

    private static boolean hasDayIn(EpisodeDays stay, DateRange dates) {
        return stay.days().stream().anyMatch(d -> dates.contains(d.serviceDate()));
    }

    private @Nullable EpisodeDays stayOf(ProgramDay day) {
        for (EpisodeDays stay : stays) {
            if (stay.days().contains(day)) {
                return stay;
            }
        }
        return null;
    }
}
