package io.trueup.remittance;

import io.trueup.money.Money;
import io.trueup.remittance.RemittanceRow.ClaimKey;
import io.trueup.source.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim of a table while its rows come in; its amounts are the sums of theirs. One without a control number goes by its claim
 * number, so that no two of them are one for lack of a name.
 */
final class TableClaim {

    private final ClaimKey key;
    private final PersonName patient;
    private final Place place;
    private final List<ServiceLine> lines = new ArrayList<>();
    private Money charge = Money.ZERO;
    private Money paid = Money.ZERO;
    private Money patientResponsibility = Money.ZERO;
    private ReceiptDates received = ReceiptDates.UNKNOWN;

    TableClaim(RemittanceRow first) {
        this.key = first.claim();
        this.patient = first.patient();
        this.place = first.place();
    }

    /** Bills received on different days are different bills, also under one number. */
    private boolean isAnotherBill(@Nullable LocalDate day) {
        LocalDate own = received.bill();
        return own != null && day != null && !own.equals(day);
    }

    /** Whether the row belongs here, and its money can be added. */
    boolean add(RemittanceRow row, ServiceLine line) {
        if (!row.claim().equals(key) || isAnotherBill(row.received().bill())) {
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
        received = received.earliest(row.received());
        lines.add(line.numbered(lines.size() + 1));
        return true;
    }

    /** @param ofPayment what rows of the payment say, for a claim whose own rows do not */
    ClaimPayment claim(ReceiptDates ofPayment) {
        String number = key.patientControlNumber().isEmpty() ? key.claimNumber() : key.patientControlNumber();
        return new ClaimPayment(
                number,
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
                received.completedBy(ofPayment),
                List.of(),
                Money.ZERO,
                List.of(),
                lines,
                List.of(),
                place);
    }
}
