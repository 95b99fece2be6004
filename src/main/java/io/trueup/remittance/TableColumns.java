package io.trueup.remittance;

import static io.trueup.tabular.Column.optional;
import static io.trueup.tabular.Column.required;
import static io.trueup.tabular.Column.requiredUnless;

import io.trueup.tabular.Column;
import io.trueup.tabular.TableKind;
import java.util.stream.Stream;

/** The columns of a remittance table (INTERFACES.md 3). */
final class TableColumns {

    static final String PAYER_ID = "payer_id";
    static final String PAYER_NAME = "payer_name";
    static final String PAYMENT_TRACE = "payment_trace";
    static final String PAYMENT_METHOD = "payment_method";
    static final String PAYMENT_DATE = "payment_date";
    static final String PAYMENT_AMOUNT = "payment_amount";
    static final String PATIENT_CONTROL_NUMBER = "patient_control_number";
    static final String PAYER_CLAIM_NUMBER = "payer_claim_number";
    static final String CLAIM_NUMBER = "claim_number";
    static final String PATIENT_LAST_NAME = "patient_last_name";
    static final String PATIENT_FIRST_NAME = "patient_first_name";
    static final String PATIENT_NAME = "patient_name";
    static final String CLAIM_STATUS = "claim_status";
    static final String DIRECTION = "direction";
    static final String SERVICE_DATE = ServiceDays.FIRST;
    static final String PROCEDURE_CODE = "procedure_code";
    static final String MODIFIERS = "modifiers";
    static final String UNITS = "units";
    static final String BILLED_AMOUNT = "billed_amount";
    static final String ALLOWED_AMOUNT = "allowed_amount";
    static final String PAID_AMOUNT = "paid_amount";
    static final String PATIENT_RESPONSIBILITY = "patient_responsibility";
    static final String ADJUSTMENTS = "adjustments";
    static final String REMARK_CODES = "remark_codes";
    static final String BILL_REVIEWER = "bill_reviewer";
    static final String JURISDICTION = "jurisdiction";
    static final String RECEIVED_ON = "received_on";
    static final String BILL_RECEIVED_ON = "bill_received_on";

    /** What a job file says of payment_amount where the rows do not have it. */
    static final String SUM = "sum";

    static final TableKind KIND = new TableKind(
            "a remittance table",
            "remittances",
            Stream.concat(
                            Stream.of(
                                    required(PAYER_ID),
                                    optional(PAYER_NAME),
                                    required(PAYMENT_TRACE),
                                    optional(PAYMENT_METHOD),
                                    required(PAYMENT_DATE),
                                    required(PAYMENT_AMOUNT).of(Column.Money.REPEATED),
                                    requiredUnless(PATIENT_CONTROL_NUMBER, CLAIM_NUMBER),
                                    optional(PAYER_CLAIM_NUMBER),
                                    optional(CLAIM_NUMBER),
                                    optional(PATIENT_LAST_NAME),
                                    optional(PATIENT_FIRST_NAME),
                                    optional(PATIENT_NAME),
                                    optional(CLAIM_STATUS),
                                    optional(DIRECTION)
                                            .joinedBy(";")
                                            .alsoHeaded(
                                                    "dr/cr",
                                                    "cr/dr",
                                                    "dr_cr",
                                                    "cr_dr",
                                                    "debit/credit",
                                                    "credit/debit",
                                                    "debit_credit",
                                                    "credit_debit",
                                                    "transaction_type",
                                                    "trans_type"),
                                    required(SERVICE_DATE),
                                    optional(ServiceDays.LAST),
                                    required(PROCEDURE_CODE),
                                    optional(MODIFIERS).joinedBy(":"),
                                    optional(UNITS),
                                    required(BILLED_AMOUNT).of(Column.Money.OF_ROW),
                                    optional(ALLOWED_AMOUNT).of(Column.Money.OF_ROW),
                                    required(PAID_AMOUNT).of(Column.Money.OF_ROW),
                                    optional(PATIENT_RESPONSIBILITY).of(Column.Money.OF_ROW),
                                    optional(ADJUSTMENTS).joinedBy(";"),
                                    optional(REMARK_CODES).joinedBy(";"),
                                    optional(BILL_REVIEWER),
                                    optional(JURISDICTION),
                                    optional(RECEIVED_ON),
                                    optional(BILL_RECEIVED_ON)),
                            AdjustmentCells.columns())
                    .toList());

    private TableColumns() {}
}
