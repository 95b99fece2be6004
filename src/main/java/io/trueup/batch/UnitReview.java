package io.trueup.batch;

import io.trueup.appeal.ItemHistory;
import io.trueup.appeal.LatePayment;
import io.trueup.appeal.LatePayments;
import io.trueup.appeal.NextSteps;
import io.trueup.appeal.RebillWorksheet;
import io.trueup.appeal.WorkItem;
import io.trueup.appeal.WorkItems;
import io.trueup.appeal.WorklistPriority;
import io.trueup.codes.AdjustmentReasonCodes;
import io.trueup.denial.ClassifiedFinding;
import io.trueup.denial.DenialClassifier;
import io.trueup.denial.Denials;
import io.trueup.ledger.ReconciliationUnits;
import io.trueup.reconciliation.ClaimAccount;
import io.trueup.reconciliation.Judgement;
import io.trueup.reconciliation.Reconciliation;
import io.trueup.reconciliation.Tolerance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** From everything stored about a unit to its findings, their denial classes and the things to do. Pure, like its parts. */
public final class UnitReview {

    private final Reconciliation reconciliation;
    private final Denials denials;
    private final WorkItems workItems;
    private final LatePayments latePayments;

    public UnitReview(RuleBook rules, Tolerance tolerance, LocalDate today) {
        AdjustmentReasonCodes reasons = AdjustmentReasonCodes.standard();
        this.reconciliation = new Reconciliation(rules.rates(), reasons, tolerance, today);
        this.latePayments = new LatePayments(rules.latePaymentRules());
        this.denials = new Denials(new DenialClassifier(rules.denialRules(), reasons));
        this.workItems = new WorkItems(
                rules.playbook(),
                rules.stateRules(),
                NextSteps.standard(),
                new RebillWorksheet(rules.rates()),
                new WorklistPriority(rules.playbook()));
    }

    /**
     * What a review comes to.
     *
     * @param itemOf item of each finding that needs work, by finding key
     * @param late money that came late
     */
    public record Result(
            List<ClassifiedFinding> findings,
            List<WorkItem> items,
            Map<String, String> itemOf,
            List<LatePayment> late) {}

    public Result review(ReconciliationUnits.Unit unit, ItemHistory history) {
        List<Judgement> judgements = new ArrayList<>();
        ClaimAccount account = unit.account();
        if (account != null) {
            judgements.addAll(reconciliation.of(account));
        }
        judgements.addAll(reconciliation.ofUnmatched(unit.unmatched()));
        List<ClassifiedFinding> findings =
                judgements.stream().map(denials::classify).toList();
        List<WorkItem> items = workItems.of(findings, history);
        Map<String, String> itemOf = new HashMap<>();
        items.forEach(item -> item.findingKeys().forEach(key -> itemOf.put(key, item.id())));
        List<LatePayment> late =
                findings.stream().flatMap(f -> latePayments.of(f).stream()).toList();
        return new Result(findings, items, itemOf, late);
    }
}
