package io.trueup.desk;

import io.trueup.ledger.RunOrders;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An order as the pages show it.
 *
 * @param what is to be done, in words
 * @param asked by whom and when
 * @param state in a word
 * @param words how far it is, or why it ended as it did; blank when there is nothing to say
 * @param done of {@code total}; both 0 when nobody knows
 * @param run null before it has begun
 */
record OrderRow(
        long id,
        String what,
        String asked,
        String state,
        boolean open,
        boolean failed,
        String words,
        long done,
        long total,
        @Nullable Long run) {

    private static final int SHOWN = 10;
    private static final Duration SILENCE = Duration.ofMinutes(1);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final Map<RunOrders.State, String> STATES = Map.of(
            RunOrders.State.WAITING, "Waiting",
            RunOrders.State.TAKEN, "Working",
            RunOrders.State.DONE, "Done",
            RunOrders.State.FAILED, "Failed",
            RunOrders.State.REFUSED, "Refused");

    /** The last orders of the clinic, newest first. */
    static List<OrderRow> lastOf(Visit visit) {
        ZoneId zone = visit.clinic().job().zone();
        return new RunOrders(visit.clinic().dataSource())
                .lastOf(visit.clinic().name(), SHOWN).stream()
                        .map(order -> of(order, zone, visit.now()))
                        .toList();
    }

    static OrderRow of(RunOrders.Order order, ZoneId zone, Instant now) {
        RunOrders.Progress progress = order.progress();
        boolean working = order.state() == RunOrders.State.TAKEN;
        return new OrderRow(
                order.id(),
                what(order.asked()),
                order.asked().by() + ", " + MINUTE.format(order.askedAt().atZoneSameInstant(zone)),
                Objects.requireNonNull(STATES.get(order.state())),
                order.isOpen(),
                order.state() == RunOrders.State.FAILED || order.state() == RunOrders.State.REFUSED,
                words(order, zone, now),
                working ? progress.done() : 0,
                working ? progress.total() : 0,
                order.run());
    }

    private static String what(RunOrders.Asked asked) {
        return asked.isRerun()
                ? "Rerun of payments " + asked.from() + " to " + asked.to()
                        + (asked.payer().isEmpty() ? "" : ", " + asked.payer())
                        + (asked.ratesAsOf() == null ? "" : ", rates as of " + asked.ratesAsOf())
                : "Run of what is in the inbox";
    }

    private static String words(RunOrders.Order order, ZoneId zone, Instant now) {
        if (!order.isOpen()) {
            return order.sentence();
        }
        if (order.state() == RunOrders.State.WAITING) {
            return order.run() == null
                    ? "It begins within a few seconds, or when the run that works now is done."
                    : "It was stopped in the middle and is gone on with.";
        }
        RunOrders.Progress progress = order.progress();
        OffsetDateTime sign = progress.at();
        if (sign == null) {
            return "It begins.";
        }
        if (sign.toInstant().plus(SILENCE).isBefore(now)) {
            return "No sign of life since " + MINUTE.format(sign.atZoneSameInstant(zone))
                    + "; it is gone on with by the next server that looks.";
        }
        return progress.total() > 0
                ? "%s: %,d of %,d".formatted(progress.step(), progress.done(), progress.total())
                : progress.step();
    }
}
