package io.trueup.remittance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Builds 835 files for tests: a valid interchange around whatever claims are given, so that a test says only what matters. Segments
 * are written with {@code *}, {@code :} and {@code ~}, and translated to the delimiters asked for at the end.
 */
public final class Edi835 {

    private final List<String> body = new ArrayList<>();
    private String version = "005010X221A1";
    private String amount = "100.00";
    private String trace = "CHK1";
    private String date = "20250320";
    private String payer = "TEST MUTUAL";
    private String payerId = "TESTMUT";
    private String transactions = "";
    private int count;

    /** One payment of 100.00 by check CHK1 of TEST MUTUAL on 2025-03-20, with no claims yet. */
    public static Edi835 file() {
        return new Edi835();
    }

    public Edi835 version(String groupVersion) {
        version = groupVersion;
        return this;
    }

    public Edi835 amount(String dollars) {
        amount = dollars;
        return this;
    }

    public Edi835 trace(String number) {
        trace = number;
        return this;
    }

    public Edi835 date(String ccyymmdd) {
        date = ccyymmdd;
        return this;
    }

    public Edi835 payer(String id, String name) {
        payerId = id;
        payer = name;
        return this;
    }

    /** Segments of the payment's body, each without terminator. */
    public Edi835 segments(String... segments) {
        body.addAll(List.of(segments));
        return this;
    }

    /** A claim with one line of 97545 on 2025-03-03, the charge less the payment being CO-45. */
    public Edi835 claim(String controlNumber, String charge, String paid) {
        String reduction = new BigDecimal(charge).subtract(new BigDecimal(paid)).toPlainString();
        return segments(
                "CLP*" + controlNumber + "*1*" + charge + "*" + paid + "**WC*ICN" + controlNumber + "*11*1",
                "NM1*QC*1*DOE*JANE",
                "SVC*HC:97545:WH*" + charge + "*" + paid + "**1",
                "DTM*472*20250303",
                "CAS*CO*45*" + reduction);
    }

    /** Ends this payment; what follows is the next one. */
    public Edi835 nextPayment() {
        count++;
        List<String> all = new ArrayList<>(List.of(
                "ST*835*" + String.format("%04d", count),
                "BPR*I*" + amount + "*C*CHK************" + date,
                "TRN*1*" + trace + "*" + payerId,
                "N1*PR*" + payer,
                "N1*PE*TEST CLINIC*XX*1234567893",
                "LX*1"));
        all.addAll(body);
        all.add("SE*" + (all.size() + 1) + "*" + String.format("%04d", count));
        transactions += String.join("~\n", all) + "~\n";
        body.clear();
        return this;
    }

    /** The whole file, one segment a line. */
    public String text() {
        nextPayment();
        return "ISA*00*          *00*          *ZZ*PAYER          *ZZ*CLINIC         *250320*0200*^*00501*000000001*0*P*:~\n"
                + "GS*HP*PAYER*CLINIC*20250320*0200*1*X*" + version + "~\n"
                + transactions
                + "GE*" + count + "*1~\n"
                + "IEA*1*000000001~\n";
    }

    /** The whole file with other delimiters. */
    public String text(String element, String component, String terminator) {
        return text().replace("*", element).replace(":", component).replace("~\n", terminator);
    }
}
