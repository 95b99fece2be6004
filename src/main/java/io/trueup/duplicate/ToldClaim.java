package io.trueup.duplicate;

import io.trueup.money.Money;
import io.trueup.reconciliation.ClaimNumbers;
import io.trueup.remittance.ClaimPayment;
import io.trueup.remittance.DateRange;
import io.trueup.remittance.ReceiptDates;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * A claim of a payment as one file tells it.
 *
 * @param line of the file, where it begins
 * @param fingerprint of numbers, status, lines and amounts; all that is left of a claim that was purged
 * @param table whether rows told it, which may leave reasons out and stand in several files
 * @param received as this file says; which days it does not say another may
 * @param claimNumbers workers' comp claim numbers it may go by
 */
public record ToldClaim(
        long id,
        long line,
        UUID fingerprint,
        boolean purged,
        boolean table,
        String controlNumber,
        String payerNumber,
        String status,
        Money charge,
        Money paid,
        Money interest,
        String patient,
        Set<String> claimNumbers,
        Set<String> remarkCodes,
        ReceiptDates received,
        List<ToldLine> lines) {

    /** The number of claims that have none any more. */
    static final String PURGED = "//";

    private static final Comparator<ToldLine> IN_ORDER = Comparator.comparing(
                    (ToldLine line) -> String.valueOf(line.service()))
            .thenComparing(ToldLine::charge)
            .thenComparing(ToldLine::paid)
            .thenComparing(line -> line.reasons().toString())
            .thenComparing(line -> line.remarks().toString());

    public ToldClaim {
        claimNumbers = Set.copyOf(claimNumbers);
        remarkCodes = Set.copyOf(remarkCodes);
        lines = lines.stream().sorted(IN_ORDER).toList();
    }

    /** The same by another control number. */
    ToldClaim named(String number) {
        return number.equals(controlNumber)
                ? this
                : new ToldClaim(
                        id,
                        line,
                        fingerprint,
                        purged,
                        table,
                        number,
                        payerNumber,
                        status,
                        charge,
                        paid,
                        interest,
                        patient,
                        claimNumbers,
                        remarkCodes,
                        received,
                        lines);
    }

    /** By what claims are looked for first. */
    String number() {
        if (purged) {
            return PURGED;
        }
        String loose = ClaimNumbers.loose(controlNumber);
        return loose.isEmpty() ? "/" + ClaimNumbers.loose(payerNumber) : loose;
    }

    /** CLP01, and CLP07 where both have one. */
    boolean hasNumbersOf(ToldClaim other) {
        if (purged || other.purged) {
            return fingerprint.equals(other.fingerprint);
        }
        return number().equals(other.number())
                && (payerNumber.isBlank() || other.payerNumber.isBlank() || hasPayerNumberOf(other));
    }

    /** CLP07, which both have. */
    boolean hasPayerNumberOf(ToldClaim other) {
        return !payerNumber.isBlank() && ClaimNumbers.loose(payerNumber).equals(ClaimNumbers.loose(other.payerNumber));
    }

    /** The same in all but CLP07: within one payment a payer that sends it again may number it anew. */
    boolean isRenumbered(ToldClaim other) {
        return !hasNumbersOf(other)
                && number().equals(other.number())
                && status.equals(other.status)
                && name().equals(other.name())
                && hasMoneyOf(other);
    }

    boolean isReversedBy(ToldClaim reversal) {
        return hasNumbersOf(reversal)
                && paid.equals(reversal.paid.negated())
                && keys(ToldLine::service).equals(reversal.keys(ToldLine::service));
    }

    /** A table may leave the status out; a reversal is always told. */
    boolean hasStatusOf(ToldClaim other) {
        return status.equals(other.status)
                || purged
                || other.purged
                || (table || other.table) && !isReversal() && !other.isReversal() && hasMoneyOf(other);
    }

    boolean isReversal() {
        return status.equals(ClaimPayment.REVERSAL);
    }

    /** The same lines with the same money. */
    boolean hasMoneyOf(ToldClaim other) {
        if (purged || other.purged) {
            return fingerprint.equals(other.fingerprint);
        }
        return paid.equals(other.paid) && keys(ToldLine::priced).equals(other.keys(ToldLine::priced));
    }

    boolean hasServicesOf(ToldClaim other) {
        return charge.equals(other.charge) && keys(ToldLine::service).equals(other.keys(ToldLine::service));
    }

    /** Whether another file's claim can tell of the same. */
    boolean mayBe(ToldClaim other) {
        boolean again =
                hasStatusOf(other) && (hasMoneyOf(other) || hasPayerNumberOf(other) || sharesServiceWith(other));
        return hasNumbersOf(other) && (again || isDecidedAnew(other));
    }

    /** The same services under both numbers, paid before and denied now for one. */
    boolean isDecidedAnew(ToldClaim other) {
        return hasPayerNumberOf(other) && !isReversal() && !other.isReversal() && hasServicesOf(other);
    }

    static Money paid(Collection<ToldClaim> claims) {
        return Money.sum(claims.stream().map(ToldClaim::paid).toList());
    }

    /** In the order of the lines. */
    <K> List<K> keys(Function<ToldLine, K> key) {
        return lines.stream().map(key).toList();
    }

    /** The same code on the same day. */
    boolean sharesServiceWith(ToldClaim other) {
        return lines.stream().anyMatch(other::tellsOf);
    }

    boolean sharesDayWith(ToldClaim other) {
        return lines.stream().anyMatch(own -> other.lines.stream().anyMatch(line -> meet(own, line)));
    }

    boolean tellsOf(ToldLine line) {
        return lines.stream().anyMatch(own -> own.code().equals(line.code()) && meet(own, line));
    }

    private static boolean meet(ToldLine one, ToldLine other) {
        DateRange own = one.dates();
        DateRange its = other.dates();
        return own == null || its == null
                ? own == its
                : !own.from().isAfter(its.to()) && !its.from().isAfter(own.to());
    }

    String name() {
        return patient.toUpperCase(Locale.ROOT).strip();
    }
}
