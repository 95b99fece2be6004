package io.trueup.appeal;

import io.trueup.codes.ProviderAdjustmentReasons;
import io.trueup.money.Money;
import io.trueup.reconciliation.AdjustmentNaming;
import io.trueup.reconciliation.Outcome;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a thing to do of money that a payer withheld and that counts against no claim (INTERFACES.md 3). */
public final class AdjustmentItems {

    private final ProviderAdjustmentReasons reasons;
    private final WorklistPriority priority;

    public AdjustmentItems(ProviderAdjustmentReasons reasons, WorklistPriority priority) {
        this.reasons = reasons;
        this.priority = priority;
    }

    /** Null when there is nothing to ask: by its reason, or because the money was given back. */
    public @Nullable WorkItem of(WithheldMoney money) {
        if (!reasons.asks(money.reason()) || !money.open().isPositive()) {
            return null;
        }
        return new WorkItem(
                ItemIds.made(money.key()),
                List.of(),
                Outcome.NEEDS_REVIEW,
                "",
                money.logClaim(),
                "",
                money.payer(),
                null,
                List.of(),
                null,
                Money.ZERO,
                money.open().min(money.amount()),
                priority.chancePercent(Outcome.NEEDS_REVIEW),
                nextStep(money),
                null,
                "",
                "",
                0,
                false,
                null,
                "provider adjustment that counts against no claim",
                money.reason(),
                null,
                List.of(),
                Recourse.NONE,
                false);
    }

    private String nextStep(WithheldMoney money) {
        return reasons.aboutWithheld(
                        money.reason(),
                        it(money.reason(), money.reference(), money.amount(), money.trace(), money.paidOn()))
                + why(money);
    }

    private static String why(WithheldMoney money) {
        if (money.naming() != AdjustmentNaming.NOTHING) {
            return named(money.naming());
        }
        if (!money.ofClaimNumber().isBlank()) {
            return "; this payer paid " + money.ofClaimNumber()
                    + " under that workers' comp claim number: ask whether that is meant, for it counts against no day";
        }
        return money.logClaim().isBlank()
                ? ""
                : "; the log has claim " + money.logClaim()
                        + " by that number, and no claim this payer paid goes by it";
    }

    /** What it names, as the end of a sentence; blank when that is nothing. */
    public static String named(AdjustmentNaming naming) {
        return switch (naming) {
            case CLAIM -> "; it names a claim that we know and counts against no day of it";
            case SEVERAL -> "; its number is that of more than one patient";
            case NOTHING, TAKE_BACK -> "";
        };
    }

    /** {@code WO ZZ998877 for 384.00 of payment EFT1 (2025-04-01)}. */
    public static String it(String reason, String reference, Money amount, String trace, LocalDate paidOn) {
        return reason + (reference.isBlank() ? "" : " " + reference) + " for " + amount + " of payment " + trace + " ("
                + paidOn + ")";
    }
}
