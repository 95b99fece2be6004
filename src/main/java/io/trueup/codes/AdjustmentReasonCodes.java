package io.trueup.codes;

import io.trueup.configuration.RuleReading;
import io.trueup.configuration.ShippedFile;
import io.trueup.few.Few;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Claim adjustment reason codes (CARC): what each means and whether it reduces or denies. Unknown codes are denials, so that
 * they are shown. Immutable.
 */
public final class AdjustmentReasonCodes {

    /** Name of the file, in the program and in the reference folder, where its key is {@code code}. */
    public static final String FILE = "carc.csv";

    private static final String PATIENT = "PR";
    private static final Set<String> PATIENT_SHARE = Set.of("1", "2", "3", "66");

    private static final Set<String> DUPLICATE = Set.of("18", "B13");

    private final Map<String, Reason> byCode;
    private final RemarkCodes remarks;

    AdjustmentReasonCodes(Map<String, Reason> byCode, RemarkCodes remarks) {
        this.byCode = Map.copyOf(byCode);
        this.remarks = remarks;
    }

    /** @param remarkDecides whether a remark code may refine or replace what the reason says */
    record Reason(ReasonKind kind, boolean remarkDecides, String retiredTo, String meaning) {}

    /** The codes that come with the program. */
    public static AdjustmentReasonCodes standard() {
        return ShippedFile.read(
                AdjustmentReasonCodes.class, FILE, (file, text) -> read(file, text, RemarkCodes.standard()));
    }

    /** The codes of a text beside these remarks, or every problem in it. */
    public static RuleReading<AdjustmentReasonCodes> read(String file, String text, RemarkCodes remarks) {
        return CodeFiles.reasons(file, text, remarks);
    }

    /** The remarks that decide what vague reasons mean. */
    public RemarkCodes remarks() {
        return remarks;
    }

    /** Whether it is published, or stands in the list of meanings. */
    public boolean isKnown(String carc) {
        return hasMeaning(carc) || statusOf(carc) != CodeStatus.UNPUBLISHED;
    }

    /** Whether the list of meanings has it. */
    public boolean hasMeaning(String carc) {
        return byCode.containsKey(carc);
    }

    public CodeStatus statusOf(String carc) {
        return PublishedCodes.REASONS.statusOf(carc);
    }

    /** In a few words; says so when nothing is known of the code, or only that it is published. */
    public String meaning(String carc) {
        Reason reason = byCode.get(carc);
        if (reason != null) {
            return reason.meaning();
        }
        return isKnown(carc)
                ? "official adjustment reason without a meaning here; look it up at X12 and add it to " + FILE
                : "unknown adjustment reason";
    }

    public ReasonKind kindOf(String carc) {
        Reason reason = byCode.get(carc);
        return reason == null ? ReasonKind.DENYING : reason.kind();
    }

    /** The code that took over from a retired one; the code itself when it is not retired, or has no successor. */
    public String current(String carc) {
        Reason reason = byCode.get(carc);
        return reason == null || reason.retiredTo().isEmpty() ? carc : reason.retiredTo();
    }

    /** Whether the code says so little that a remark code decides what it means (16, 96, 252, A1 …). */
    public boolean remarkDecides(String carc) {
        Reason reason = byCode.get(carc);
        return reason != null && reason.remarkDecides();
    }

    /** A contractual reduction whatever was paid; never in group PR, which asks the patient. */
    public boolean isReduction(String group, String carc) {
        return kindOf(carc) == ReasonKind.REDUCTION && !group.equals(PATIENT);
    }

    /** A reduction of the payer's own that it puts on the patient. */
    public boolean isReductionOnPatient(String group, String carc) {
        return kindOf(carc) == ReasonKind.REDUCTION && group.equals(PATIENT);
    }

    /** Deductible, coinsurance, copayment or blood deductible of the patient (INTERFACES.md 4: Expected). */
    public boolean isPatientShare(String group, String carc) {
        return group.equals(PATIENT) && PATIENT_SHARE.contains(carc);
    }

    /** Whether it says only that the service was adjudicated before. */
    public boolean saysDuplicate(String carc) {
        return DUPLICATE.contains(carc);
    }

    /** Those remarks by which a payer keeps the right to take back what it paid. */
    public List<String> recoverable(List<String> remarkCodes) {
        return Few.where(remarkCodes, r -> remarks.kindOf(r) == RemarkKind.RECOVERABLE);
    }

    /**
     * Whether an adjustment is a denial rather than a reduction, without a look at remark codes.
     *
     * @param anythingPaidOnLine matters for reasons that only reduce a line that was paid (59, 172 …)
     */
    public boolean denies(String group, String carc, boolean workersComp, boolean anythingPaidOnLine) {
        return denies(group, carc, List.of(), workersComp, anythingPaidOnLine);
    }

    /**
     * Whether an adjustment is a denial rather than a reduction. A remark code of a denial turns a reason that leaves the
     * decision to remarks into a denial; one of a fee reduction, with no other, turns it into a reduction.
     *
     * @param remarkCodes RARCs of the line and its claim
     * @param workersComp the worker owes nothing, so that whatever is put on the patient (PR) is refused by the payer
     */
    public boolean denies(
            String group, String carc, List<String> remarkCodes, boolean workersComp, boolean anythingPaidOnLine) {
        if (isPatientShare(group, carc)) {
            return workersComp;
        }
        if (remarkDecides(carc)) {
            if (Few.any(remarkCodes, r -> remarks.kindOf(r) == RemarkKind.DENYING)) {
                return true;
            }
            if (Few.any(remarkCodes, r -> remarks.kindOf(r) == RemarkKind.REDUCTION)) {
                return false;
            }
        }
        return switch (kindOf(carc)) {
            case REDUCTION -> isReductionOnPatient(group, carc) && workersComp;
            case REDUCTION_IF_PAID -> !anythingPaidOnLine;
            case DENYING, NEUTRAL -> true;
        };
    }
}
