package io.trueup.bill;

import static io.trueup.tabular.Column.optional;
import static io.trueup.tabular.Column.required;
import static io.trueup.tabular.Column.requiredUnless;

import io.trueup.bill.Bill.Frequency;
import io.trueup.money.Money;
import io.trueup.remittance.DateRange;
import io.trueup.remittance.PersonName;
import io.trueup.remittance.Procedure;
import io.trueup.remittance.ProcedureCell;
import io.trueup.remittance.ServiceDays;
import io.trueup.source.Place;
import io.trueup.source.ProblemCode;
import io.trueup.tabular.Column;
import io.trueup.tabular.Row;
import io.trueup.tabular.TableKind;
import io.trueup.written.WrittenName;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row of a table of bills, which is one service line (INTERFACES.md 3). */
record BillRow(Key bill, PersonName patient, String authorizationNumber, BilledLine line, Place place) {

    static final TableKind KIND = new TableKind(
            "a table of bills",
            "bills",
            List.of(
                    requiredUnless("patient_control_number", "claim_number"),
                    optional("claim_number"),
                    required("payer_id"),
                    optional("patient_last_name"),
                    optional("patient_first_name"),
                    optional("patient_name"),
                    required(ServiceDays.FIRST),
                    optional(ServiceDays.LAST),
                    required("procedure_code"),
                    optional("modifiers").joinedBy(":"),
                    optional("units"),
                    required("billed_amount").of(Column.Money.OF_ROW),
                    required("sent_on"),
                    optional("frequency").in(FrequencyWords.CODES),
                    optional("payer_claim_number"),
                    optional("authorization_number")));

    /**
     * What makes rows that stand together one bill.
     *
     * @param patient where there is no control number to tell one bill from another; else unknown
     */
    record Key(
            String payerId,
            String patientControlNumber,
            String claimNumber,
            LocalDate sentOn,
            Frequency frequency,
            String payerClaimNumber,
            PersonName patient) {}

    /** Null when something of the row cannot be used, which then is a problem of it. */
    static @Nullable BillRow of(Row row) {
        String controlNumber = row.identifier("patient_control_number");
        String claimNumber = row.identifier("claim_number");
        String payerId = row.identifier("payer_id");
        WrittenName written = row.person("patient_last_name", "patient_first_name", "patient_name");
        PersonName patient = new PersonName(written.last(), written.first());
        DateRange served = ServiceDays.in(row);
        Procedure procedure = ProcedureCell.in(row);
        BigDecimal units = row.number("units");
        Money charge = row.money("billed_amount", Money.ZERO);
        LocalDate sentOn = row.pastDate("sent_on");
        Frequency frequency = row.word("frequency", FrequencyWords.WORDS, Frequency.ORIGINAL);
        String payerClaimNumber = row.identifier("payer_claim_number");
        String authorization = row.identifier("authorization_number");
        if (charge.isNegative()) {
            row.problem(ProblemCode.BAD_AMOUNT, "billed_amount", "0 or more; a bill taken back has frequency 8");
        }
        if (units != null && units.signum() < 0) {
            row.problem(ProblemCode.BAD_NUMBER, "units", "units of 0 or more");
        }
        if (!row.isGood() || served == null || sentOn == null) {
            return null;
        }
        Key bill = new Key(
                payerId,
                controlNumber,
                claimNumber,
                sentOn,
                frequency,
                payerClaimNumber,
                controlNumber.isEmpty() ? patient : PersonName.UNKNOWN);
        BilledLine line = new BilledLine(
                1, procedure.code(), procedure.modifiers(), charge, units == null ? BigDecimal.ONE : units, served);
        return new BillRow(bill, patient, authorization, line, row.place());
    }
}
