package io.trueup.remittance;

import io.trueup.money.Money;
import io.trueup.remittance.RemittanceRow.PaymentKey;
import io.trueup.source.InputFile;
import io.trueup.source.Place;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import io.trueup.tabular.ColumnMaps;
import io.trueup.tabular.Row;
import io.trueup.tabular.RowSink;
import io.trueup.tabular.Tables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the table form of a remittance (INTERFACES.md 3) in two looks, the second at what the first kept of a table that is not long.
 * Neighbouring rows with the same
 * control numbers and status are one claim; rows of it that come later are another claim of the same payment. A payment whose rows
 * are not together is begun again, with an equal {@link Payment}.
 */
public final class RemittanceTableReader implements RowSink {

    private final TableSurvey survey;
    private final RowsAbove above;
    private final RemittanceSink sink;
    private final CodeReading codes;
    private final CodeNotices codeNotices;
    private final Tally tally = new Tally();
    private final Map<PaymentKey, Payment> begun = new HashMap<>();
    private @Nullable PaymentKey open;
    private @Nullable TableClaim claim;
    private String sheet = "";
    private String told = "";

    private RemittanceTableReader(TableSurvey survey, RowsAbove above, CodeReading codes, RemittanceSink sink) {
        this.survey = survey;
        this.above = above;
        this.codes = codes;
        this.sink = sink;
        this.codeNotices = CodeNotices.ofTable(codes.lists(), sink::problem);
    }

    public static RemittanceTotals read(InputFile file, ColumnMaps columns, CodeReading codes, RemittanceSink sink) {
        TableSurvey survey = new TableSurvey(codes);
        Tables.read(file, columns, TableColumns.KIND, survey);
        RemittanceTableReader reader = new RemittanceTableReader(survey, survey.finish(), codes, sink);
        if (!survey.tells(reader)) {
            Tables.read(file, columns, TableColumns.KIND, reader);
        }
        reader.closePayment();
        if (!survey.balances()) {
            reader.tally.notBalanced();
        }
        return reader.tally.totals();
    }

    @Override
    public void problem(Problem problem) {
        sink.problem(problem);
    }

    @Override
    public void row(Row cells) {
        row(RemittanceRow.of(cells, codes, above));
    }

    void row(RemittanceRow row) {
        if (survey.isSum(row)) {
            return;
        }
        if (!row.place().spot().equals(sheet)) {
            closeClaim();
            sheet = row.place().spot();
        }
        PaymentKey payment = row.payment();
        ServiceLine line = row.line();
        if (payment == null || line == null) {
            tally.line(row.paid());
            row.rejections().forEach(sink::problem);
        } else if (survey.contradicts(payment)) {
            tally.line(row.paid());
            Problem rejection = survey.rejection(payment);
            if (rejection != null) {
                sink.problem(rejection);
            }
        } else if (survey.isTold(row)) {
            tellTold(row);
        } else {
            take(row, payment, line);
        }
    }

    /** Once for each claim of a sheet. */
    private void tellTold(RemittanceRow row) {
        String number = row.claim().number();
        if (!told.equals(sheet + number)) {
            told = sheet + number;
            sink.problem(Problem.of(ProblemCode.DUPLICATE_ROW, row.place(), "claim " + number + " of another sheet"));
        }
    }

    private void take(RemittanceRow row, PaymentKey payment, ServiceLine line) {
        if (!payment.equals(open)) {
            closePayment();
            beginPayment(row, payment);
        }
        TableClaim current = claim;
        Place above = survey.lines().continued(row.place());
        if (above == null || current == null || !current.goOn(above, row, line)) {
            takeLine(row, survey.lines().whole(row.place(), line));
        }
        row.readings().forEach(reading -> codeNotices.translated(row.place(), reading));
        codeNotices.inWords(row.place(), row.remarkInWords());
    }

    private void takeLine(RemittanceRow row, ServiceLine line) {
        tally.line(row.paid());
        TableClaim current = claim;
        if (current == null || !current.add(row, line)) {
            closeClaim();
            TableClaim next = new TableClaim(row);
            next.add(row, line);
            claim = next;
            tally.claim();
            if (row.claim().status().equals(ClaimPayment.REVERSAL)) {
                tally.odd("reversal");
            }
        }
    }

    private void beginPayment(RemittanceRow row, PaymentKey payment) {
        open = payment;
        Payment known = begun.get(payment);
        if (known == null) {
            known = payment(row, payment);
            begun.put(payment, known);
            tally.transaction();
            tally.payment(known.amount());
            if (survey.sign(payment) == PaidSign.OfPayment.TURNED) {
                String amount = known.amount().toString();
                sink.problem(Problem.of(
                        ProblemCode.PAID_SIGN_TURNED,
                        row.place().within("column " + TableColumns.PAID_AMOUNT),
                        "-" + amount,
                        amount));
            }
        }
        sink.beginPayment(known);
    }

    private Payment payment(RemittanceRow row, PaymentKey key) {
        Money amount = survey.amount(key);
        return new Payment(
                key.payerId(),
                row.payerName(),
                List.of(new PayerIdentifier(PayerIdentifier.Kind.PAYER_ID, key.payerId())),
                key.trace(),
                row.method(),
                key.date(),
                amount,
                amount,
                "",
                1,
                Payment.Form.TABLE,
                row.place());
    }

    private void closePayment() {
        closeClaim();
        if (open != null) {
            sink.endPayment();
        }
        open = null;
    }

    private void closeClaim() {
        TableClaim finished = claim;
        claim = null;
        PaymentKey payment = open;
        if (finished == null || payment == null) {
            return;
        }
        ClaimPayment whole = finished.claim(survey.received(payment));
        finished.tellUnbalanced(sink::problem);
        sink.claim(whole);
        codeNotices.about(whole);
        ReceiptNotices.about(whole, payment.date(), codeNotices::once);
    }
}
