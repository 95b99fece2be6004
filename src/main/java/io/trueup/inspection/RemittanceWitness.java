package io.trueup.inspection;

import io.trueup.remittance.Adjustment;
import io.trueup.remittance.ClaimPayment;
import io.trueup.remittance.CodeReading;
import io.trueup.remittance.DateRange;
import io.trueup.remittance.Payment;
import io.trueup.remittance.ProviderAdjustment;
import io.trueup.remittance.RemittanceSink;
import io.trueup.remittance.RemittanceTotals;
import io.trueup.remittance.Remittances;
import io.trueup.remittance.ServiceLine;
import io.trueup.source.InputFile;
import io.trueup.source.Problem;
import io.trueup.source.ProblemGroups;
import io.trueup.tabular.ColumnMaps;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps the first service lines of a remittance, under the headings of its table form, and counts those of whole payments. */
final class RemittanceWitness implements RemittanceSink {

    private final ProblemGroups problems;
    private final List<FirstRow> first = new ArrayList<>();
    private RemittanceTotals totals = RemittanceTotals.NONE;
    private @Nullable Payment open;
    private boolean isX12;
    private long linesOfOpen;
    private long taken;

    RemittanceWitness(ProblemGroups problems) {
        this.problems = problems;
    }

    void read(InputFile file, ColumnMaps columns, CodeReading codes) {
        totals = Remittances.read(file, columns, codes, this);
        isX12 |= totals.interchanges() > 0;
    }

    RemittanceTotals totals() {
        return totals;
    }

    /** Service lines of payments that are whole. */
    long taken() {
        return taken;
    }

    List<FirstRow> first() {
        return first;
    }

    boolean isX12() {
        return isX12;
    }

    @Override
    public void beginPayment(Payment payment) {
        open = payment;
        isX12 |= payment.form() == Payment.Form.X12;
        linesOfOpen = 0;
    }

    @Override
    public void claim(ClaimPayment claim) {
        linesOfOpen += Math.max(1, claim.lines().size());
        Payment payment = open;
        for (ServiceLine line : claim.lines()) {
            if (payment != null && first.size() < FirstRow.MOST) {
                first.add(new FirstRow(claim.place().line(), cells(payment, claim, line)));
            }
        }
    }

    private static Map<String, String> cells(Payment payment, ClaimPayment claim, ServiceLine line) {
        Map<String, String> cells = new LinkedHashMap<>();
        DateRange dates = line.dates();
        cells.put("payer_name", payment.payerName());
        cells.put("payment_trace", payment.trace());
        cells.put("payment_date", payment.date().toString());
        cells.put("payment_amount", payment.amount().toString());
        cells.put("patient_control_number", claim.patientControlNumber());
        cells.put("payer_claim_number", claim.payerClaimNumber());
        cells.put("claim_number", claim.claimNumber());
        cells.put("patient_last_name", claim.patient().last());
        cells.put("patient_first_name", claim.patient().first());
        cells.put("claim_status", claim.status());
        cells.put("service_date", dates == null ? "" : dates.words());
        cells.put("procedure_code", line.adjudicated().code());
        cells.put("modifiers", String.join(":", line.adjudicated().modifiers()));
        cells.put("units", line.units().toPlainString());
        cells.put("billed_amount", line.charge().toString());
        cells.put("paid_amount", line.paid().toString());
        cells.put("adjustments", adjustments(line));
        cells.put("remark_codes", String.join(";", line.remarkCodes()));
        cells.values().removeIf(String::isBlank);
        return cells;
    }

    private static String adjustments(ServiceLine line) {
        return line.adjustments().stream()
                .map((Adjustment adjustment) -> adjustment.code() + ":" + adjustment.amount())
                .collect(Collectors.joining(";"));
    }

    @Override
    public void providerAdjustment(ProviderAdjustment adjustment) {}

    @Override
    public void endPayment() {
        taken += linesOfOpen;
        linesOfOpen = 0;
    }

    @Override
    public void discardPayment() {
        linesOfOpen = 0;
    }

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
    }
}
