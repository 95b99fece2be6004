package io.trueup.generator;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes payments as a table, one row for each service line. */
final class RemittanceTable implements Closeable {

    private static final String HEADER = "payer_id,payer_name,payment_trace,payment_method,payment_date,payment_amount,"
            + "patient_control_number,payer_claim_number,claim_number,patient_last_name,patient_first_name,claim_status,"
            + "service_date,procedure_code,modifiers,units,billed_amount,paid_amount,adjustments,remark_codes";

    private final TableFile out;
    private final Spelling spelling;

    private RemittanceTable(TableFile out, Spelling spelling) {
        this.out = out;
        this.spelling = spelling;
    }

    /** @param name without its ending */
    static RemittanceTable open(GeneratedFiles files, String name, Chance chance) throws IOException {
        TableFile.Form form = TableFile.Form.any(chance);
        Spelling spelling = form == TableFile.Form.EXCEL ? Spelling.PLAIN : chance.of(List.of(Spelling.values()));
        String heading = spelling == Spelling.AMERICAN ? HEADER.toUpperCase(Locale.ROOT) : HEADER;
        return new RemittanceTable(TableFile.open(files, name, form, heading), spelling);
    }

    /** @param claims of the payment that this file tells; its amount is that of all of them */
    void payment(PaymentDraft payment, List<PaidClaim> claims) throws IOException {
        for (PaidClaim claim : claims) {
            for (PaidLine line : claim.lines()) {
                out.row(row(payment, claim, line));
            }
        }
    }

    private List<String> row(PaymentDraft payment, PaidClaim claim, PaidLine line) {
        List<String> cells = new ArrayList<>(List.of(
                payment.carrier().id(),
                payment.carrier().name(),
                payment.trace(),
                payment.method(),
                spelling.date(payment.date()),
                spelling.amount(payment.amount())));
        cells.addAll(List.of(
                claim.controlNumber(),
                claim.payerClaimNumber(),
                claim.claimNumber(),
                claim.name().last(),
                claim.name().first(),
                claim.status()));
        Stream.of(
                        spelling.date(line.from()),
                        line.code(),
                        line.modifier(),
                        Integer.toString(line.units()),
                        spelling.amount(line.charge()),
                        spelling.amount(line.paid()),
                        line.reductions().stream()
                                .map(r -> r.group() + "-" + r.reason() + ":" + Cents.text(r.cents()))
                                .collect(Collectors.joining(";")),
                        String.join(";", line.remarks()))
                .forEach(cells::add);
        return cells;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
