package io.trueup.night;

/** Remittances as tables for tests: payments of TESTMUT on 2025-03-20 for Jane Doe. */
final class Remits {

    private static final String HEADINGS = "payer_id,payment_trace,payment_date,payment_amount,patient_control_number,"
            + "payer_claim_number,patient_last_name,patient_first_name,service_date,procedure_code,billed_amount,"
            + "paid_amount\n";

    private Remits() {}

    static String table(String... rows) {
        return HEADINGS + String.join("\n", rows) + "\n";
    }

    /** One line of 97545, charged 600.00. */
    static String row(
            String trace, String payment, String controlNumber, String payerNumber, String date, String paid) {
        return String.join(
                ",",
                "TESTMUT",
                trace,
                "2025-03-20",
                payment,
                controlNumber,
                payerNumber,
                "DOE",
                "JANE",
                date,
                "97545",
                "600.00",
                paid);
    }
}
