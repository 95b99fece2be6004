package io.trueup.remittance;

import io.trueup.money.Money;
import io.trueup.remittance.RemittanceRow.ClaimKey;
import io.trueup.source.Place;
import io.trueup.source.Problem;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A claim of a table while its rows come in; its amounts are the sums of theirs. One without a control number goes by its claim
 * number, so that no two of them are one for lack of a name.
 */
final class TableClaim {

    private static final String BALANCE = "billed_amount less adjustments is paid_amount";
    private static final String REPEATED =
            "; if these rows are the reasons of one line, say billed and paid once, and leave them blank below";

    private final ClaimKey key;
    private final PersonName patient;
    private final Place place;
    private final Map<Place, ServiceLine> lines = new LinkedHashMap<>();
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
            patientResponsibility = patientResponsibility.plus(responsibility(row, line));
            charge = newCharge;
            paid = newPaid;
        } catch (ArithmeticException beyondAnyMoney) {
            return false;
        }
        received = received.earliest(row.received());
        lines.put(row.place(), line.numbered(lines.size() + 1));
        return true;
    }

    /** What the row says, or else what the reasons say that another sheet has for it. */
    private static Money responsibility(RemittanceRow row, ServiceLine line) {
        boolean completed = row.patientResponsibility().isZero() && !line.equals(row.line());
        return completed ? RemittanceRow.patientShare(line.adjustments()) : row.patientResponsibility();
    }

    /** Whether a row goes on with a line of here: its reasons are further ones of that line, and no money of its own. */
    boolean goOn(Place of, RemittanceRow row, ServiceLine reasons) {
        ServiceLine line = lines.get(of);
        if (line == null) {
            return false;
        }
        Money share = RemittanceRow.patientShare(reasons.adjustments());
        if (row.patientResponsibility().equals(share)) {
            patientResponsibility = patientResponsibility.plus(share);
        }
        received = received.earliest(row.received());
        lines.put(of, line.and(reasons));
        return true;
    }

    /** Says of each line with reasons that they do not explain what was not paid, and what it may be where rows are alike. */
    void tellUnbalanced(Consumer<Problem> notices) {
        Set<List<Object>> seen = new HashSet<>();
        Set<List<Object>> repeated = new HashSet<>();
        lines.values().stream()
                .map(TableClaim::alike)
                .filter(line -> !seen.add(line))
                .forEach(repeated::add);
        lines.forEach((own, line) -> {
            if (!line.adjustments().isEmpty() && !line.difference().isZero()) {
                notices.accept(ClaimNotices.notBalanced(
                        own, line.difference(), repeated.contains(alike(line)) ? BALANCE + REPEATED : BALANCE));
            }
        });
    }

    private static List<Object> alike(ServiceLine line) {
        return List.of(String.valueOf(line.dates()), line.adjudicated(), line.charge());
    }

    /** @param ofPayment what rows of the payment say, for a claim whose own rows do not */
    ClaimPayment claim(ReceiptDates ofPayment) {
        String number = key.number();
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
                List.copyOf(lines.values()),
                List.of(),
                place);
    }
}
