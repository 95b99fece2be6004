package io.trueup.workbook;

/** What is added up for the Summary, under the heading of the column that holds it. */
enum Amount {
    EXPECTED("Expected"),
    PAID("Paid"),
    RECOUPED("Recouped"),
    VARIANCE("Variance"),
    AT_STAKE("At stake"),
    /** That of what is at stake whose deadline has passed. */
    PASSED("Passed"),
    /** Of what was delivered and not billed, by the contract. */
    LEFT_BEHIND("Worth"),
    /** Of what was billed and not delivered; negative. */
    BILLED_TOO_MUCH("Worth"),
    PAYMENT_AMOUNT("Payment amount"),
    CLAIMS_PAID("Claims paid"),
    PROVIDER_ADJUSTMENTS("Provider adjustments"),
    MATCHED("Matched"),
    OUTSIDE_PROGRAM("Outside program"),
    UNMATCHED("Unmatched"),
    DIFFERENCE("Difference"),
    RECOVERED("Recovered"),
    EXPECTED_WAS("Expected was"),
    EXPECTED_NOW("Expected now");

    private final String heading;

    Amount(String heading) {
        this.heading = heading;
    }

    String heading() {
        return heading;
    }
}
