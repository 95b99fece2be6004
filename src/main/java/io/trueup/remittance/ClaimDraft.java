package io.trueup.remittance;

import io.trueup.money.Money;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import io.trueup.source.Reading;
import io.trueup.x12.ElementReader;
import io.trueup.x12.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A claim while its segments come in: CLP, then those of the claim, then one service line after the other. */
final class ClaimDraft {

    private static final String SOCIAL_SECURITY_NUMBER = "34";

    private final Segment clp;
    private final RemittanceScope scope;
    private final ElementReader elements;
    private final Money charge;
    private final Money paid;
    private final boolean decided;
    private final Money patientResponsibility;
    private final ServiceDates dates;
    private final BillReceipt receipt = new BillReceipt();
    private final List<Reference> references = new ArrayList<>(2);
    private final List<Adjustment> adjustments = new ArrayList<>(0);
    private final List<String> remarkCodes = new ArrayList<>(0);
    private final List<String> unmodelled = new ArrayList<>(1);
    private final List<LineDraft> lines = new ArrayList<>(4);
    private PersonName patient = PersonName.UNKNOWN;
    private PersonName insured = PersonName.UNKNOWN;
    private PersonName corrected = PersonName.UNKNOWN;
    private final List<String> memberIds = new ArrayList<>(2);
    private final MoneyTotal interest = new MoneyTotal();

    ClaimDraft(Segment clp, RemittanceScope scope) {
        this.clp = clp;
        this.scope = scope;
        this.dates = new ServiceDates(scope.today());
        this.elements = new ElementReader(scope.file());
        elements.checkLengths(clp);
        if (clp.element(1).isEmpty() && clp.element(7).isEmpty()) {
            elements.problem(ProblemCode.MISSING_VALUE, clp, 1, "a patient control number");
        }
        this.charge = elements.requiredMoney(clp, 3);
        this.paid = elements.requiredMoney(clp, 4);
        this.decided = scope.statuses().decides(clp.element(2));
        this.patientResponsibility = elements.money(clp, 5);
    }

    /** CLP04, what the claim brings of its payment; zero when it cannot be read, and of one that decides nothing. */
    Money brought() {
        return decided ? paid : Money.ZERO;
    }

    /** Takes a segment of this claim, or of its last line once it has one. */
    void take(Segment segment) {
        boolean taken = switch (segment.tag()) {
            case "SVC" -> lines.add(new LineDraft(lines.size() + 1, segment, scope, elements));
            case "AMT" -> interest(segment);
            case "DTM", "DTP" -> receipt.take(segment, elements);
            default -> false;
        };
        if (!taken) {
            takeOfLineOrClaim(segment);
        }
    }

    private boolean interest(Segment amt) {
        if (!amt.element(1).equals("I")) {
            return false;
        }
        interest.add(elements.money(amt, 2));
        return true;
    }

    private void takeOfLineOrClaim(Segment segment) {
        if (!lines.isEmpty()) {
            lines.get(lines.size() - 1).take(segment);
        } else if (!takeOfClaim(segment)) {
            unmodelled.add(segment.raw());
        } else {
            elements.checkLengths(segment);
        }
    }

    private boolean takeOfClaim(Segment segment) {
        return switch (segment.tag()) {
            case "CAS" -> adjustments.addAll(CasSegment.read(segment, elements)) || segment.elements() > 0;
            case "NM1" -> name(segment);
            case "MIA" -> remarkCodes.addAll(RemarkSegments.mia(segment)) || segment.elements() > 0;
            case "MOA" -> remarkCodes.addAll(RemarkSegments.moa(segment)) || segment.elements() > 0;
            case "LQ" -> segment.element(1).equals("HE") && remarkCodes.add(segment.element(2));
            case "REF" -> references.add(new Reference(segment.element(1), segment.element(2)));
            case "DTM", "DTP" -> dates.take(segment, elements);
            default -> false;
        };
    }

    private boolean name(Segment nm1) {
        PersonName name = PersonName.of(nm1.element(3), nm1.element(4), nm1.element(5), nm1.element(7));
        switch (nm1.element(1)) {
            case "QC":
                patient = name;
                break;
            case "IL":
                insured = name;
                break;
            case "74":
                corrected = name;
                break;
            default:
                return false;
        }
        String id = nm1.element(9);
        if (!id.isEmpty() && !memberIds.contains(id) && !nm1.element(8).equals(SOCIAL_SECURITY_NUMBER)) {
            memberIds.add(id);
        }
        return true;
    }

    /**
     * The claim when every amount and date of it can be read; else all that is wrong, the first problem with the money lost.
     * Notices about a claim that is taken go to {@code notices}, and those of its form to {@code once}.
     */
    Reading<ClaimPayment> finish(Consumer<Problem> notices, Consumer<Problem> once) {
        if (elements.problems().isEmpty()) {
            try {
                ClaimPayment claim = claim();
                elements.remarks().forEach(once);
                ClaimNotices.about(claim, i -> lines.get(i - 1).segment(), clp, elements, notices);
                return Reading.of(claim);
            } catch (ArithmeticException beyondAnyMoney) {
                elements.problem(ProblemCode.BAD_AMOUNT, clp, 3, "amounts that can be added up");
            }
        }
        List<Problem> problems = new ArrayList<>(elements.problems());
        problems.set(0, problems.get(0).rejecting(brought()));
        return Reading.rejected(problems);
    }

    private ClaimPayment claim() {
        DateRange claimDates = dates.range();
        List<ServiceLine> whole = new ArrayList<>(lines.size());
        for (LineDraft line : lines) {
            whole.add(line.line(claimDates));
        }
        PersonName named = patient.isBlank() ? insured : patient;
        return new ClaimPayment(
                clp.element(1),
                clp.element(2),
                charge,
                paid,
                patientResponsibility,
                clp.element(6),
                clp.element(7),
                clp.element(9),
                named.isBlank() ? corrected : named,
                corrected.correcting(patient),
                memberIds,
                "",
                references,
                claimDates,
                ReceiptDates.ofBill(receipt.day(whole, claimDates)),
                adjustments,
                interest.money(),
                remarkCodes,
                whole,
                unmodelled,
                elements.place(clp));
    }
}
