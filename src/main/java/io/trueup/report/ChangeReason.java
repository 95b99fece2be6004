package io.trueup.report;

import io.trueup.money.Money;
import io.trueup.reconciliation.Finding;
import io.trueup.reconciliation.Outcome;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why a finding is not what it was, by what differs between its two states, in the order in which one thing follows from another. */
final class ChangeReason {

    private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);

    /**
     * Names of withdrawn files.
     *
     * @param logs of program logs and episodes that had told of the day
     * @param remittances that had brought one of its payments
     */
    record Withdrawn(List<String> logs, List<String> remittances) {

        static final Withdrawn NOTHING = new Withdrawn(List.of(), List.of());

        Withdrawn {
            logs = List.copyOf(logs);
            remittances = List.copyOf(remittances);
        }
    }

    private final FindingState was;
    private final FindingState now;
    private final Withdrawn withdrawn;
    private final List<String> reasons = new ArrayList<>();

    private ChangeReason(FindingState was, FindingState now, Withdrawn withdrawn) {
        this.was = was;
        this.now = now;
        this.withdrawn = withdrawn;
    }

    /**
     * @param was null when there was no finding
     * @param now null when it is gone
     * @param withdrawn since, and had told of the finding as it was
     * @return blank when nothing differs that a person sees
     */
    static String of(@Nullable FindingState was, @Nullable FindingState now, Withdrawn withdrawn) {
        if (was == null) {
            return "new: there was no finding of this day";
        }
        return now == null ? gone(was, withdrawn) : new ChangeReason(was, now, withdrawn).sentence();
    }

    /** A day of the log leaves with its file, or because another row says otherwise. */
    private static String gone(FindingState was, Withdrawn withdrawn) {
        boolean ofLog = Finding.Kind.MATCHED.contains(was.kind());
        return ofLog && withdrawn.logs().isEmpty()
                ? "log row changed: nobody came on this day any more"
                : "gone: nothing on file speaks of this day any more"
                        + files(ofLog ? withdrawn.logs() : withdrawn.remittances());
    }

    private String sentence() {
        subject();
        price();
        money();
        bill();
        decision();
        return String.join("; ", reasons);
    }

    private void subject() {
        boolean other = !was.subject().equals(now.subject());
        if (other || was.minutes() != now.minutes() || was.days() != now.days()) {
            reasons.add("log row changed" + time() + files(withdrawn.logs()));
        }
    }

    private String time() {
        if (was.days() != now.days()) {
            return ": days attended " + was.days() + ", now " + now.days();
        }
        return was.minutes() == now.minutes() ? "" : ": hours " + hours(was) + ", now " + hours(now);
    }

    private static BigDecimal hours(FindingState state) {
        return BigDecimal.valueOf(state.minutes()).divide(MINUTES_PER_HOUR, 2, RoundingMode.HALF_UP);
    }

    private void price() {
        if (!was.contract().equals(now.contract())) {
            reasons.add("rate changed: contract " + named(was.contract()) + ", now " + named(now.contract()));
        } else if (!was.rate().equals(now.rate()) && was.days() == now.days()) {
            reasons.add("rate changed");
        } else if (!Objects.equals(was.expected(), now.expected()) && reasons.isEmpty()) {
            reasons.add("expected amount computed otherwise: " + firstOtherStep());
        }
    }

    private static String named(String contract) {
        return contract.isEmpty() ? "none" : contract;
    }

    /** The first step that is not among those of before; those that end in another amount follow from it. */
    private String firstOtherStep() {
        List<String> before = was.derivation().lines().map(String::strip).toList();
        List<String> others = now.derivation()
                .lines()
                .map(String::strip)
                .filter(line -> !before.contains(line))
                .toList();
        return others.stream()
                .filter(line -> !line.startsWith("expected "))
                .findFirst()
                .orElseGet(() -> String.join(" ", others));
    }

    private void money() {
        List<LocalDate> fresh = without(now.paymentDates(), was.paymentDates());
        List<LocalDate> lost = without(was.paymentDates(), now.paymentDates());
        Money more = now.paid().minus(was.paid());
        Money recouped = now.recouped().minus(was.recouped());
        if (recouped.isPositive()) {
            reasons.add("taken back" + of(fresh).replace(" of ", " on ") + ": $" + recouped.grouped());
        }
        Money rest = more.plus(recouped);
        if (recouped.isNegative() && rest.isZero()) {
            givenBack(fresh, lost, more);
            return;
        }
        if (rest.isNegative() && lost.isEmpty()) {
            reasons.add("reversal" + of(fresh) + ": $" + rest.negated().grouped() + " less");
        } else if (!fresh.isEmpty() && !rest.isNegative() && !(recouped.isPositive() && rest.isZero())) {
            reasons.add("new payment" + of(fresh) + ": " + (rest.isZero() ? "nothing paid" : rest.inDollars()));
        } else if (lost.isEmpty() && !rest.isZero()) {
            reasons.add("other money counts: $" + rest.grouped() + " more");
        }
        if (!lost.isEmpty()) {
            reasons.add("payment" + of(lost) + " counts no more" + files(withdrawn.remittances()));
        }
    }

    /** The payments are what they were; only what was taken of them is less. */
    private void givenBack(List<LocalDate> fresh, List<LocalDate> lost, Money more) {
        reasons.add(
                fresh.isEmpty()
                        ? "take-back" + of(lost) + " counts no more: $" + more.grouped()
                                + files(withdrawn.remittances())
                        : "given back" + of(fresh).replace(" of ", " on ") + ": $" + more.grouped());
    }

    private static List<LocalDate> without(List<LocalDate> all, List<LocalDate> those) {
        return all.stream().filter(day -> !those.contains(day)).sorted().toList();
    }

    private static String of(List<LocalDate> days) {
        return days.isEmpty()
                ? ""
                : " of " + days.stream().map(LocalDate::toString).collect(Collectors.joining(" and "));
    }

    private void bill() {
        boolean withPayer = !Outcome.NOT_WITH_PAYER.contains(now.outcome());
        if (!withPayer && was.outcome() != now.outcome()) {
            reasons.add(now.outcome() == Outcome.BILL_REFUSED ? "bill refused" : "no bill on file");
        } else if (withPayer && !was.receipt().equals(now.receipt())) {
            reasons.add(now.receipt().text(now.kind()));
        } else if (withPayer && Outcome.NOT_WITH_PAYER.contains(was.outcome()) && reasons.isEmpty()) {
            reasons.add("bill on file");
        } else if (!Objects.equals(was.billed(), now.billed()) && reasons.isEmpty()) {
            reasons.add("billed " + dollars(was.billed()) + ", now " + dollars(now.billed()));
        }
    }

    private static String dollars(@Nullable Money amount) {
        return amount == null ? "nothing" : amount.inDollars();
    }

    /** What remains when neither price nor money nor bill differ. */
    private void decision() {
        if (!reasons.isEmpty()) {
            return;
        }
        if (!was.reasonCodes().equals(now.reasonCodes())) {
            reasons.add("reason codes " + codes(was) + ", now " + codes(now));
        } else if (was.outcome() != now.outcome()
                && Outcome.UNANSWERED.contains(was.outcome())
                && Outcome.UNANSWERED.contains(now.outcome())) {
            reasons.add(
                    now.outcome() == Outcome.PAYMENT_OVERDUE
                            ? "due date " + now.dueDate() + " passed (calendar)"
                            : "due date " + now.dueDate() + " has not passed (calendar)");
        } else if (was.outcome() != now.outcome()
                || was.denialClass() != now.denialClass()
                || !was.denialRoute().equals(now.denialRoute())) {
            reasons.add("rules changed");
        } else if (!Objects.equals(was.dueDate(), now.dueDate())) {
            reasons.add("due date " + was.dueDate() + ", now " + now.dueDate());
        }
    }

    private static String codes(FindingState state) {
        return state.reasonCodes().isEmpty() ? "none" : String.join(", ", state.reasonCodes());
    }

    private static String files(List<String> withdrawn) {
        return withdrawn.isEmpty() ? "" : " (file withdrawn: " + String.join(", ", withdrawn) + ")";
    }
}
