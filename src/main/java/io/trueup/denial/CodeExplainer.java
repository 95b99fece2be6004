package io.trueup.denial;

import io.trueup.codes.AdjustmentReasonCodes;
import io.trueup.codes.CodeStatus;
import io.trueup.codes.ReasonKind;
import io.trueup.codes.RemarkCodes;
import java.util.ArrayList;
import java.util.List;

/** Says what codes mean and which rules may use them, without a day to look at. */
final class CodeExplainer {

    private static final String USUAL_GROUP = "CO";

    private final DenialRules rules;
    private final AdjustmentReasonCodes reasons;
    private final RemarkCodes remarks;

    CodeExplainer(DenialRules rules, AdjustmentReasonCodes reasons) {
        this.rules = rules;
        this.reasons = reasons;
        this.remarks = reasons.remarks();
    }

    List<CodeExplanation> explain(List<String> words) {
        return WrittenCode.of(words).stream()
                .map(code -> code.remark() ? remark(code.code()) : reason(code))
                .toList();
    }

    private CodeExplanation reason(WrittenCode written) {
        String carc = written.code();
        String group = written.group().isEmpty() ? USUAL_GROUP : written.group();
        return new CodeExplanation(
                written.toString(),
                reasons.isKnown(carc),
                reasons.meaning(carc),
                standing(carc),
                decisions(group, carc));
    }

    private String standing(String carc) {
        String now = reasons.current(carc);
        String decides = !reasons.hasMeaning(carc)
                ? ""
                : reasons.remarkDecides(carc) && reasons.kindOf(carc) != ReasonKind.REDUCTION
                        ? "; a remark decides what it means"
                        : switch (reasons.kindOf(carc)) {
                            case REDUCTION -> reduction(carc);
                            case REDUCTION_IF_PAID -> "; denies a line that was paid nothing, else reduces";
                            case NEUTRAL -> "; the patient's share";
                            case DENYING -> "; denies";
                        };
        return status(reasons.statusOf(carc)) + " adjustment reason" + (now.equals(carc) ? "" : ", now " + now)
                + decides;
    }

    /** Of a retired code only what it does by itself: the code that took over tells the rest. */
    private String reduction(String carc) {
        return reasons.remarkDecides(carc) && reasons.current(carc).equals(carc)
                ? "; reduces; denies where a remark says why nothing is paid"
                : "; reduces, and does not deny";
    }

    private static String status(CodeStatus status) {
        return switch (status) {
            case CURRENT -> "current";
            case RETIRED -> "retired";
            case UNPUBLISHED -> "unpublished";
        };
    }

    private List<CodeExplanation.Decision> decisions(String group, String carc) {
        if (reasons.isReduction(group, carc)) {
            return List.of();
        }
        List<CodeExplanation.Decision> decisions = new ArrayList<>();
        for (DenialRule rule : rules.rules()) {
            if (rule.matchesCode(group, carc, reasons)) {
                decisions.add(decision(rule));
                if (rule.isUnconditional()) {
                    break;
                }
            }
        }
        return decisions;
    }

    private CodeExplanation remark(String rarc) {
        List<CodeExplanation.Decision> decisions = rules.rules().stream()
                .filter(r -> r.asksForRemark(rarc))
                .map(CodeExplainer::decision)
                .toList();
        return new CodeExplanation(rarc, remarks.isKnown(rarc), remarks.meaning(rarc), remarkStanding(rarc), decisions);
    }

    private String remarkStanding(String rarc) {
        String what = status(remarks.statusOf(rarc)) + (remarks.isAlert(rarc) ? " alert" : " remark");
        if (remarks.isUnread(rarc)) {
            return what + "; makes a vague reason beside it less sure";
        }
        return what
                + switch (remarks.kindOf(rarc)) {
                    case DENYING -> "; decides beside a vague reason";
                    case REDUCTION -> "; turns a vague reason into a reduction";
                    case ROUTE -> "; says where to go with it, decides nothing";
                    case RECOVERABLE -> "; the payer may take back what it paid, decides nothing";
                    case INFORMATION -> "; decides nothing";
                };
    }

    private static CodeExplanation.Decision decision(DenialRule rule) {
        DenialRoute named = rule.denial();
        return new CodeExplanation.Decision(
                rule.id(),
                named == null ? new DenialRoute(DenialClass.OTHER, "") : named,
                rule.conditionText(),
                rule.reason());
    }
}
