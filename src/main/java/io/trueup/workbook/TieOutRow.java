package io.trueup.workbook;

import io.trueup.money.Money;
import java.time.LocalDate;

/**
 * A row of Tie-out: one payment and where every cent of it went (the equations of INTERFACES.md 6).
 *
 * @param providerAdjustments sum of the PLB amounts; positive lowers the payment
 * @param difference what does not balance; zero for a sound payment
 * @param files the files that brought it, joined by {@code "; "}
 * @param unbalancedClaims control number and difference of each claim whose amounts do not add up, joined by {@code "; "}
 */
public record TieOutRow(
        String payer,
        String trace,
        LocalDate paymentDate,
        Money paymentAmount,
        Money claimsPaid,
        Money providerAdjustments,
        Money matched,
        Money outsideProgram,
        Money unmatched,
        Money difference,
        String files,
        String unbalancedClaims) {}
