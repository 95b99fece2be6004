package io.trueup.letter;

import io.trueup.appeal.TakeBack;
import io.trueup.appeal.TakeBackLimit;
import io.trueup.appeal.TakeBacks;
import io.trueup.denial.ClassifiedFinding;
import io.trueup.money.Money;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What can be said against a take-back, in sentences of a letter; nothing that is not known of every day, or not sure. */
public final class TakeBackWording {

    private final List<TakeBack> days;

    private TakeBackWording(List<TakeBack> days) {
        this.days = days;
    }

    /**
     * By the names of the placeholders; without those of which nothing can be said.
     *
     * @param members the findings of one letter
     */
    public static Map<String, String> facts(List<ClassifiedFinding> members, TakeBacks takeBacks) {
        List<TakeBack> days =
                members.stream().map(takeBacks::of).filter(Objects::nonNull).toList();
        TakeBackWording all = new TakeBackWording(days);
        Map<String, String> facts = new LinkedHashMap<>();
        if (days.isEmpty() || days.size() < members.size()) {
            return facts;
        }
        facts.put(
                "taken_back",
                Wording.dollars(Money.sum(days.stream().map(TakeBack::amount).toList())));
        if (days.stream().noneMatch(day -> day.verdict() == TakeBack.Verdict.CHECK)) {
            facts.put("takeback_disputed", "yes");
        }
        facts.put(
                "takeback_reasons",
                days.stream()
                        .map(TakeBack::reasons)
                        .filter(codes -> !codes.isBlank())
                        .distinct()
                        .collect(Collectors.joining(", ")));
        if (all.isLate()) {
            facts.put("takeback_limit", all.limit());
            facts.put("takeback_late", all.late());
        }
        if (days.stream().allMatch(TakeBack::isSupported)) {
            facts.put("payment_supported", all.supported());
        }
        return facts;
    }

    private boolean isLate() {
        return days.stream().allMatch(day -> day.verdict() == TakeBack.Verdict.LATE);
    }

    private static TakeBackLimit limit(TakeBack day) {
        return Objects.requireNonNull(day.limit());
    }

    /** {@code "240 days from the service date (28 TAC 133.260)"}. */
    private String limit() {
        TakeBackLimit limit = limit(days.get(0));
        String clause = limit.isAgreed() ? "our agreement" : limit.clause();
        return limit.rule() + (clause.isBlank() ? "" : " (" + clause + ")");
    }

    private String late() {
        List<Long> later = days.stream().map(TakeBack::daysLate).toList();
        String span = ReceiptWording.span(later);
        String late = "The last day to ask for this money was "
                + dates(day -> limit(day).lastDay()) + "; it was taken on " + dates(TakeBack::on) + ", " + span
                + (span.equals("1") ? " day later." : " days later.");
        return days.stream()
                .map(day -> limit(day).auditSince(day.on()))
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .map(since -> late + " Only an audit that ended on or after " + Wording.inText(since)
                        + " would change this; if there was one, please send its notice.")
                .orElse(late);
    }

    private String supported() {
        int minutes = days.stream().mapToInt(TakeBack::minutes).sum();
        Money paid = Money.sum(days.stream().map(TakeBack::paid).toList());
        Money price = Money.sum(
                days.stream().map(day -> Objects.requireNonNull(day.price())).toList());
        return "The daily program log shows " + Wording.hours(minutes)
                + " hours of service. The amount due for them is "
                + Wording.dollars(price)
                + (paid.compareTo(price) < 0
                        ? ", and no more than " + Wording.dollars(paid) + " had been paid."
                        : ", and that is what had been paid.");
    }

    private String dates(Function<TakeBack, LocalDate> date) {
        List<LocalDate> dates = days.stream().map(date).distinct().sorted().toList();
        String first = Wording.inText(dates.get(0));
        String last = Wording.inText(dates.get(dates.size() - 1));
        return dates.size() == 1 ? first : first + (dates.size() == 2 ? " and " : " to ") + last;
    }
}
