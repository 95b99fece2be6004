package io.trueup.denial;

import io.trueup.contract.ContractLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a denial rule may look at.
 *
 * @param lines the day's zero-paid lines that stand, in order
 * @param paidPositive whether the day has any net payment
 * @param authorizationCovers an approved authorization of claim and program covers the day
 * @param authorizationUsedUp an approved authorization's days or hours were used up before that day
 * @param otherAdjudicationStored another adjudication of the same code and date is stored (a true duplicate)
 * @param weeksSinceStart full weeks from the episode's start to the day
 * @param programLimitWeeks the contract's limit; null = none
 * @param hoursOverCap delivered hours exceed the contract's cap
 * @param deliveredMinutes of the day by the log; 0 without one
 * @param line the contract's line; null without a contract
 * @param missingLogParts names of documents that the log does not hold for the day
 * @param earlier how the day's adjudication before this one was classed (193 upholds it); null when there is none
 */
public record DenialContext(
        List<DeniedLine> lines,
        boolean paidPositive,
        boolean authorizationCovers,
        boolean authorizationUsedUp,
        boolean otherAdjudicationStored,
        int weeksSinceStart,
        @Nullable Integer programLimitWeeks,
        boolean hoursOverCap,
        int deliveredMinutes,
        @Nullable ContractLine line,
        List<String> missingLogParts,
        @Nullable Denial earlier) {

    public DenialContext {
        lines = List.copyOf(lines);
        missingLogParts = List.copyOf(missingLogParts);
    }

    /** A day without an earlier adjudication, whose hours do not matter. */
    public DenialContext(
            List<DeniedLine> lines,
            boolean paidPositive,
            boolean authorizationCovers,
            boolean authorizationUsedUp,
            boolean otherAdjudicationStored,
            int weeksSinceStart,
            @Nullable Integer programLimitWeeks,
            boolean hoursOverCap,
            @Nullable ContractLine line,
            List<String> missingLogParts) {
        this(
                lines,
                paidPositive,
                authorizationCovers,
                authorizationUsedUp,
                otherAdjudicationStored,
                weeksSinceStart,
                programLimitWeeks,
                hoursOverCap,
                0,
                line,
                missingLogParts,
                null);
    }
}
