package io.trueup.reconciliation;

import io.trueup.money.Money;
import io.trueup.remittance.Adjustment;
import io.trueup.remittance.DateRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of the payment of 2025-04-01 for Monday 2025-03-03, changed only where a test says so. */
final class LineSketch {

    private final String code;
    private String trace = "T1";
    private LocalDate paymentDate = LocalDate.of(2025, 4, 1);
    private int claim = 1;
    private String controlNumber = "PCN1";
    private String payerNumber = "ICN1";
    private String payer = "TXMUT";
    private String status = "1";
    private @Nullable Money charge;
    private Money paid = Money.ZERO;
    private @Nullable Money allowed;
    private @Nullable DateRange dates = DateRange.day(AccountSketch.MONDAY);
    private BigDecimal units = BigDecimal.ONE;
    private final List<Adjustment> adjustments = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private boolean decided = true;
    private Money recouped = Money.ZERO;
    private @Nullable LocalDate recoupedOn;
    private @Nullable LocalDate billReceivedOn;
    private @Nullable LocalDate explainedOn;

    private LineSketch(String code) {
        this.code = code;
    }

    static LineSketch line(String code) {
        return new LineSketch(code);
    }

    /** A claim without service lines. */
    static LineSketch wholeClaim() {
        return new LineSketch("");
    }

    LineSketch paid(String dollars) {
        paid = Money.of(dollars);
        return this;
    }

    LineSketch units(String number) {
        units = new BigDecimal(number);
        return this;
    }

    LineSketch billed(String dollars) {
        charge = Money.of(dollars);
        return this;
    }

    LineSketch allowed(String dollars) {
        allowed = Money.of(dollars);
        return this;
    }

    /** {@code "CO-97", "450.00"}. */
    LineSketch adjusted(String reason, String dollars) {
        String[] parts = reason.split("-");
        adjustments.add(new Adjustment(parts[0], parts[1], Money.of(dollars)));
        return this;
    }

    LineSketch remark(String rarc) {
        remarks.add(rarc);
        return this;
    }

    /** The payment it came in; payments of one date have one trace unless {@link #trace} says otherwise. */
    LineSketch on(String date) {
        paymentDate = LocalDate.parse(date);
        return this;
    }

    LineSketch trace(String number) {
        trace = number;
        return this;
    }

    /** Which claim of the payment: two lines of one claim payment share it. */
    LineSketch claim(int ordinal) {
        claim = ordinal;
        return this;
    }

    LineSketch numbered(String patientControlNumber, String payerClaimNumber) {
        controlNumber = patientControlNumber;
        payerNumber = payerClaimNumber;
        return this;
    }

    LineSketch payer(String key) {
        payer = key;
        return this;
    }

    LineSketch status(String clp02) {
        status = clp02;
        return this;
    }

    LineSketch undecided(String clp02) {
        decided = false;
        return status(clp02);
    }

    LineSketch served(String date) {
        dates = DateRange.day(LocalDate.parse(date));
        return this;
    }

    LineSketch served(String from, String to) {
        dates = new DateRange(LocalDate.parse(from), LocalDate.parse(to));
        return this;
    }

    LineSketch undated() {
        dates = null;
        return this;
    }

    LineSketch recouped(String dollars, String date) {
        recouped = Money.of(dollars);
        recoupedOn = LocalDate.parse(date);
        return this;
    }

    LineSketch billReceived(String date) {
        billReceivedOn = LocalDate.parse(date);
        return this;
    }

    LineSketch explained(String date) {
        explainedOn = LocalDate.parse(date);
        return this;
    }

    /** @param number its place in the claim */
    AdjudicatedLine build(int number) {
        Money adjusted = Money.sum(adjustments.stream().map(Adjustment::amount).toList());
        return new AdjudicatedLine(
                paymentDate.toEpochDay() * 1000 + trace.hashCode() % 7 * 100L + claim,
                number,
                payer,
                trace,
                paymentDate,
                1,
                claim,
                controlNumber,
                payerNumber,
                status,
                code,
                List.of("WH"),
                units,
                charge == null ? paid.plus(adjusted) : charge,
                paid,
                allowed,
                dates,
                adjustments,
                remarks,
                decided,
                recouped,
                recoupedOn,
                billReceivedOn,
                explainedOn == null ? paymentDate : explainedOn,
                List.of());
    }
}
