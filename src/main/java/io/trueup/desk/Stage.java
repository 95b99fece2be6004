package io.trueup.desk;

import io.trueup.explain.ChainEvent;
import io.trueup.explain.Explanation;
import io.trueup.ledger.SentItems;
import io.trueup.money.Money;
import io.trueup.reconciliation.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A link of the chain from the day to the money.
 *
 * @param reached whether it happened
 * @param untold what to say where there is no mark
 * @param marks when, and with how much
 */
record Stage(String name, boolean reached, String untold, List<Mark> marks) {

    /** More of them are put together, so that the line stays a line; the steps below it tell each. */
    private static final int MOST = 3;

    /**
     * Something of a stage.
     *
     * @param on blank where it has not happened
     * @param amount blank where it is not about an amount
     * @param words what else there is to say
     * @param link to what it is about; blank for none
     */
    record Mark(String on, String amount, String words, String link) {}

    /** @param sent how the item stands; null without one */
    static List<Stage> all(@Nullable Explanation explanation, String item, SentItems.@Nullable Sent sent) {
        List<Stage> chain = new ArrayList<>();
        List<ChainEvent> events =
                explanation == null ? List.of() : explanation.chain().events();
        for (ChainEvent.Link link : ChainEvent.Link.values()) {
            List<ChainEvent> own =
                    events.stream().filter(event -> event.link() == link).toList();
            chain.add(new Stage(
                    titled(link),
                    own.stream().anyMatch(event -> event.on() != null)
                            || (link == ChainEvent.Link.RECEIVED && receivedOn(explanation) != null),
                    untold(link),
                    own.isEmpty() ? untold(link, explanation) : marks(own)));
        }
        chain.add(appealed(item, sent, explanation));
        return chain;
    }

    private static String titled(ChainEvent.Link link) {
        return link.name().charAt(0) + link.name().substring(1).toLowerCase(Locale.ROOT);
    }

    private static String untold(ChainEvent.Link link) {
        return switch (link) {
            case ATTENDED -> "no day in the log";
            case BILLED -> "no bill on file";
            case RECEIVED -> "nobody says so";
            case DECIDED -> "not yet";
            case DEPOSITED -> "no statement tells";
        };
    }

    private static List<Mark> marks(List<ChainEvent> events) {
        List<LocalDate> days = events.stream()
                .map(ChainEvent::on)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        if (events.size() <= MOST || days.isEmpty()) {
            return events.stream().map(Stage::mark).toList();
        }
        List<Money> amounts =
                events.stream().map(ChainEvent::amount).filter(Objects::nonNull).toList();
        return List.of(new Mark(
                days.get(0) + " to " + days.get(days.size() - 1),
                amounts.isEmpty() ? "" : Money.sum(amounts).inDollars(),
                events.size() + (amounts.isEmpty() ? " days" : " times"),
                ""));
    }

    private static Mark mark(ChainEvent event) {
        Money amount = event.amount();
        Long payment = event.payment();
        return new Mark(
                event.on() == null ? "" : event.on().toString(),
                amount == null ? "" : amount.inDollars(),
                event.link() == ChainEvent.Link.DEPOSITED && amount != null
                        ? "the whole " + event.words()
                        : event.words(),
                payment == null ? "" : "/payments/" + payment);
    }

    /** The payer's own word that it has the bill may stand in its remittance alone. */
    private static List<Mark> untold(ChainEvent.Link link, @Nullable Explanation explanation) {
        LocalDate received = receivedOn(explanation);
        return link == ChainEvent.Link.RECEIVED && received != null
                ? List.of(new Mark(received.toString(), "", "the payer's remittance says so", ""))
                : List.of();
    }

    private static @Nullable LocalDate receivedOn(@Nullable Explanation explanation) {
        return explanation == null ? null : explanation.finding().billReceivedOn();
    }

    private static Stage appealed(String item, SentItems.@Nullable Sent sent, @Nullable Explanation explanation) {
        if (item.isEmpty()) {
            return new Stage("Appealed", false, "nothing to ask for", List.of());
        }
        LocalDate on = sent == null ? null : sent.sentOn();
        Finding finding = explanation == null ? null : explanation.finding();
        String level = sent == null || sent.level().isEmpty() ? "" : sent.level();
        return new Stage(
                "Appealed",
                on != null,
                "",
                List.of(new Mark(
                        on == null ? "" : on.toString(),
                        finding == null ? "" : finding.atStake().inDollars(),
                        (on == null ? "not sent yet" : "sent") + (level.isEmpty() ? "" : ", " + level),
                        "/items/" + item)));
    }
}
