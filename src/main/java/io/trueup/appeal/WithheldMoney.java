package io.trueup.appeal;

import io.trueup.money.Money;
import io.trueup.reconciliation.AdjustmentNaming;
import java.time.LocalDate;

/**
 * A provider adjustment that lowered a payment and counts against no claim.
 *
 * @param key identity over all runs, made of what the payer sent
 * @param payer as the remittance names it
 * @param amount positive
 * @param open what other adjustments with the same reference have not given back of it; not positive when nothing is left: the newest are left
 * @param naming {@link AdjustmentNaming#CLAIM} only of a reason that is between payer and clinic alone
 * @param logClaim the claim of the log that goes by a number of the reference; blank when there is none, or more than one
 * @param ofClaimNumber which claims that this payer paid have the reference as workers' comp claim number; blank when none has
 */
public record WithheldMoney(
        String key,
        String payer,
        String trace,
        LocalDate paidOn,
        String reason,
        String reference,
        Money amount,
        Money open,
        AdjustmentNaming naming,
        String logClaim,
        String ofClaimNumber) {}
