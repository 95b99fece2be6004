package io.trueup.appeal;

import io.trueup.contract.Contract;
import io.trueup.contract.ContractQuery;
import io.trueup.contract.RateBook;
import io.trueup.programlog.Authorization;
import io.trueup.programlog.Episode;
import io.trueup.programlog.ProgramDay;
import io.trueup.reconciliation.EpisodeDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An episode that goes on: no discharge, and attended within the last {@value #DAYS_SINCE_ATTENDED} days, or within the last
 * {@value #DAYS_SINCE_ATTENDED_IF_PLANNED} while its planned end is still ahead.
 *
 * @param onFile whether there is an episode row, and so any word about papers
 * @param attended days attended up to today, oldest first; never empty
 * @param logged the same and the absent days
 * @param approved approved authorizations of the claim for the program
 * @param contract in force today, or the case rate agreed at the start; null when there is none
 * @param worth what its days come to by contract
 * @param filing until when a day can be billed
 * @param limits how long states let a program last
 */
public record RunningEpisode(
        Episode episode,
        boolean onFile,
        List<ProgramDay> attended,
        List<ProgramDay> logged,
        List<Authorization> approved,
        @Nullable Contract contract,
        EpisodeWorth worth,
        FilingLimits filing,
        ProgramLimits limits,
        LocalDate today) {

    public static final int DAYS_SINCE_ATTENDED = 14;
    public static final int DAYS_SINCE_ATTENDED_IF_PLANNED = 28;

    public RunningEpisode {
        attended = List.copyOf(attended);
        logged = List.copyOf(logged);
        approved = List.copyOf(approved);
    }

    /**
     * What rates and states say, and the day it is asked on.
     *
     * @param limits until when a day can be billed, and how long a program may last
     */
    public record Rules(RateBook rates, StateLimits limits, LocalDate today) {}

    /**
     * The running episodes of one claim.
     *
     * @param bills how far its days have come; a day that is not there has not been billed
     */
    public static List<RunningEpisode> of(
            List<ProgramDay> days,
            List<Episode> episodes,
            List<Authorization> authorizations,
            List<DayBill> bills,
            Rules rules) {
        LocalDate today = rules.today();
        List<ProgramDay> untilToday =
                days.stream().filter(d -> !d.serviceDate().isAfter(today)).toList();
        return EpisodeDays.of(episodes, untilToday).stream()
                .filter(stay -> isRunning(stay, today))
                .map(stay -> new RunningEpisode(
                        stay.episode(),
                        episodes.contains(stay.episode()),
                        stay.attended(),
                        stay.days(),
                        authorizations.stream()
                                .filter(a -> a.status() == Authorization.Status.APPROVED
                                        && a.program() == stay.episode().program())
                                .toList(),
                        contract(stay, rules.rates(), today),
                        new EpisodeWorth(stay, rules.rates(), bills, today),
                        rules.limits().filing(),
                        rules.limits().program(),
                        today))
                .toList();
    }

    private static boolean isRunning(EpisodeDays stay, LocalDate today) {
        List<ProgramDay> attended = stay.attended();
        LocalDate next = stay.until();
        if (attended.isEmpty() || stay.episode().dischargeDate() != null || (next != null && next.isBefore(today))) {
            return false;
        }
        LocalDate last = attended.get(attended.size() - 1).serviceDate();
        LocalDate plannedEnd = stay.episode().plannedEndDate();
        boolean planned = plannedEnd != null && !plannedEnd.isBefore(today);
        return !last.isBefore(today.minusDays(planned ? DAYS_SINCE_ATTENDED_IF_PLANNED : DAYS_SINCE_ATTENDED));
    }

    private static @Nullable Contract contract(EpisodeDays stay, RateBook rates, LocalDate today) {
        Contract atStart = rates.contractFor(query(stay, stay.episode().startDate()));
        return atStart != null && atStart.isCaseRate() ? atStart : rates.contractFor(query(stay, today));
    }

    private static ContractQuery query(EpisodeDays stay, LocalDate date) {
        List<ProgramDay> attended = stay.attended();
        ProgramDay last = attended.get(attended.size() - 1);
        return new ContractQuery(
                last.payerId(),
                date,
                last.employer(),
                last.jurisdiction(),
                last.program(),
                stay.episode().contractId());
    }

    public ProgramDay lastDay() {
        return attended.get(attended.size() - 1);
    }

    /** Whether the program goes on after a day, as far as it is planned. */
    boolean goesOnAfter(LocalDate day) {
        LocalDate plannedEnd = episode.plannedEndDate();
        return plannedEnd == null || plannedEnd.isAfter(day);
    }

    /** Weekdays from today to the planned end on which there can still be a program day; many when no end is planned. */
    long weekdaysLeft() {
        LocalDate plannedEnd = episode.plannedEndDate();
        if (plannedEnd == null) {
            return Long.MAX_VALUE;
        }
        LocalDate from = lastDay().serviceDate().equals(today) ? today.plusDays(1) : today;
        return from.isAfter(plannedEnd)
                ? 0
                : from.datesUntil(plannedEnd.plusDays(1))
                        .filter(RunningEpisode::isWeekday)
                        .count();
    }

    /** Weekdays that follow a day, from today on, to the planned end; many when no end is planned. */
    long weekdaysLeftAfter(LocalDate day) {
        LocalDate plannedEnd = episode.plannedEndDate();
        if (plannedEnd == null) {
            return Long.MAX_VALUE;
        }
        LocalDate next = day.plusDays(1).isBefore(today) ? today : day.plusDays(1);
        return next.isAfter(plannedEnd)
                ? 0
                : next.datesUntil(plannedEnd.plusDays(1))
                        .filter(RunningEpisode::isWeekday)
                        .count();
    }

    /** Attended days that no payer has decided yet. */
    List<ProgramDay> open() {
        return attended.stream().filter(worth::isOpen).toList();
    }

    /** Who is asked about what concerns the whole program. */
    public String therapist() {
        return worth.therapist(lastDay());
    }

    /** The day by which this week's work should be done: Friday, and on a weekend today. */
    LocalDate endOfWeek() {
        LocalDate friday =
                today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusDays(4);
        return friday.isBefore(today) ? today : friday;
    }

    /** Logs are completed in the week; where a bill is out already, today, before its payer asks. */
    LocalDate completeLogBy(List<ProgramDay> days) {
        return days.stream().anyMatch(worth::isBilled) ? today : endOfWeek();
    }

    /** The last day to bill the oldest of the days; null when none is known. */
    @Nullable
    LocalDate lastDayToBill(List<ProgramDay> days) {
        ProgramDay oldest = days.get(0);
        return filing.lastDay(oldest.serviceDate(), oldest.jurisdiction(), worth.contract(oldest));
    }

    /** The n-th weekday from today on, today counted; today when n is not positive. */
    LocalDate weekday(long n) {
        return n <= 0
                ? today
                : Stream.iterate(today, d -> d.plusDays(1))
                        .filter(RunningEpisode::isWeekday)
                        .skip(n - 1)
                        .findFirst()
                        .orElse(today);
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
