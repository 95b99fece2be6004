package io.trueup.remittance;

import static io.trueup.remittance.TableColumns.ADJUSTMENTS;
import static io.trueup.remittance.TableColumns.ALLOWED_AMOUNT;
import static io.trueup.remittance.TableColumns.BILLED_AMOUNT;
import static io.trueup.remittance.TableColumns.BILL_RECEIVED_ON;
import static io.trueup.remittance.TableColumns.BILL_REVIEWER;
import static io.trueup.remittance.TableColumns.CLAIM_NUMBER;
import static io.trueup.remittance.TableColumns.JURISDICTION;
import static io.trueup.remittance.TableColumns.PAID_AMOUNT;
import static io.trueup.remittance.TableColumns.PATIENT_CONTROL_NUMBER;
import static io.trueup.remittance.TableColumns.PATIENT_FIRST_NAME;
import static io.trueup.remittance.TableColumns.PATIENT_LAST_NAME;
import static io.trueup.remittance.TableColumns.PATIENT_NAME;
import static io.trueup.remittance.TableColumns.PATIENT_RESPONSIBILITY;
import static io.trueup.remittance.TableColumns.PAYER_CLAIM_NUMBER;
import static io.trueup.remittance.TableColumns.PAYER_ID;
import static io.trueup.remittance.TableColumns.PAYER_NAME;
import static io.trueup.remittance.TableColumns.PAYMENT_METHOD;
import static io.trueup.remittance.TableColumns.PAYMENT_TRACE;
import static io.trueup.remittance.TableColumns.PROCEDURE_CODE;
import static io.trueup.remittance.TableColumns.RECEIVED_ON;
import static io.trueup.remittance.TableColumns.REMARK_CODES;
import static io.trueup.remittance.TableColumns.SERVICE_DATE;
import static io.trueup.remittance.TableColumns.UNITS;

import io.trueup.codes.CodeTranslations.Printer;
import io.trueup.money.Money;
import io.trueup.source.Place;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import io.trueup.tabular.Row;
import io.trueup.written.WrittenName;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One row of a remittance table, every cell read.
 *
 * @param payment null when the row does not say which payment it belongs to
 * @param paymentAmount null when it cannot be read, stands in another row, or is what the rows come to
 * @param line null when the row is rejected
 * @param paymentAlone whether it names a payment and nothing of a line
 * @param continues the row whose line its reasons belong to as well; null where the row says what it bills and pays
 * @param readings codes of the payer's own and what they were read as
 * @param remarkInWords what stands in the cell of remark codes where it is not codes alone; else blank
 */
record RemittanceRow(
        @Nullable PaymentKey payment,
        @Nullable Money paymentAmount,
        String payerName,
        String method,
        ClaimKey claim,
        PersonName patient,
        @Nullable ServiceLine line,
        Money billed,
        Money paid,
        Money patientResponsibility,
        List<String> readings,
        String remarkInWords,
        ReceiptDates received,
        boolean paymentAlone,
        @Nullable Place continues,
        Place place,
        List<Problem> problems) {

    /** What a row says that is more than the name of a payment. */
    private static final List<String> OF_LINE = List.of(
            PATIENT_CONTROL_NUMBER,
            PAYER_CLAIM_NUMBER,
            CLAIM_NUMBER,
            SERVICE_DATE,
            PROCEDURE_CODE,
            BILLED_AMOUNT,
            PAID_AMOUNT);

    /** What makes rows belong to one payment. */
    record PaymentKey(String payerId, String trace, LocalDate date) {}

    /**
     * What makes rows belong to one claim of a payment.
     *
     * @param patient where there is no control number to tell one from another; else blank
     */
    record ClaimKey(
            String patientControlNumber, String payerClaimNumber, String claimNumber, String status, String patient) {

        /** What it says under a column of numbers. */
        String number(String column) {
            return column.equals(PATIENT_CONTROL_NUMBER)
                    ? patientControlNumber
                    : column.equals(PAYER_CLAIM_NUMBER) ? payerClaimNumber : claimNumber;
        }

        /** The one it goes by. */
        String number() {
            return patientControlNumber.isEmpty() ? claimNumber : patientControlNumber;
        }

        boolean isNamed() {
            return !patientControlNumber.isEmpty() || !claimNumber.isEmpty();
        }

        /** Whether nothing that both say is different. */
        boolean canBe(ClaimKey other) {
            return canBe(patientControlNumber, other.patientControlNumber)
                    && canBe(payerClaimNumber, other.payerClaimNumber)
                    && canBe(claimNumber, other.claimNumber);
        }

        private static boolean canBe(String number, String other) {
            return number.isEmpty() || other.isEmpty() || number.equals(other);
        }
    }

    /** Whose line it is. */
    record OfClaim(ClaimKey key, PersonName patient) {}

    /**
     * @param codes how its reasons and remarks are read
     * @param above the rows before it
     */
    static RemittanceRow of(Row row, CodeReading codes, RowsAbove above) {
        String status = StatusCell.of(row, codes.lists().statuses());
        PaymentKey payment = above.payment(row, status);
        Money paymentAmount = above.amount(row, payment);
        OfClaim ofAbove = above.claim(row);
        OfClaim claim = ofAbove == null ? claim(row, status) : ofAbove;
        above.is(row, claim, ofAbove == null);
        String payerId = payment == null ? row.text(PAYER_ID) : payment.payerId();
        String payerName = row.name(PAYER_NAME);
        ReasonCells cells =
                cells(row, codes, codes.printer(payerId, payerName, row.name(BILL_REVIEWER), row.name(JURISDICTION)));
        LineAbove lineAbove = above.line(payment, claim.key());
        boolean continues = lineAbove != null && lineAbove.isContinuedBy(row);
        if (lineAbove != null && !continues) {
            lineAbove.giveDay(row, ofAbove != null);
        }
        ServiceLine line = lineAbove != null && continues
                ? lineAbove.further(cells)
                : line(row, cells, PaidSign.of(row, status, payment, above));
        Money responsibility = row.money(PATIENT_RESPONSIBILITY, patientShare(line.adjustments()));
        Money paid = line.paid();
        StatusCell.checkSign(row, claim.key().status(), paid, codes.lists().statuses());
        ReceiptDates received = new ReceiptDates(row.pastDate(BILL_RECEIVED_ON), row.pastDate(RECEIVED_ON));
        boolean good = row.isGood() && addsUp(line, row);
        if (!continues) {
            above.line(row, payment, claim.key(), good ? line : null);
        }
        return new RemittanceRow(
                payment,
                paymentAmount,
                payerName,
                row.name(PAYMENT_METHOD).toUpperCase(Locale.ROOT),
                claim.key(),
                claim.patient(),
                good ? line : null,
                line.charge(),
                paid,
                responsibility,
                cells.readings(),
                cells.isInWords() ? row.text(REMARK_CODES) : "",
                received,
                isPaymentAlone(row),
                lineAbove != null && continues ? lineAbove.place() : null,
                row.place(),
                row.problems());
    }

    private static OfClaim claim(Row row, String status) {
        WrittenName patient = row.person(PATIENT_LAST_NAME, PATIENT_FIRST_NAME, PATIENT_NAME);
        String controlNumber = row.identifier(PATIENT_CONTROL_NUMBER);
        ClaimKey key = new ClaimKey(
                controlNumber,
                row.identifier(PAYER_CLAIM_NUMBER),
                row.identifier(CLAIM_NUMBER),
                status,
                controlNumber.isEmpty() ? patient.last() + ", " + patient.first() : "");
        return new OfClaim(key, new PersonName(patient.last(), patient.first()));
    }

    /** Whether it names a payment and nothing of a line. */
    private static boolean isPaymentAlone(Row row) {
        return row.isWritten(PAYMENT_TRACE) && !row.isAnyWritten(OF_LINE);
    }

    /** Whether only the code of a procedure is missing, so that the row may be one that adds up a claim. */
    boolean hasNoCode() {
        return line == null
                && problems.stream()
                        .anyMatch(problem -> problem.code() == ProblemCode.MISSING_VALUE
                                && problem.place().subject().equals(PROCEDURE_CODE));
    }

    private static ServiceLine line(Row row, ReasonCells cells, PaidSign sign) {
        DateRange served = ServiceDays.in(row);
        Procedure procedure = ProcedureCell.in(row);
        BigDecimal units = row.number(UNITS);
        Money billed = row.money(BILLED_AMOUNT, Money.ZERO);
        return new ServiceLine(
                1,
                procedure,
                procedure,
                billed,
                sign.paid(),
                units == null ? BigDecimal.ONE : units,
                served,
                row.money(ALLOWED_AMOUNT),
                sign.adjustments(cells, billed),
                cells.remarks(),
                List.of(),
                cells.readings().isEmpty() && !cells.isInWords() ? List.of() : asWritten(row));
    }

    private static ReasonCells cells(Row row, CodeReading codes, Printer printer) {
        List<String> remarks = CodeWords.of(row.list(REMARK_CODES));
        ReasonCells cells = ReasonCells.of(AdjustmentCells.list(row), remarks, codes.lists(), printer);
        if (cells == null) {
            row.problem(
                    ProblemCode.BAD_ADJUSTMENT,
                    AdjustmentCells.written(row),
                    "codes, each with its group and amount where there are any, such as CO-45:72.00;PI-P12:10.00");
            return Objects.requireNonNull(ReasonCells.of("", remarks, codes.lists(), printer));
        }
        return cells;
    }

    /** Both cells, so that a translation can be looked into later. */
    private static List<String> asWritten(Row row) {
        return Stream.of(ADJUSTMENTS, REMARK_CODES)
                .filter(row::has)
                .map(column -> column + " as written: " + row.text(column).replace('\n', ' '))
                .toList();
    }

    static Money patientShare(List<Adjustment> adjustments) {
        try {
            Money share = Money.ZERO;
            for (Adjustment adjustment : adjustments) {
                share = adjustment.group().equals("PR") ? share.plus(adjustment.amount()) : share;
            }
            return share;
        } catch (ArithmeticException beyondAnyMoney) {
            return Money.ZERO;
        }
    }

    private static boolean addsUp(ServiceLine line, Row row) {
        try {
            line.difference();
            return true;
        } catch (ArithmeticException beyondAnyMoney) {
            row.problem(ProblemCode.BAD_AMOUNT, BILLED_AMOUNT, "amounts that can be added up");
            return false;
        }
    }

    /** What is wrong with the row, the first problem with the money lost. */
    List<Problem> rejections() {
        for (Problem problem : problems) {
            if (problem.code() == ProblemCode.NO_PAYMENT_YET) {
                return List.of(problem);
            }
        }
        List<Problem> rejections = new ArrayList<>(problems);
        rejections.set(0, rejections.get(0).rejecting(paid));
        return rejections;
    }
}
