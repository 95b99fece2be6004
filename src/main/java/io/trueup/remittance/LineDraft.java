package io.trueup.remittance;

import io.trueup.money.Money;
import io.trueup.x12.ElementReader;
import io.trueup.x12.Segment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A service line while its segments come in: SVC, then DTM, CAS, REF, AMT, QTY, LQ in whatever order. */
final class LineDraft {

    private static final int ADJUDICATED = 1;

    /** The code billed, where another was decided on. */
    private static final int SUBMITTED = 6;

    private final int number;
    private final Segment svc;
    private final ElementReader elements;
    private final Procedure adjudicated;
    private final Procedure submitted;
    private final Money charge;
    private final Money paid;
    private final BigDecimal units;
    private final ServiceDates dates;
    private final List<Adjustment> adjustments = new ArrayList<>(2);
    private final List<String> remarkCodes = new ArrayList<>(0);
    private final List<Reference> references = new ArrayList<>(1);
    private final List<String> unmodelled = new ArrayList<>(0);
    private @Nullable Money allowed;

    /** A blank SVC02 or SVC03 is zero, as payers leave out amounts that are. */
    LineDraft(int number, Segment svc, RemittanceScope scope, ElementReader elements) {
        KnownProcedures procedures = scope.procedures();
        this.number = number;
        this.svc = svc;
        this.elements = elements;
        this.dates = new ServiceDates(scope.today());
        elements.checkLengths(svc);
        this.adjudicated = procedures.read(svc, ADJUDICATED, elements);
        this.submitted = svc.element(SUBMITTED).isEmpty() ? adjudicated : procedures.read(svc, SUBMITTED, elements);
        this.charge = elements.money(svc, 2);
        this.paid = elements.money(svc, 3);
        this.units = elements.quantity(svc, 5, BigDecimal.ONE);
    }

    void take(Segment segment) {
        int problemsBefore = elements.problems().size();
        boolean known = switch (segment.tag()) {
            case "DTM", "DTP" -> dates.take(segment, elements);
            case "CAS" -> adjustments.addAll(CasSegment.read(segment, elements)) || segment.elements() > 0;
            case "REF" -> references.add(new Reference(segment.element(1), segment.element(2)));
            case "LQ" -> segment.element(1).equals("HE") && remarkCodes.add(segment.element(2));
            case "AMT" -> allowed(segment);
            default -> false;
        };
        if (!known) {
            unmodelled.add(segment.raw());
        } else if (elements.problems().size() == problemsBefore) {
            elements.checkLengths(segment);
        }
    }

    private boolean allowed(Segment amt) {
        if (!amt.element(1).equals("B6")) {
            return false;
        }
        allowed = elements.money(amt, 2);
        return true;
    }

    /** @param claimDates serve a line that has none of its own */
    ServiceLine line(@Nullable DateRange claimDates) {
        DateRange own = dates.range();
        return new ServiceLine(
                number,
                adjudicated,
                submitted,
                charge,
                paid,
                units,
                own == null ? claimDates : own,
                allowed,
                adjustments,
                remarkCodes,
                references,
                unmodelled);
    }

    Segment segment() {
        return svc;
    }
}
