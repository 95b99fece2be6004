package io.trueup.bill;

import java.util.ArrayList;
import java.util.List;

/**
 * Builds acknowledgments for tests: a valid interchange around whatever a sender says, so that a test says only what matters. A 277CA
 * unless it is made of the segments of another transaction.
 */
public final class Edi277 {

    private final List<String> body = new ArrayList<>();
    private final String transaction;
    private final String group;
    private final String version;
    private int levels;

    private Edi277(String transaction, String group, String version) {
        this.transaction = transaction;
        this.group = group;
        this.version = version;
    }

    /** A 277CA made on 2025-03-13, without a sender yet. */
    public static Edi277 report() {
        return of("005010X214");
    }

    /** A 277 of another guide. */
    public static Edi277 of(String guide) {
        return new Edi277("277", "HN", guide).segments("BHT*0085*08*REP1*20250313*1200*TH");
    }

    /** A 999 made on 2025-03-11. */
    public static Edi277 ofFiles() {
        return new Edi277("999", "FA", "005010X231A1");
    }

    public Edi277 segments(String... segments) {
        body.addAll(List.of(segments));
        return this;
    }

    private Edi277 level(String code) {
        levels++;
        return segments("HL*" + levels + "**" + code + "*1");
    }

    /** Who sent it: AY a clearinghouse, PR a payer; report TRACE1, received on 2025-03-12. */
    public Edi277 from(String entity) {
        return level("20")
                .segments(
                        "NM1*" + entity + "*2*SENDER*****PI*TESTMUT",
                        "TRN*1*TRACE1",
                        "DTP*050*D8*20250312",
                        "DTP*009*D8*20250313");
    }

    /** Whose batch it is about. */
    public Edi277 batch(String reference, String... segments) {
        return level("21")
                .segments("NM1*41*2*TEST CLINIC*****46*CLINIC", "TRN*2*" + reference)
                .segments(segments);
    }

    public Edi277 provider(String... segments) {
        return level("19").segments("NM1*85*2*TEST CLINIC*****XX*1234567893").segments(segments);
    }

    /** A claim of JANE DOE. */
    public Edi277 claim(String controlNumber, String... segments) {
        return level("PT")
                .segments("NM1*QC*1*DOE*JANE", "TRN*2*" + controlNumber)
                .segments(segments);
    }

    /** The whole file, one segment a line. */
    public String text() {
        return "ISA*00*          *00*          *ZZ*CLEAR          *ZZ*CLINIC         *250311*1200*^*00501*000000005*0*P*:~\n"
                + "GS*" + group + "*CLEAR*CLINIC*" + (group.equals("FA") ? "20250311" : "20250313") + "*1200*5*X*"
                + version + "~\n"
                + "ST*" + transaction + "*0001*" + version + "~\n"
                + String.join("~\n", body) + "~\n"
                + "SE*" + (body.size() + 2) + "*0001~\nGE*1*5~\nIEA*1*000000005~\n";
    }
}
