package io.trueup.report;

import io.trueup.contract.RateWords;
import io.trueup.denial.DenialClass;
import io.trueup.ledger.FindingTable;
import io.trueup.money.Money;
import io.trueup.postgres.ResultColumns;
import io.trueup.reconciliation.Finding;
import io.trueup.reconciliation.Outcome;
import io.trueup.reconciliation.Receipt;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person sees of a finding as one run left it.
 *
 * @param rate the rate it was priced by and where that stands, by the words of the run that priced it
 * @param item blank when nothing needs doing
 */
record FindingState(
        Finding.Kind kind,
        Subject subject,
        Outcome outcome,
        @Nullable DenialClass denialClass,
        String denialRoute,
        @Nullable Money expected,
        Money paid,
        Money recouped,
        @Nullable Money billed,
        int days,
        int minutes,
        String contract,
        String rate,
        String derivation,
        List<String> reasonCodes,
        Receipt receipt,
        @Nullable LocalDate dueDate,
        List<LocalDate> paymentDates,
        String item) {

    /** Whose day it is. */
    record Subject(String claim, @Nullable LocalDate serviceDate, String patient, String payer) {}

    /** @param row of {@code finding}, with the item that is shown for it as {@code shown_item} */
    static FindingState of(ResultSet row) throws SQLException {
        String derivation = FindingTable.DERIVATION.of(row);
        return new FindingState(
                FindingTable.KIND.of(row),
                new Subject(
                        FindingTable.CLAIM_NUMBER.of(row),
                        FindingTable.SERVICE_DATE.orNone(row),
                        FindingTable.PATIENT.of(row),
                        FindingTable.PAYER.of(row)),
                FindingTable.OUTCOME.of(row),
                ResultColumns.code(row, "denial_class", DenialClass.class),
                FindingTable.DENIAL_ROUTE.of(row),
                FindingTable.EXPECTED.orNone(row),
                FindingTable.PAID.of(row),
                FindingTable.RECOUPED.of(row),
                FindingTable.BILLED.orNone(row),
                FindingTable.DAYS.intOf(row),
                FindingTable.MINUTES.intOf(row),
                FindingTable.CONTRACT.of(row),
                RateWords.of(derivation, FindingTable.RATE_SOURCE.of(row)),
                derivation,
                FindingTable.REASON_CODES.of(row),
                new Receipt(FindingTable.RECEIPT_SOURCE.of(row), FindingTable.BILL_RECEIVED_ON.orNone(row)),
                FindingTable.DUE_DATE.orNone(row),
                FindingTable.PAYMENT_DATES.of(row),
                row.getString("shown_item"));
    }

    /** Null when what is expected cannot be known. */
    @Nullable
    Money variance() {
        return expected == null ? null : paid.minus(expected);
    }
}
