package io.trueup.reconciliation;

import io.trueup.codes.AdjustmentReasonCodes;
import io.trueup.codes.ProcedureCodes;
import io.trueup.contract.Contract;
import io.trueup.contract.RateBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The product: everything stored about one claim becomes its findings. Pure: the same account, rates, tolerance, declared
 * bills and day give the same findings, whatever order files came in.
 */
public final class Reconciliation {

    private final RateBook rates;
    private final AdjustmentReasonCodes reasons;
    private final Tolerance tolerance;
    private final DeclaredBills declared;
    private final LocalDate today;

    public Reconciliation(
            RateBook rates,
            AdjustmentReasonCodes reasons,
            Tolerance tolerance,
            DeclaredBills declared,
            LocalDate today) {
        this.rates = rates;
        this.reasons = reasons;
        this.tolerance = tolerance;
        this.declared = declared;
        this.today = today;
    }

    /** One finding for each attended day, for each episode under a case rate, and for each other date money came for. */
    public List<Judgement> of(ClaimAccount account) {
        RatedAccount rated = RatedAccount.of(account.episodes(), account.days(), rates);
        Allocation allocation = new Allocation(rated, rates);
        account.lines().forEach(allocation::allocate);
        allocation.placeUndated();
        StandingBills bills = StandingBills.of(account, rated, rates);
        List<Judgement> judgements = new ArrayList<>();
        EpisodeJudge episodes = new EpisodeJudge(this, account, bills);
        rated.stays().forEach(stay -> judgements.add(episodes.judge(stay, allocation.on(stay))));
        DayJudge days = new DayJudge(this, account, bills);
        rated.days().forEach(day -> judgements.add(days.judge(day, allocation.on(day))));
        List<AdjudicatedLine> unlogged = new ArrayList<>(account.unlogged());
        unlogged.addAll(allocation.unallocated());
        UnmatchedMoney unmatched = new UnmatchedMoney(this);
        judgements.addAll(unmatched.withoutLog(account, unlogged));
        judgements.addAll(unmatched.undecided(account, allocation.undecided()));
        return judgements;
    }

    /** Findings for program lines that belong to no claim of the log, or to more than one day. */
    public List<Judgement> ofUnmatched(List<UnmatchedLine> lines) {
        return new UnmatchedMoney(this).of(lines);
    }

    RateBook rates() {
        return rates;
    }

    LocalDate today() {
        return today;
    }

    Tolerance tolerance() {
        return tolerance;
    }

    /** Whether a day of this claim that no bill carries is known not to have been billed. */
    boolean knowsBillsOf(Account account, LocalDate serviceDate) {
        return declared.include(account.payerKey(), serviceDate, rates.payers());
    }

    Adjudications adjudications(List<AdjudicatedLine> lines, @Nullable Contract contract) {
        return new Adjudications(lines, reasons, contract != null && contract.isWorkersComp());
    }

    /** Component codes count when their day has a log, the others always (INTERFACES.md 5). */
    static boolean isProgramCode(String code) {
        return !ProcedureCodes.isComponent(code);
    }
}
