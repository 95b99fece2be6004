package io.trueup.remittance;

import io.trueup.money.Money;
import io.trueup.remittance.RemittanceRow.ClaimKey;
import io.trueup.source.Place;
import java.util.ArrayList;
import java.util.List;

/** A claim of a table while its rows come in; its amounts are the sums of theirs. */
final class TableClaim {

    private final ClaimKey key;
    private final PersonName patient;
    private final Place place;
    private final List<ServiceLine> lines = new ArrayList<>();
    private Money charge = Money.ZERO;
    private Money paid = Money.ZERO;
    private Money patientResponsibility = Money.ZERO;

    TableClaim(RemittanceRow first) {
        this.key = first.claim();
        this.patient = first.patient();
        this.place = first.place();
    }

    /** Whether the row belongs here, and its money can be added. */
    boolean add(RemittanceRow row, ServiceLine line) {
        if (!row.claim().equals(key)) {
            return false;
        }
        try {
            Money newCharge = charge.plus(line.charge());
            Money newPaid = paid.plus(line.paid());
            patientResponsibility = patientResponsibility.plus(row.patientResponsibility());
            charge = newCharge;
            paid = newPaid;
        } catch (ArithmeticException beyondAnyMoney) {
            return false;
        }
        lines.add(line.numbered(lines.size() + 1));
        return true;
    }

    ClaimPayment claim() {
        return new ClaimPayment(
                key.patientControlNumber(),
                key.status(),
                charge,
                paid,
                patientResponsibility,
                "",
                key.payerClaimNumber(),
                "",
                patient,
                PersonName.UNKNOWN,
                List.of(),
                key.claimNumber(),
                List.of(),
                null,
                List.of(),
                Money.ZERO,
                List.of(),
                lines,
                List.of(),
                place);
    }
}
