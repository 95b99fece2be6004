package io.trueup.bill;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Builds 837 files for tests: a valid interchange around whatever bills are given, so that a test says only what matters. Segments
 * are written with {@code *}, {@code :} and {@code ~}, and translated to the delimiters asked for at the end.
 */
public final class Edi837 {

    private final List<String> body = new ArrayList<>();
    private String version = "005010X222A1";
    private String reference = "BATCH1";
    private String sentOn = "20250310";
    private String transactions = "";
    private int count;
    private int levels = 1;

    /** One transaction of TEST CLINIC, sent on 2025-03-10 as BATCH1, with no bills yet. */
    public static Edi837 file() {
        return new Edi837();
    }

    public Edi837 version(String guide) {
        version = guide;
        return this;
    }

    public Edi837 reference(String bht03) {
        reference = bht03;
        return this;
    }

    public Edi837 sentOn(String ccyymmdd) {
        sentOn = ccyymmdd;
        return this;
    }

    /** Segments of the transaction, each without terminator. */
    public Edi837 segments(String... segments) {
        body.addAll(List.of(segments));
        return this;
    }

    /** A patient JANE DOE of employer ACME, workers' compensation claim WC-1, to be paid by TEST MUTUAL. */
    public Edi837 patient() {
        return subscriber("P", "NM1*IL*2*ACME*****MI*POL1", "NM1*PR*2*TEST MUTUAL*****PI*TESTMUT")
                .segments(
                        "HL*" + ++levels + "*" + (levels - 1) + "*23*0",
                        "PAT*20",
                        "NM1*QC*1*DOE*JANE",
                        "N3*1 MAIN ST",
                        "N4*AUSTIN*TX*78701",
                        "DMG*D8*19800101*F",
                        "REF*Y4*WC-1",
                        "REF*SY*123456789");
    }

    /** A level of a subscriber and whatever stands there. */
    public Edi837 subscriber(String sequence, String... segments) {
        body.add("HL*" + ++levels + "*1*22*1");
        body.add("SBR*" + sequence + "*18*******WC");
        body.addAll(Arrays.asList(segments));
        return this;
    }

    /** A claim with one line of 97545 with WH for a unit of the charge, on 2025-03-03. */
    public Edi837 claim(String controlNumber, String charge) {
        return claim(controlNumber, charge, "1").line("97545:WH", charge, "1", "20250303");
    }

    /** The CLM of a claim without lines yet. */
    public Edi837 claim(String controlNumber, String charge, String frequency) {
        return segments("CLM*" + controlNumber + "*" + charge + "***11:B:" + frequency + "*Y*A*Y*Y");
    }

    /** A service line: code with its modifiers, charge, units, CCYYMMDD. */
    public Edi837 line(String code, String charge, String units, String day) {
        return segments("LX*1", "SV1*HC:" + code + "*" + charge + "*UN*" + units + "*11**1", "DTP*472*D8*" + day);
    }

    /** Ends this transaction; what follows is the next one. */
    public Edi837 nextTransaction() {
        count++;
        levels = 1;
        String number = String.format("%04d", count);
        List<String> all = new ArrayList<>(List.of(
                "ST*837*" + number + "*" + version,
                "BHT*0019*00*" + reference + "*" + sentOn + "*1023*CH",
                "NM1*41*2*TEST CLINIC*****46*CLINIC",
                "PER*IC*JO*TE*5125550100",
                "NM1*40*2*CLEARBRIDGE*****46*CLEAR",
                "HL*1**20*1",
                "NM1*85*2*TEST CLINIC*****XX*1234567893",
                "N3*2 MAIN ST",
                "N4*AUSTIN*TX*78701",
                "REF*EI*741234567"));
        all.addAll(body);
        all.add("SE*" + (all.size() + 1) + "*" + number);
        transactions += String.join("~\n", all) + "~\n";
        body.clear();
        return this;
    }

    /** The whole file, one segment a line. */
    public String text() {
        nextTransaction();
        return "ISA*00*          *00*          *ZZ*CLINIC         *ZZ*CLEAR          *250310*1023*^*00501*000000007*0*P*:~\n"
                + "GS*HC*CLINIC*CLEAR*20250310*1023*77*X*" + version + "~\n"
                + transactions
                + "GE*" + count + "*77~\n"
                + "IEA*1*000000007~\n";
    }

    /** The whole file with other delimiters. */
    public String text(String element, String component, String terminator) {
        return text().replace("*", element).replace(":", component).replace("~\n", terminator);
    }
}
