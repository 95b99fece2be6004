package io.trueup.appeal;

import io.trueup.money.Money;
import io.trueup.reconciliation.Outcome;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing to do: an appeal, or findings of one claim with the same outcome that one call settles.
 *
 * @param id lasts from run to run while any of its findings does
 * @param findingKeys earliest first
 * @param denialClass blank when nothing was denied
 * @param serviceDate its earliest day; null when the payer gave none
 * @param expected sum over its findings; null when none is known
 * @param paid sum over its findings, net
 * @param atStake the shortfall, never negative
 * @param chancePercent of getting what is at stake, for the priority
 * @param deadline null when there is none
 * @param appealLevel where to go next; blank when the item is not one that a payer decides
 * @param answerDays days from the filing there to the payer's answer; 0 = no rule says
 * @param noLevelLeft whether every known level is lost
 * @param billAgainBy the last day to bill again; null where nothing is, or no limit is known
 * @param appeal null when it is no denial
 * @param rebill component codes its days can be billed with instead
 * @param recourse what is left once the deadline is over
 * @param answersTakeBack whether its days are short because money was taken back, which is answered and not asked for like a short payment
 */
public record WorkItem(
        String id,
        List<String> findingKeys,
        Outcome outcome,
        String denialClass,
        String claimNumber,
        String patient,
        String payer,
        @Nullable LocalDate serviceDate,
        List<LocalDate> serviceDates,
        @Nullable Money expected,
        Money paid,
        Money atStake,
        int chancePercent,
        String nextStep,
        @Nullable LocalDate deadline,
        String deadlineSource,
        String appealLevel,
        int answerDays,
        boolean noLevelLeft,
        @Nullable LocalDate billAgainBy,
        String rule,
        String reasonCodes,
        @Nullable Appeal appeal,
        List<RebillWorksheet.Line> rebill,
        Recourse recourse,
        boolean answersTakeBack) {}
