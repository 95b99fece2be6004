package io.trueup.generator;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Writes bills as an 837P, a transaction for each batch, segment by segment. */
final class BillInterchange {

    /** Delimiters that clearinghouses use. */
    enum Look {
        USUAL("*", ":", "~\n"),
        ONE_LINE("*", ":", "~"),
        BARS("|", ">", "'\r\n");

        private final String element;
        private final String component;
        private final String end;

        Look(String element, String component, String end) {
            this.element = element;
            this.component = component;
            this.end = end;
        }
    }

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
    private static final String VERSION = "005010X222A1";

    private final Writer out;
    private final Look look;
    private final int group;
    private int transactions;
    private int segments;
    private int levels;

    /** @param group ISA13 and GS06 */
    BillInterchange(Writer out, Look look, int group) throws IOException {
        this.out = out;
        this.look = look;
        this.group = group;
        segment(
                "ISA",
                "00",
                " ".repeat(10),
                "00",
                " ".repeat(10),
                "ZZ",
                "CLINIC         ",
                "ZZ",
                "CLEARING       ",
                "260101",
                "0400",
                "^",
                "00501",
                String.format(Locale.ROOT, "%09d", group),
                "1",
                "P",
                look.component);
        segment("GS", "HC", "CLINIC", "CLEARING", "20260101", "0400", Integer.toString(group), "X", VERSION);
    }

    /** @param bills all sent on one day */
    void batch(String reference, List<OutgoingBill> bills) throws IOException {
        transactions++;
        segments = 0;
        levels = 1;
        String number = String.format(Locale.ROOT, "%04d", transactions);
        segment("ST", "837", number, VERSION);
        segment("BHT", "0019", "00", reference, DAY.format(bills.get(0).sentOn()), "1830", "CH");
        segment("NM1", "41", "2", "SYNTHETIC CLINIC", "", "", "", "", "46", "CLINIC");
        segment("PER", "IC", "BILLING", "TE", "5550100200");
        segment("NM1", "40", "2", "CLEARING", "", "", "", "", "46", "CLEARING");
        segment("HL", "1", "", "20", "1");
        segment("NM1", "85", "2", "SYNTHETIC CLINIC", "", "", "", "", "XX", "1457382915");
        segment("N3", "410 ORCHARD LOOP");
        segment("N4", "CEDAR BEND", "TX", "786990000");
        segment("REF", "EI", "990041277");
        for (OutgoingBill bill : bills) {
            bill(bill);
        }
        segment("SE", Integer.toString(segments + 1), number);
    }

    /** The employer is the insured and the worker the patient, or the worker is both. */
    private void bill(OutgoingBill bill) throws IOException {
        ClinicClaim claim = bill.claim();
        boolean worker = claim.number() % 3 == 0;
        levels++;
        segment("HL", Integer.toString(levels), "1", "22", worker ? "0" : "1");
        segment("SBR", bill.level() == 1 ? "P" : "S", worker ? "18" : "", "", "", "", "", "", "", "WC");
        if (worker) {
            person("IL", claim);
            segment("REF", "Y4", claim.claimNumber());
        } else {
            segment("NM1", "IL", "2", claim.employer().toUpperCase(Locale.ROOT));
        }
        segment(
                "NM1",
                "PR",
                "2",
                bill.payer().name().toUpperCase(Locale.ROOT),
                "",
                "",
                "",
                "",
                "PI",
                bill.payer().id());
        if (!worker) {
            levels++;
            segment("HL", Integer.toString(levels), Integer.toString(levels - 1), "23", "0");
            segment("PAT", "20");
            person("QC", claim);
            segment("REF", "Y4", claim.claimNumber());
        }
        claim(bill);
    }

    private void person(String as, ClinicClaim claim) throws IOException {
        PatientName name = claim.name().asRemitted();
        segment("NM1", as, "1", name.last(), name.first());
        segment("N3", "1 SAMPLE STREET");
        segment("N4", "CEDAR BEND", "TX", "78699");
        segment("DMG", "D8", "19800229", "U");
    }

    private void claim(OutgoingBill bill) throws IOException {
        segment(
                "CLM",
                bill.control(),
                Cents.text(bill.charge()),
                "",
                "",
                "11" + look.component + "B" + look.component + bill.frequency(),
                "Y",
                "A",
                "Y",
                "Y",
                "",
                "EM");
        segment("DTP", "439", "D8", DAY.format(bill.claim().start().minusDays(60)));
        if (!bill.corrects().isEmpty()) {
            segment("REF", "F8", bill.corrects());
        }
        segment("REF", "G1", "PA-" + bill.claim().number());
        segment("HI", "ABK" + look.component + "S39012A");
        int number = 0;
        for (OutgoingLine line : bill.lines()) {
            number++;
            segment("LX", Integer.toString(number));
            segment(
                    "SV1",
                    "HC" + look.component + line.code()
                            + line.modifiers().stream()
                                    .map(modifier -> look.component + modifier)
                                    .reduce("", String::concat),
                    Cents.text(line.charge()),
                    "UN",
                    Integer.toString(line.units()),
                    "",
                    "",
                    "1");
            segment("DTP", "472", "D8", day(line.date()));
        }
    }

    private static String day(LocalDate date) {
        return DAY.format(date);
    }

    void end() throws IOException {
        segment("GE", Integer.toString(transactions), Integer.toString(group));
        segment("IEA", "1", String.format(Locale.ROOT, "%09d", group));
    }

    private void segment(String... elements) throws IOException {
        int last = elements.length;
        while (elements[last - 1].isEmpty()) {
            last--;
        }
        out.write(String.join(look.element, List.of(elements).subList(0, last)));
        out.write(look.end);
        segments++;
    }
}
