package io.trueup.appeal;

import io.trueup.few.Few;
import io.trueup.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Days of one claim whose money was taken back and of which the same can be said, in words.
 *
 * @param days at least one, all of one verdict
 */
record TakeBackGroup(List<TakeBack> days) {

    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    /** The last day to answer the first of them by the rule of the limit; null when no rule gives one. */
    @Nullable
    LocalDate answerBy() {
        return days.stream()
                .map(day -> day.limit() == null ? null : day.limit().answerBy(day.on()))
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    /** {@code "answer to the take-back of 2025-06-10: 45 days, 28 TAC 133.260"}. */
    String answerSource() {
        TakeBackLimit limit = Objects.requireNonNull(days.get(0).limit());
        return "answer to the take-back of " + span(TakeBack::on) + ": " + limit.answerDays() + " days"
                + (limit.clause().isBlank() ? "" : ", " + limit.clause());
    }

    LocalDate firstTakenOn() {
        return days.stream().map(TakeBack::on).min(LocalDate::compareTo).orElseThrow();
    }

    /** Where the level's clock was over before the money was taken, and no rule gives a time to answer. */
    String assumed(AppealDeadline level) {
        return "assumed: " + StateAppealRules.ASSUMED_DAYS + " days from the take-back of " + span(TakeBack::on)
                + "; the clock of the level ended before it, on " + level.day() + ": " + level.source();
    }

    /** @param by the last day to answer; null when none is known, or it is over */
    String nextStep(@Nullable LocalDate by) {
        Money amount = Money.sum(days, TakeBack::amount);
        Money asked = Money.sum(days, TakeBack::asked);
        String taken = amount.grouped() + " on " + span(TakeBack::on);
        String until = by == null ? "" : " by " + by;
        String askFor = "Ask for " + (asked.equals(amount) ? "the money" : asked.grouped()) + until;
        return switch (days.get(0).verdict()) {
            case LATE ->
                "Late: answer the take-back of " + taken + ": " + limit() + audit() + "; " + support() + ". " + askFor;
            case WRONG -> "Wrong: answer the take-back of " + taken + ": " + support() + "; " + limit() + ". " + askFor;
            case CHECK ->
                "Check: ask the payer why it took back " + taken + ": " + support() + "; " + limit()
                        + (by == null ? "" : ". Answer" + until);
        };
    }

    /** What the verdict rests on, a line each, for people who ask. */
    List<String> lines() {
        TakeBack day = days.get(0);
        TakeBackLimit limit = day.limit();
        String words = switch (day.verdict()) {
            case LATE -> "late";
            case WRONG -> "wrong";
            case CHECK -> "to check";
        };
        return List.of(
                words + ": " + day.amount().grouped() + " of " + day.paid().grouped() + " on " + day.on(),
                limit()
                        + (limit == null
                                ? ""
                                : "; " + limit.source() + ", confidence "
                                        + limit.confidence().word()),
                support());
    }

    /** {@code "the payment of 2024-09-02 could be asked back until 2025-04-30 (240 days …), 41 days late"}. */
    private String limit() {
        TakeBackLimit limit = days.get(0).limit();
        if (limit == null || Few.any(days, day -> day.limit() == null)) {
            return "no limit for asking it back is known";
        }
        String lastDays = span(day -> Objects.requireNonNull(day.limit()).lastDay());
        long least = days.stream().mapToLong(TakeBack::daysLate).min().orElseThrow();
        long most = days.stream().mapToLong(TakeBack::daysLate).max().orElseThrow();
        String late = (least == most ? "" : least + " to ") + most + (most == 1 ? " day late" : " days late");
        String until = "until " + lastDays + " (" + limit.brief() + ")";
        return most == 0
                ? "it was asked back in time, " + until
                : "the payment of " + span(TakeBack::paidOn) + " could be asked back " + until + ", " + late;
    }

    /** What would make it timely after all, and no file tells. */
    private String audit() {
        return days.stream()
                .map(day -> Objects.requireNonNull(day.limit()).auditSince(day.on()))
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .map(since -> " unless an audit ended on or after " + since)
                .orElse("");
    }

    private String support() {
        String reasons = days.stream()
                .map(TakeBack::reasons)
                .filter(codes -> !codes.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
        String named = reasons.isEmpty() ? "" : "the payer names " + reasons + "; ";
        int minutes = days.stream().mapToInt(TakeBack::minutes).sum();
        if (Few.any(days, day -> day.minutes() == 0)) {
            return named + "the log has no attended time";
        }
        return named + "the log has " + hours(minutes) + " and " + price();
    }

    private String price() {
        if (Few.all(days, TakeBack::isPriceRight)) {
            return "the price is right";
        }
        if (Few.any(days, day -> day.price() == null)) {
            return "no price is known";
        }
        Money price = Money.sum(days, day -> Objects.requireNonNull(day.price()));
        return "the price gives " + price.grouped() + " of the "
                + Money.sum(days, TakeBack::paid).grouped() + " paid";
    }

    private static String hours(int minutes) {
        return BigDecimal.valueOf(minutes).divide(MINUTES, 2, RoundingMode.HALF_UP) + " hours";
    }

    private String span(Function<TakeBack, LocalDate> date) {
        List<LocalDate> dates = days.stream().map(date).distinct().sorted().toList();
        LocalDate first = dates.get(0);
        LocalDate last = dates.get(dates.size() - 1);
        return dates.size() == 1 ? first.toString() : first + (dates.size() == 2 ? " and " : " to ") + last;
    }
}
