package io.trueup.appeal;

import io.trueup.appeal.AppealDeadline.Standing;
import io.trueup.bill.Acknowledgment;
import io.trueup.few.Few;
import io.trueup.money.Money;
import io.trueup.reconciliation.Finding;
import io.trueup.reconciliation.Outcome;
import io.trueup.reconciliation.SentBill;
import io.trueup.reconciliation.TrackedBill;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Days and stays that one bill settles: what to do, and by when.
 *
 * @param days of one {@link MissingBill#kind}, at least one, earliest first
 */
record MissingBills(List<MissingBill> days) {

    boolean isPassed() {
        return first().passed();
    }

    /** Percent: how often such a bill brings the money. */
    int chancePercent(WorklistPriority priority, Outcome outcome) {
        return isPassed() ? priority.chancePercentLate(outcome) : priority.chancePercent(outcome);
    }

    private MissingBill first() {
        return days.get(0);
    }

    @Nullable
    FilingLimit limit() {
        return days.stream()
                .map(MissingBill::limit)
                .filter(Objects::nonNull)
                .min(Comparator.comparing(FilingLimit::lastDay))
                .orElse(null);
    }

    /** The earliest last day to bill. It is no level that could be lost. */
    AppealDeadline deadline() {
        FilingLimit limit = limit();
        return limit == null
                ? AppealDeadline.NONE
                : new AppealDeadline(
                        limit.lastDay(),
                        "",
                        "last day to bill " + limit.lastDay() + ": " + limit.text()
                                + LastDayRule.words(limit.lastDay(), limit.inTimeUntil()),
                        "",
                        LevelFiling.UNKNOWN,
                        Standing.OPEN);
    }

    String nextStep() {
        Acknowledgment refusal = first().refusal();
        FilingLimit limit = limit();
        String what = refusal == null
                ? "bill " + served() + (first().misdirected() == null ? "" : " to " + payer())
                : "correct what the " + receiver(refusal) + " refused on "
                        + dates(day -> Stream.ofNullable(day.refusal()).map(Acknowledgment::receivedOn)) + " ("
                        + why(refusal) + "), and send " + served() + " again";
        if (limit != null && isPassed()) {
            return "The filing limit passed on "
                    + dates(day -> Stream.ofNullable(day.limit()).map(FilingLimit::lastDay)) + " (" + limit.brief()
                    + "): " + what + " only with proof of a good reason" + elsewhere(limit) + "; else write off "
                    + lost() + " (reason: filing limit missed)";
        }
        String by = limit == null
                ? "; no filing limit is known from contract or state"
                : (refusal == null ? "; file by " : " by ") + limit.lastDay() + " (" + limit.brief() + ")";
        return Character.toUpperCase(what.charAt(0))
                + what.substring(1)
                + (refusal == null ? ": " + gap() : "")
                + by
                + standing();
    }

    private String payer() {
        return StepFacts.payer(first().judgement());
    }

    /** A share of a charge is not known before there is a bill; it is not nothing. */
    private String worth() {
        return isWorthKnown() ? amount() : "worth a percentage of what is billed";
    }

    private String lost() {
        return isWorthKnown() ? amount() : "what a bill would have brought";
    }

    private boolean isWorthKnown() {
        return Few.none(days, day -> day.finding().expected() == null);
    }

    private String amount() {
        return Money.sum(days, day -> day.finding().atStake()).grouped();
    }

    /** What the rule says of bills to a wrong carrier, or of a later start. */
    private String elsewhere(FilingLimit limit) {
        boolean applies = first().misdirected() != null || limit.note().startsWith("or ");
        return applies && !limit.note().isBlank() ? " (" + limit.note() + ")" : "";
    }

    /** Why no bill carries them. */
    private String gap() {
        SentBill elsewhere = first().misdirected();
        if (elsewhere != null) {
            return "the bill sent on "
                    + dates(day -> Stream.ofNullable(day.misdirected())
                            .map(bill -> bill.bill().sentOn()))
                    + " went to " + elsewhere.payer();
        }
        TrackedBill taken = first().takenAway();
        if (taken == null) {
            return "no bill carries " + (days.size() == 1 ? "it" : "them");
        }
        String sent = dates(day ->
                Stream.ofNullable(day.takenAway()).map(bill -> bill.bill().sentOn()));
        String since = dates(day -> Stream.ofNullable(day.takenAway())
                .flatMap(bill -> Stream.ofNullable(bill.takenBy()))
                .map(by -> by.bill().sentOn()));
        return "the bill sent on " + sent
                + (first().isVoided()
                        ? " was voided on " + since + ", and none was sent since"
                        : " was replaced on " + since + " by one that does not carry "
                                + (days.size() == 1 ? "it" : "them"));
    }

    private String standing() {
        return first().standsSince() == null
                ? ""
                : "; the bill sent on " + dates(day -> Stream.ofNullable(day.standsSince())) + " still stands";
    }

    private static String receiver(Acknowledgment refusal) {
        return refusal.by() == Acknowledgment.By.PAYER ? "payer" : "clearinghouse";
    }

    private static String why(Acknowledgment refusal) {
        String codes = String.join(", ", refusal.codes());
        return refusal.reason().isBlank()
                ? codes.isEmpty() ? "it does not say why" : codes
                : refusal.reason() + (codes.isEmpty() ? "" : ": " + codes);
    }

    /** {@code 3 days (2025-03-03 to 2025-03-07, 1,440.00)}, one day, or the stay from its start. */
    private String served() {
        String span = dates(day -> Stream.ofNullable(day.finding().serviceDate()));
        return (first().finding().kind() == Finding.Kind.EPISODE
                        ? "the stay from " + span + " ("
                        : days.size() == 1 ? span + " (" : days.size() + " days (" + span + ", ")
                + worth() + ")";
    }

    /** One date, or the first and the last of several. */
    private String dates(Function<MissingBill, Stream<LocalDate>> of) {
        List<LocalDate> dates = days.stream().flatMap(of).distinct().sorted().toList();
        return dates.size() < 2 ? String.valueOf(dates.get(0)) : dates.get(0) + " to " + dates.get(dates.size() - 1);
    }
}
