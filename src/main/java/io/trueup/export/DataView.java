package io.trueup.export;

import java.util.Locale;

/** A view that is promised, in the order of the page that explains them. */
public enum DataView {
    FINDINGS("service_date", "claim_number, service_date, program, finding_id"),
    ITEMS("service_date", "item"),
    PAYMENTS("payment_date", "payment_date, payment_id"),
    PAYMENT_CLAIMS("payment_date", "payment_claim_id"),
    SERVICE_LINES("payment_date", "payment_claim_id, line_number"),
    PROGRAM_DAYS("service_date", "claim_number, service_date, program, claim_id"),
    BILLS("sent_on", "sent_on, bill_id"),
    DEPOSITS("bank_date", "bank_date, deposit_id"),
    RECOVERIES("paid_on", "paid_on, item, finding_id, payment_id"),
    RUNS("today", "run"),
    REJECTS("", "file, file_line, reject_id");

    private final String dateColumn;
    private final String order;

    DataView(String dateColumn, String order) {
        this.dateColumn = dateColumn;
        this.order = order;
    }

    /** Its name in schema {@code trueup}, and of its file. */
    public String viewName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The date that a period is about; blank for a view of which every row is of every period. */
    public String dateColumn() {
        return dateColumn;
    }

    /** Columns by which its rows stand in the same order whenever they are the same. */
    String order() {
        return order;
    }
}
