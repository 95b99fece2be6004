package io.trueup.night;

import io.trueup.remittance.Edi835;

/** Payments of TEST MUTUAL for tests: a check with its claims and, after them, its provider adjustments. */
public final class Check {

    private final Edi835 file = Edi835.file();

    /** A file whose first payment is this one. */
    public static Check of(String trace, String date, String amount) {
        return new Check().payment(trace, date, amount);
    }

    public Check payer(String id, String name) {
        file.payer(id, name);
        return this;
    }

    /** One more payment of the same file. */
    public Check and(String trace, String date, String amount) {
        file.nextPayment();
        return payment(trace, date, amount);
    }

    private Check payment(String trace, String date, String amount) {
        file.trace(trace).date(date.replace("-", "")).amount(amount);
        return this;
    }

    public Check claim(Clp claim) {
        file.segments(claim.segments());
        return this;
    }

    /** A PLB segment of these pairs: {@code WO:ICN1*600.00}. */
    public Check plb(String... pairs) {
        file.segments("PLB*1234567893*20251231*" + String.join("*", pairs));
        return this;
    }

    public String text() {
        return file.text();
    }
}
