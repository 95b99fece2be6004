package io.trueup.batch;

import io.trueup.appeal.ItemHistory;
import io.trueup.appeal.RebillWorksheet;
import io.trueup.appeal.TakeBacks;
import io.trueup.appeal.WorkItem;
import io.trueup.appeal.WorkItems;
import io.trueup.appeal.WorklistPriority;
import io.trueup.billing.BillingDifference;
import io.trueup.billing.BillingDifferences;
import io.trueup.codes.AdjustmentReasonCodes;
import io.trueup.contract.RateBook;
import io.trueup.denial.ClassifiedFinding;
import io.trueup.denial.DenialClass;
import io.trueup.denial.DenialClassifier;
import io.trueup.denial.Denials;
import io.trueup.few.Few;
import io.trueup.interest.LateCharges;
import io.trueup.interest.LateClaim;
import io.trueup.interest.LatePayment;
import io.trueup.interest.LatePayments;
import io.trueup.interest.UnpaidAmount;
import io.trueup.ledger.ReconciliationUnits;
import io.trueup.reconciliation.ClaimAccount;
import io.trueup.reconciliation.DeclaredBills;
import io.trueup.reconciliation.Finding;
import io.trueup.reconciliation.Judgement;
import io.trueup.reconciliation.Outcome;
import io.trueup.reconciliation.RatedDay;
import io.trueup.reconciliation.Reconciliation;
import io.trueup.reconciliation.StandingBills;
import io.trueup.reconciliation.Tolerance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** From everything stored about a unit to its findings, their denial classes and the things to do. Pure, like its parts. */
public final class UnitReview {

    private final Reconciliation reconciliation;
    private final Denials denials;
    private final WorkItems workItems;
    private final TakeBacks takeBacks;
    private final LateCharges lateCharges;
    private final LatePayments latePayments;
    private final RateBook rates;
    private final BillingDifferences billing;
    private final LocalDate today;

    public UnitReview(RuleBook rules, Tolerance tolerance, DeclaredBills bills, LocalDate today) {
        AdjustmentReasonCodes reasons = rules.reasons();
        this.reconciliation = new Reconciliation(rules.rates(), reasons, tolerance, bills, today);
        this.lateCharges = rules.lateCharges();
        this.latePayments = new LatePayments(lateCharges);
        this.rates = rules.rates();
        this.billing = new BillingDifferences(rules.billing());
        this.today = today;
        this.denials = new Denials(new DenialClassifier(rules.denialRules(), reasons));
        this.takeBacks = new TakeBacks(
                rules.stateLimits().takeBack(), tolerance, rules.codes().providerAdjustments());
        this.workItems = new WorkItems(
                rules.playbook(),
                rules.stateRules(),
                rules.stateLimits(),
                rules.nextSteps(),
                new RebillWorksheet(rules.rates()),
                new WorklistPriority(rules.playbook()),
                takeBacks,
                today);
    }

    /**
     * What a review comes to.
     *
     * @param itemOf item of each finding that needs work, by finding key
     * @param late money that came late
     * @param unpaid money that nobody paid or refused
     * @param billing days whose bill differs from their log
     */
    public record Result(
            List<ClassifiedFinding> findings,
            List<WorkItem> items,
            Map<String, String> itemOf,
            List<LatePayment> late,
            List<UnpaidAmount> unpaid,
            List<BillingDifference> billing) {

        Map<String, ClassifiedFinding> byKey() {
            Map<String, ClassifiedFinding> byKey = new HashMap<>();
            findings.forEach(f -> byKey.put(f.judgement().finding().key(), f));
            return byKey;
        }
    }

    public Result review(ReconciliationUnits.Unit unit, ItemHistory history) {
        List<Judgement> judgements = new ArrayList<>();
        ClaimAccount account = unit.account();
        if (account != null) {
            judgements.addAll(reconciliation.of(account));
        }
        judgements.addAll(reconciliation.ofUnmatched(unit.unmatched()));
        List<ClassifiedFinding> findings =
                Few.each(judgements, judgement -> takeBacks.rechecked(denials.classify(judgement), today));
        List<BillingDifference> differences = billing(unit, findings);
        List<WorkItem> items = workItems.of(findings, history, misdated(findings, differences));
        Map<String, String> itemOf = new HashMap<>();
        items.forEach(item -> item.findingKeys().forEach(key -> itemOf.put(key, item.id())));
        List<LatePayment> late = new ArrayList<>();
        findings.forEach(finding -> late.addAll(latePayments.of(finding)));
        List<UnpaidAmount> unpaid = Few.known(findings, latePayments::unpaid);
        return new Result(findings, items, itemOf, late, unpaid, differences);
    }

    /** What a bill for the wrong date makes the thing to do, by finding: of the attended day without a bill, and of the date billed. */
    private static Map<String, String> misdated(List<ClassifiedFinding> findings, List<BillingDifference> differences) {
        Map<String, String> steps = new HashMap<>();
        for (BillingDifference bill : Few.where(differences, difference -> difference.billedFor() != null)) {
            for (ClassifiedFinding classified : findings) {
                Finding finding = classified.judgement().finding();
                boolean attended = finding.outcome() == Outcome.NOT_BILLED
                        && finding.program() == bill.program()
                        && bill.serviceDate().equals(finding.serviceDate());
                boolean billed = finding.outcome() == Outcome.PAID_WITHOUT_LOG
                        && Objects.equals(bill.billedFor(), finding.serviceDate());
                if (attended || billed) {
                    steps.put(finding.key(), bill.why());
                }
            }
        }
        return steps;
    }

    private List<BillingDifference> billing(ReconciliationUnits.Unit unit, List<ClassifiedFinding> findings) {
        ClaimAccount account = unit.account();
        if (account == null) {
            return billing.ofUnmatched(unit.bills());
        }
        if (account.bills().isEmpty()) {
            return List.of();
        }
        List<ClassifiedFinding> elsewhere =
                Few.where(findings, f -> f.denial() != null && f.denial().denialClass() == DenialClass.WRONG_PAYER);
        return billing.of(account, StandingBills.of(account, rates), day -> isOneOf(elsewhere, day));
    }

    /** @param elsewhere what payers refused because another is to pay */
    private static boolean isOneOf(List<ClassifiedFinding> elsewhere, RatedDay day) {
        return Few.any(elsewhere, classified -> {
            Finding finding = classified.judgement().finding();
            LocalDate date = finding.kind() == Finding.Kind.EPISODE
                    ? day.episode().episode().startDate()
                    : day.date();
            return finding.program() == day.program() && date.equals(finding.serviceDate());
        });
    }

    /** What can be said of money that was taken back, or may be asked back: a line each, for people. */
    public List<String> takeBack(ClassifiedFinding finding) {
        return takeBacks.lines(finding);
    }

    /** What a payer owes for having paid a day late, and for what is unpaid today: a line each, for people. */
    public List<String> interest(ClassifiedFinding finding) {
        List<String> lines = new ArrayList<>();
        latePayments.of(finding).forEach(late -> lines.add(words(late.claim())));
        UnpaidAmount unpaid = latePayments.unpaid(finding);
        LateClaim claim =
                unpaid == null ? null : lateCharges.of(unpaid.terms(), unpaid.clock(), unpaid.amount(), today);
        if (claim != null) {
            lines.add("still unpaid on " + today + ": " + words(claim));
        }
        return lines;
    }

    private static String words(LateClaim claim) {
        return claim.owed() + " owed, due " + claim.due() + " (" + claim.countedFrom() + "), " + claim.daysLate()
                + (claim.daysLate() == 1 ? " day late; " : " days late; ") + claim.computation();
    }
}
