package io.trueup.remittance;

import io.trueup.codes.AdjustmentGroups;
import io.trueup.codes.AdjustmentReasonCodes;
import io.trueup.codes.ClaimStatusCodes;
import io.trueup.codes.RemarkCodes;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Says once per file and code which codes nobody knows and which claim statuses decide nothing (FAULTS.md 27). */
final class CodeNotices {

    private static final int MOST = 1000;
    private static final AdjustmentGroups GROUPS = AdjustmentGroups.standard();
    private static final AdjustmentReasonCodes REASONS = AdjustmentReasonCodes.standard();
    private static final ClaimStatusCodes STATUSES = ClaimStatusCodes.standard();
    private static final RemarkCodes REMARKS = RemarkCodes.standard();

    private final Consumer<Problem> notices;
    private final Set<String> told = new HashSet<>();

    CodeNotices(Consumer<Problem> notices) {
        this.notices = notices;
    }

    /** A notice of which one in a file is enough. */
    void once(Problem notice) {
        if (told.add(notice.code().name())) {
            notices.accept(notice);
        }
    }

    void about(ClaimPayment claim) {
        if (!STATUSES.isKnown(claim.status())) {
            unknown(claim, "claim status", claim.status());
        } else if (!STATUSES.decides(claim.status())) {
            notices.accept(Problem.of(
                    ProblemCode.NOT_FINAL, claim.place(), claim.status() + ": " + STATUSES.meaning(claim.status())));
        }
        about(claim, claim.adjustments(), claim.remarkCodes());
        for (ServiceLine line : claim.lines()) {
            about(claim, line.adjustments(), line.remarkCodes());
        }
    }

    private void about(ClaimPayment claim, List<Adjustment> adjustments, List<String> remarks) {
        for (Adjustment adjustment : adjustments) {
            if (!GROUPS.isKnown(adjustment.group())) {
                unknown(claim, "adjustment group", adjustment.group());
            }
            if (!REASONS.isKnown(adjustment.carc())) {
                unknown(claim, "adjustment reason", adjustment.carc());
            }
        }
        for (String remark : remarks) {
            if (!REMARKS.isKnown(remark)) {
                unknown(claim, "remark code", remark);
            }
        }
    }

    private void unknown(ClaimPayment claim, String kind, String code) {
        if (told.size() < MOST && told.add(kind + ' ' + code)) {
            notices.accept(Problem.of(
                    ProblemCode.UNKNOWN_CODE, claim.place(), kind + " " + (code.isEmpty() ? "(blank)" : code)));
        }
    }
}
