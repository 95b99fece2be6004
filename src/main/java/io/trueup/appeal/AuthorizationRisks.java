package io.trueup.appeal;

import io.trueup.programlog.Authorization;
import io.trueup.programlog.ProgramDay;
import io.trueup.reconciliation.AuthorizationUse;
import io.trueup.reconciliation.AuthorizationUse.Used;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether what the payer authorized is about to run out: dates, days, hours. Without authorization nothing is paid. */
final class AuthorizationRisks {

    private static final int DAYS_AHEAD = 14;
    private static final int PROGRAM_DAYS_LEFT = 3;

    /** An authorization that starts within these days after another ends goes on where it ended (a weekend, a holiday). */
    private static final int LONGEST_GAP_DAYS = 4;

    private static final String EXTEND =
            " Ask for an extension now, with FCE, progress measurements and the job's demands.";

    private AuthorizationRisks() {}

    static @Nullable Risk dates(RunningEpisode running) {
        LocalDate today = running.today();
        Authorization last = lastInForce(running);
        if (last == null) {
            return lapsed(running);
        }
        if (last.to().isAfter(today.plusDays(DAYS_AHEAD)) || !running.goesOnAfter(last.to())) {
            return null;
        }
        LocalDate plannedEnd = running.episode().plannedEndDate();
        return new Risk(
                "Authorization ends",
                "Authorization " + last.number() + " ends on " + last.to()
                        + (plannedEnd == null
                                ? " and no end of the program is planned."
                                : ", the program is planned until " + plannedEnd + ".")
                        + EXTEND,
                last.to(),
                running.worth().of(List.of(), running.weekdaysLeftAfter(last.to())));
    }

    /** The authorization in force today, or the last of those that follow it without a gap; null when none is. */
    private static @Nullable Authorization lastInForce(RunningEpisode running) {
        Authorization last = null;
        for (Authorization next : running.approved().stream()
                .sorted(Comparator.comparing(Authorization::from).thenComparing(Authorization::to))
                .toList()) {
            LocalDate reached = last == null ? running.today() : last.to().plusDays(LONGEST_GAP_DAYS);
            if (!next.to().isBefore(running.today())
                    && !next.from().isAfter(reached)
                    && (last == null || next.to().isAfter(last.to()))) {
                last = next;
            }
        }
        return last;
    }

    private static Risk lapsed(RunningEpisode running) {
        LocalDate today = running.today();
        Authorization latest = running.approved().stream()
                .filter(a -> a.to().isBefore(today))
                .filter(a -> !a.to().isBefore(running.episode().startDate()))
                .max(Comparator.comparing(Authorization::to))
                .orElse(null);
        if (latest == null) {
            return new Risk(
                    "No authorization",
                    "No approved authorization for " + running.episode().program() + " covers today or any day since "
                            + running.episode().startDate()
                            + ". Get one, retroactively if the payer allows, or stop the"
                            + " program: days without authorization are written off.",
                    today,
                    running.worth().of(uncovered(running), running.weekdaysLeft()));
        }
        long since = running.attended().stream()
                .filter(d -> d.serviceDate().isAfter(latest.to()))
                .count();
        return new Risk(
                "Authorization ended",
                "Authorization " + latest.number() + " ended on " + latest.to() + "; " + since
                        + (since == 1 ? " day was" : " days were") + " attended since." + EXTEND,
                today,
                running.worth().of(uncovered(running), running.weekdaysLeft()));
    }

    private static List<ProgramDay> uncovered(RunningEpisode running) {
        return running.attended().stream()
                .filter(d -> running.approved().stream().noneMatch(a -> a.covers(d.program(), d.serviceDate())))
                .toList();
    }

    /** The authorizations in force today; none when one of them sets no such limit. */
    private static List<Used> limited(RunningEpisode running, Function<Authorization, @Nullable Object> limit) {
        List<Used> inForce = AuthorizationUse.of(running.approved(), running.attended())
                .covering(running.episode().program(), running.today());
        return inForce.stream().allMatch(each -> limit.apply(each.authorization()) != null) ? inForce : List.of();
    }

    private static List<ProgramDay> days(List<Used> used) {
        return used.stream()
                .flatMap(each -> each.days().stream())
                .sorted(Comparator.comparing(ProgramDay::serviceDate))
                .toList();
    }

    private static String numbers(List<Used> used) {
        return used.stream()
                .map(each -> each.authorization().number())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    static @Nullable Risk days(RunningEpisode running) {
        List<Used> limited = limited(running, Authorization::authorizedDays);
        long left = limited.stream().mapToLong(Used::daysLeft).sum();
        if (limited.isEmpty() || left > PROGRAM_DAYS_LEFT || running.weekdaysLeft() <= left) {
            return null;
        }
        List<ProgramDay> used = days(limited);
        int authorized = (int) (used.size() + left);
        return new Risk(
                "Authorized days run out",
                used.size() + " of " + authorized + " authorized days are used (" + numbers(limited) + "), "
                        + (left > 0 ? left + " left." : "none is left.") + EXTEND,
                running.weekday(left),
                beyond(running, used, authorized, left));
    }

    /** Days attended beyond those that are authorized, and weekdays for which none is left. */
    private static Endangered beyond(RunningEpisode running, List<ProgramDay> used, int covered, long left) {
        long weekdays = running.weekdaysLeft();
        return running.worth()
                .of(
                        used.subList(Math.min(covered, used.size()), used.size()),
                        weekdays == Long.MAX_VALUE ? weekdays : weekdays - Math.max(0, left));
    }

    /** How many of the days the hours of an authorization last for. */
    private static int covered(List<ProgramDay> used, long authorizedMinutes) {
        long minutes = 0;
        for (int days = 0; days < used.size(); days++) {
            minutes += used.get(days).deliveredMinutes();
            if (minutes > authorizedMinutes) {
                return days;
            }
        }
        return used.size();
    }

    /** Three program days' worth of hours, by the patient's average day. */
    static @Nullable Risk hours(RunningEpisode running) {
        List<Used> limited = limited(running, Authorization::authorizedHours);
        long dayMinutes = averageMinutes(running.attended());
        long left = limited.stream().mapToLong(Used::minutesLeft).sum();
        long daysLeft = dayMinutes == 0 ? 0 : left / dayMinutes;
        if (limited.isEmpty() || left > PROGRAM_DAYS_LEFT * dayMinutes || running.weekdaysLeft() <= daysLeft) {
            return null;
        }
        long used = limited.stream().mapToLong(Used::minutes).sum();
        return new Risk(
                "Authorized hours run out",
                hours(used) + " of " + hours(used + left) + " authorized hours are used (" + numbers(limited) + "), "
                        + (left > 0 ? hours(left) + " left at " + hours(dayMinutes) + " a day." : "none is left.")
                        + EXTEND,
                running.weekday(daysLeft),
                beyond(running, days(limited), covered(days(limited), used + left), daysLeft));
    }

    private static long deliveredMinutes(List<ProgramDay> days) {
        return days.stream().mapToLong(ProgramDay::deliveredMinutes).sum();
    }

    private static long averageMinutes(List<ProgramDay> days) {
        return days.isEmpty() ? 0 : deliveredMinutes(days) / days.size();
    }

    private static String hours(long minutes) {
        return BigDecimal.valueOf(minutes)
                .divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
