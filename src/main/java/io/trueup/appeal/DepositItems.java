package io.trueup.appeal;

import io.trueup.deposit.Announced;
import io.trueup.deposit.CountedLine;
import io.trueup.deposit.JudgedLine;
import io.trueup.deposit.JudgedPayment;
import io.trueup.deposit.LineState;
import io.trueup.deposit.PaymentState;
import io.trueup.money.Money;
import io.trueup.reconciliation.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes things to do of money that was announced and is not at the bank, came otherwise, or came without a word. */
public final class DepositItems {

    private static final int LONGEST_WORDS = 120;

    private final WorklistPriority priority;
    private final int depositDays;

    /** @param depositDays days after its date until when a payment must be at the bank */
    public DepositItems(WorklistPriority priority, int depositDays) {
        this.priority = priority;
        this.depositDays = depositDays;
    }

    /** Null when there is nothing to ask. */
    public @Nullable WorkItem of(JudgedPayment judged) {
        if (judged.state() != PaymentState.MISSING) {
            return null;
        }
        Announced payment = judged.payment();
        String cheque = payment.mayBeCheque() ? "; if it was a check, ask to stop it and pay again" : "";
        String step =
                "Ask " + payment.payer() + " (and the bank) for " + it(payment) + ": announced, not at the bank by "
                        + payment.date().plusDays(depositDays) + cheque
                        + (judged.note().isEmpty() ? "" : "; " + judged.note());
        return item(
                String.join(
                        "|",
                        "P",
                        payment.payerKey(),
                        payment.traceKey().isEmpty() ? payment.trace() : payment.traceKey(),
                        payment.date().toString(),
                        payment.amount().toString(),
                        String.valueOf(payment.occurrence())),
                Outcome.DEPOSIT_MISSING,
                payment.payer(),
                payment.date(),
                payment.amount(),
                Money.ZERO,
                payment.amount(),
                step);
    }

    /** Null when there is nothing to ask, or another line of the same payment asks already. */
    public @Nullable WorkItem of(JudgedLine judged) {
        if (judged.state() == LineState.NO_REMITTANCE) {
            return withoutRemittance(judged);
        }
        Money unsettled = judged.unsettled();
        if (unsettled != null) {
            return unsure(judged, unsettled);
        }
        Money announced = judged.announced();
        Money difference = judged.difference();
        return judged.state() == LineState.DIFFERS && announced != null && difference != null
                ? differing(judged, announced, difference)
                : null;
    }

    private WorkItem withoutRemittance(JudgedLine judged) {
        CountedLine line = judged.line();
        String ask =
                judged.payer().isEmpty() ? "See at the bank who paid, and ask for" : "Ask " + judged.payer() + " for";
        String step = ask + " the remittance (835 or explanation of payment) of " + line.amount() + " deposited "
                + line.date() + " (" + words(line) + "): which days it pays and denies is not known";
        return item(
                "D|" + line.key(),
                Outcome.REMITTANCE_MISSING,
                judged.payer(),
                line.date(),
                null,
                line.amount(),
                line.amount(),
                step);
    }

    private WorkItem unsure(JudgedLine judged, Money unsettled) {
        CountedLine line = judged.line();
        String step =
                "See at the bank, or ask the payer, which payment the " + line.amount() + " of " + line.date() + " ("
                        + words(line) + ") is: " + judged.note() + "; " + unsettled
                        + " of these lines and payments is unexplained";
        return item(
                "D|" + line.key(),
                Outcome.NEEDS_REVIEW,
                judged.payer(),
                line.date(),
                null,
                Money.ZERO,
                unsettled,
                step);
    }

    private WorkItem differing(JudgedLine judged, Money announced, Money difference) {
        CountedLine line = judged.line();
        Money deposited = announced.plus(difference);
        String traces =
                judged.payments().stream().map(Announced::trace).distinct().collect(Collectors.joining(", "));
        String step = "Ask " + judged.payer() + " about " + traces + ": " + announced + " announced, " + deposited
                + " deposited " + line.date() + ", " + difference.abs() + (difference.isNegative() ? " less" : " more")
                + (judged.note().isEmpty() ? "" : "; " + judged.note());
        return item(
                "D|" + line.key(),
                Outcome.DEPOSIT_DIFFERS,
                judged.payer(),
                line.date(),
                announced,
                deposited,
                difference.negated().max(Money.ZERO),
                step);
    }

    private static String it(Announced payment) {
        String kind = payment.method().isBlank() ? "payment" : payment.method();
        return kind + " " + payment.trace() + " of " + payment.date() + ", " + payment.amount();
    }

    /** What the bank says, cut to what a person reads. */
    private static String words(CountedLine line) {
        String words = (line.description() + " " + line.reference()).strip();
        String said = words.isEmpty() ? "the bank says nothing of it" : words;
        return said.length() <= LONGEST_WORDS ? said : said.substring(0, LONGEST_WORDS) + "…";
    }

    private WorkItem item(
            String key,
            Outcome outcome,
            String payer,
            LocalDate day,
            @Nullable Money expected,
            Money paid,
            Money atStake,
            String step) {
        return new WorkItem(
                ItemIds.made(key),
                List.of(),
                outcome,
                "",
                "",
                "",
                payer,
                day,
                List.of(),
                expected,
                paid,
                atStake,
                priority.chancePercent(outcome),
                step,
                null,
                "",
                "",
                0,
                false,
                null,
                "deposits of the bank",
                "",
                null,
                List.of(),
                Recourse.NONE,
                false);
    }
}
