package io.trueup.bill;

import io.trueup.money.Money;
import io.trueup.remittance.PersonName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A bill of a table while its rows come in; its charge is their sum. */
final class TableBill {

    private final BillRow first;
    private final List<BilledLine> lines = new ArrayList<>();
    private PersonName patient = PersonName.UNKNOWN;
    private String authorization = "";
    private Money charge = Money.ZERO;

    TableBill(BillRow first) {
        this.first = first;
    }

    /** Whether the row belongs here; a bill beyond all measure goes on in another. */
    boolean add(BillRow row) {
        if (!row.bill().equals(first.bill()) || lines.size() == BillDraft.MOST_LINES) {
            return false;
        }
        BilledLine line = row.line();
        lines.add(new BilledLine(
                lines.size() + 1, line.code(), line.modifiers(), line.charge(), line.units(), line.dates()));
        charge = charge.plus(line.charge());
        patient = patient.isBlank() ? row.patient() : patient;
        authorization = authorization.isEmpty() ? row.authorizationNumber() : authorization;
        return true;
    }

    /** All that makes it what it is, wherever it stands. */
    List<Object> content() {
        return List.of(first.bill(), authorization, lines);
    }

    /** A bill without a control number goes by its claim number. */
    Bill bill() {
        BillRow.Key key = first.bill();
        String number = key.patientControlNumber().isEmpty() ? key.claimNumber() : key.patientControlNumber();
        return new Bill(
                key.payerId(),
                "",
                List.of(key.payerId()),
                number,
                Stream.of(key.claimNumber()).filter(text -> !text.isEmpty()).toList(),
                patient,
                1,
                key.frequency(),
                key.payerClaimNumber(),
                authorization,
                key.sentOn(),
                charge,
                Bill.Sending.UNKNOWN,
                Bill.Form.TABLE,
                lines,
                first.place());
    }
}
