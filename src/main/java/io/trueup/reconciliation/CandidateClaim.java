package io.trueup.reconciliation;

import io.trueup.contract.RateBook;
import io.trueup.few.Few;
import io.trueup.programlog.Episode;
import io.trueup.programlog.Program;
import io.trueup.programlog.ProgramDay;
import io.trueup.remittance.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** A claim of the log as lines are matched to it: its days, and its episodes under a case rate, which take any date they span. */
public final class CandidateClaim {

    /**
     * A day, or an episode under a case rate, that a line could belong to.
     *
     * @param day the day, or the episode's first
     * @param date the day, or the episode's start
     * @param stay whether it is an episode
     * @param attended whether somebody came on the dates of the line
     */
    record Target(Account account, ProgramDay day, LocalDate date, boolean stay, boolean attended) {

        /** An episode takes money for any of its dates, a day only when it was attended. */
        boolean takesMoney() {
            return stay || attended;
        }

        Program program() {
            return day.program();
        }

        String patient() {
            return day.patient();
        }

        /** "claim program date", for people who must choose. */
        String words() {
            return day.claimNumber() + " " + program() + (stay ? " episode from " : " ") + date;
        }
    }

    private final Account account;
    private final List<ProgramDay> days;
    private final List<Stay> stays;
    private final Set<ProgramDay> ofStays = Collections.newSetFromMap(new IdentityHashMap<>());

    public CandidateClaim(Account account, List<ProgramDay> days, List<Episode> episodes, RateBook rates) {
        this.account = account;
        List<ProgramDay> inOrder = new ArrayList<>(days);
        inOrder.sort(Comparator.comparing(ProgramDay::serviceDate));
        this.days = inOrder;
        this.stays = RatedAccount.of(episodes, days, rates).stays();
        stays.forEach(stay -> ofStays.addAll(stay.days()));
    }

    Account account() {
        return account;
    }

    /** What {@code wanted} admits of whatever date: its stays, and its days outside them, attended or not. */
    List<Target> daysOf(BiPredicate<ProgramDay, Account> wanted) {
        Stream<Target> ofAnyStay = stays.stream()
                .filter(stay -> Few.any(stay.days(), day -> wanted.test(day, account)))
                .map(stay -> new Target(account, stay.firstDay(), stay.start(), true, true));
        Stream<Target> alone = days.stream()
                .filter(day -> !ofStays.contains(day) && wanted.test(day, account))
                .map(day -> new Target(account, day, day.serviceDate(), false, day.attended()));
        return Stream.concat(ofAnyStay, alone).toList();
    }

    /** Everything a line on these dates could belong to among the days that {@code wanted} admits. */
    List<Target> targets(DateRange dates, BiPredicate<ProgramDay, Account> wanted) {
        List<ProgramDay> onThem = dates.among(days, ProgramDay::serviceDate);
        if (onThem.isEmpty() && stays.isEmpty()) {
            return List.of(); // as nearly always, where hundreds of claims share a number
        }
        List<Target> targets = new ArrayList<>();
        Set<Program> taken = new HashSet<>();
        for (Stay stay : stays) {
            if (stay.takes(dates) && Few.any(stay.episode().days(), day -> wanted.test(day, account))) {
                targets.add(new Target(account, stay.firstDay(), stay.start(), true, stay.hasDayIn(dates)));
                taken.add(stay.program());
            }
        }
        for (ProgramDay day : onThem) {
            boolean missedInStay = !day.attended() && taken.contains(day.program());
            if (!ofStays.contains(day) && !missedInStay && wanted.test(day, account)) {
                targets.add(new Target(account, day, day.serviceDate(), false, day.attended()));
            }
        }
        return targets;
    }
}
