package io.trueup.explain;

import io.trueup.ledger.SentItems;
import io.trueup.money.Money;
import io.trueup.postgres.Database;
import io.trueup.programlog.Authorization;
import io.trueup.programlog.Episode;
import io.trueup.programlog.ProgramDay;
import io.trueup.reconciliation.ClaimAccount;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A claim of the log from its first day to its last payment.
 *
 * @param days its current findings with their chain, by date; those without a date last
 * @param sent how the things to do about them stand, by item
 */
public record ClaimStory(
        Head head,
        List<Replay.Told> days,
        Map<String, SentItems.Sent> sent,
        List<Episode> episodes,
        List<Authorization> authorizations) {

    /**
     * Whose claim it is, each as the log writes it, several separated by commas.
     *
     * @param payer what people call it
     * @param state whose rules hold
     */
    public record Head(
            String patient,
            String claimNumbers,
            String controlNumbers,
            String payer,
            String employer,
            String programs,
            String state) {}

    /**
     * Sums over all days.
     *
     * @param billed of the days that came out again
     * @param expected of those whose price is known
     * @param unpriced days without one
     * @param shortfall what was paid less than expected, day by day; a day that was paid too much lowers it not
     */
    public record Totals(
            int days, int unpriced, Money billed, Money expected, Money paid, Money recouped, Money shortfall) {}

    /** @param replay of the unit of one claim of the log */
    public static ClaimStory of(Database database, Replay replay) {
        List<Replay.Told> days = replay.told();
        ClaimAccount account =
                Objects.requireNonNull(replay.units().get(0).account(), "a claim of the log has an account");
        List<String> items = days.stream()
                .map(Replay.Told::item)
                .filter(item -> !item.isEmpty())
                .distinct()
                .toList();
        return new ClaimStory(
                head(account, replay),
                days,
                new SentItems(database.dataSource()).of(items),
                account.episodes(),
                account.authorizations());
    }

    private static Head head(ClaimAccount account, Replay replay) {
        List<ProgramDay> log = account.days();
        return new Head(
                each(log, ProgramDay::patient),
                log.isEmpty() ? account.claimNumber() : each(log, ProgramDay::claimNumber),
                each(log, ProgramDay::patientControlNumber),
                each(log, day -> replay.titles().of(day.payerId())),
                each(log, ProgramDay::employer),
                each(log, day -> day.program().name()),
                each(log, ProgramDay::jurisdiction));
    }

    private static String each(List<ProgramDay> days, Function<ProgramDay, String> said) {
        return days.stream()
                .map(said)
                .filter(text -> !text.isBlank())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    public Totals totals() {
        return new Totals(
                days.size(),
                (int) days.stream()
                        .filter(day -> day.stored().expected() == null)
                        .count(),
                Money.sum(explained()
                        .flatMap(e -> Stream.ofNullable(e.finding().billed()))
                        .toList()),
                Money.sum(days.stream()
                        .flatMap(day -> Stream.ofNullable(day.stored().expected()))
                        .toList()),
                Money.sum(days.stream().map(day -> day.stored().paid()).toList()),
                Money.sum(explained().map(e -> e.finding().recouped()).toList()),
                Money.sum(days.stream().map(ClaimStory::shortfall).toList()));
    }

    private Stream<Explanation> explained() {
        return days.stream().flatMap(day -> Stream.ofNullable(day.explanation()));
    }

    private static Money shortfall(Replay.Told day) {
        Money expected = day.stored().expected();
        return expected == null
                ? Money.ZERO
                : expected.minus(day.stored().paid()).max(Money.ZERO);
    }
}
