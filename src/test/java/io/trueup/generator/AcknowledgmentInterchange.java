package io.trueup.generator;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Writes acknowledgments as a 277CA or a 999, segment by segment. */
final class AcknowledgmentInterchange {

    private final Writer out;
    private final int control;
    private final Kind group;
    private int transactions;
    private int segments;
    private int levels;

    /** GS01 and GS08. */
    private record Kind(String code, String version) {}

    private AcknowledgmentInterchange(Writer out, int control, Kind group) {
        this.out = out;
        this.control = control;
        this.group = group;
    }

    static AcknowledgmentInterchange of277(Writer out, int control) {
        return new AcknowledgmentInterchange(out, control, new Kind("HN", "005010X214"));
    }

    static AcknowledgmentInterchange of999(Writer out, int control) {
        return new AcknowledgmentInterchange(out, control, new Kind("FA", "005010X231A1"));
    }

    /** The envelope bears the day of its first transaction. */
    private void begin(LocalDate on, String set) throws IOException {
        if (transactions == 0) {
            String day = BillInterchange.DAY.format(on);
            segment(
                    "ISA",
                    "00",
                    " ".repeat(10),
                    "00",
                    " ".repeat(10),
                    "ZZ",
                    "CLEARING       ",
                    "ZZ",
                    "CLINIC         ",
                    day.substring(2),
                    "0500",
                    "^",
                    "00501",
                    String.format(Locale.ROOT, "%09d", control),
                    "0",
                    "P",
                    ":");
            segment(
                    "GS",
                    group.code(),
                    "CLEARING",
                    "CLINIC",
                    day,
                    "0500",
                    Integer.toString(control),
                    "X",
                    group.version());
        }
        transactions++;
        segments = 0;
        levels = 0;
        segment("ST", set, number(), group.version());
    }

    private String number() {
        return String.format(Locale.ROOT, "%04d", transactions);
    }

    /** @param payerId of the payer that speaks; blank for the clearinghouse */
    void words(LocalDate on, String payerId, List<WordDraft> words) throws IOException {
        begin(on, "277");
        source(on, payerId);
        receiver("SUBMITTED" + BillInterchange.DAY.format(on), "A1:19:PR", on, "WQ");
        hl("19", "1");
        segment("NM1", "85", "2", "SYNTHETIC CLINIC", "", "", "", "", "XX", "1457382915");
        int provider = levels;
        for (WordDraft word : words) {
            claim(word, provider);
        }
        segment("SE", Integer.toString(segments + 1), number());
    }

    private void source(LocalDate on, String payerId) throws IOException {
        String day = BillInterchange.DAY.format(on);
        segment("BHT", "0085", "08", "R" + control + "T" + transactions, day, "0500", "TH");
        hl("20", "1");
        if (payerId.isEmpty()) {
            segment("NM1", "AY", "2", "CLEARING", "", "", "", "", "46", "CLEARING");
        } else {
            String name = BilledCarriers.named(payerId).name().toUpperCase(Locale.ROOT);
            segment("NM1", "PR", "2", name, "", "", "", "", "PI", payerId);
        }
        segment("TRN", "1", "P" + control + "T" + transactions);
        segment("DTP", "050", "D8", day);
        segment("DTP", "009", "D8", day);
    }

    private void receiver(String batch, String status, LocalDate on, String action) throws IOException {
        hl("21", "1");
        segment("NM1", "41", "2", "SYNTHETIC CLINIC", "", "", "", "", "46", "CLINIC");
        segment("TRN", "2", batch);
        segment("STC", status, BillInterchange.DAY.format(on), action);
    }

    private void claim(WordDraft word, int provider) throws IOException {
        OutgoingBill bill = word.bill();
        levels++;
        segment("HL", Integer.toString(levels), Integer.toString(provider), "PT", "0");
        PatientName name = bill.claim().name().asRemitted();
        segment("NM1", "QC", "1", name.last(), name.first());
        segment("TRN", "2", bill.control());
        segment(
                "STC",
                word.status() + (word.byPayer() ? ":PR" : ":AY"),
                BillInterchange.DAY.format(word.on()),
                word.accepted() ? "WQ" : "U",
                Cents.text(bill.charge()));
        if (!word.payerNumber().isEmpty()) {
            segment("REF", "1K", word.payerNumber());
        }
        segment(
                "DTP",
                "472",
                "RD8",
                BillInterchange.DAY.format(bill.from()) + "-" + BillInterchange.DAY.format(bill.to()));
    }

    /** No claim of the batch was looked at. */
    void refusedBatch(LocalDate on, String batch) throws IOException {
        begin(on, "277");
        source(on, "");
        receiver(batch, "A3:24:41", on, "U");
        segment("SE", Integer.toString(segments + 1), number());
    }

    private void hl(String code, String children) throws IOException {
        levels++;
        String parent = levels == 1 ? "" : Integer.toString(levels - 1);
        segment("HL", Integer.toString(levels), parent, code, children);
    }

    /** What a 999 says of a group of bills. */
    void group(LocalDate on, int number, boolean accepted) throws IOException {
        begin(on, "999");
        segment("AK1", "HC", Integer.toString(number), "005010X222A1");
        segment("AK2", "837", "0001", "005010X222A1");
        if (!accepted) {
            segment("IK3", "CLM", "22", "2300", "8");
            segment("IK4", "2", "782", "1");
        }
        segment("IK5", accepted ? "A" : "R", accepted ? "" : "5");
        segment("AK9", accepted ? "A" : "R", "1", "1", accepted ? "1" : "0");
        segment("SE", Integer.toString(segments + 1), number());
    }

    void end() throws IOException {
        segment("GE", Integer.toString(transactions), Integer.toString(control));
        segment("IEA", "1", String.format(Locale.ROOT, "%09d", control));
    }

    private void segment(String... elements) throws IOException {
        int last = elements.length;
        while (elements[last - 1].isEmpty()) {
            last--;
        }
        out.write(String.join("*", List.of(elements).subList(0, last)));
        out.write("~\n");
        segments++;
    }
}
