package io.trueup.generator;

import java.io.IOException;
import java.io.Writer;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Writes payments as an 835, one transaction for each, segment by segment. */
final class RemittanceInterchange {

    /** Delimiters and line ends that clearing houses use. */
    enum Look {
        USUAL("*", ":", "~\n"),
        ONE_LINE("*", ":", "~"),
        BARS("|", ">", "'\r\n"),
        CARETS("^", "|", "~\n"),
        /** The version before, which some carriers never left. */
        OLD("*", ":", "~\n"),
        /** Cut out of its envelope: transactions only. */
        BARE("*", ":", "~\n");

        private final String element;
        private final String component;
        private final String end;

        Look(String element, String component, String end) {
            this.element = element;
            this.component = component;
            this.end = end;
        }

        private String repetition() {
            return this == OLD ? "U" : this == CARETS ? "!" : "^";
        }

        private String version() {
            return this == OLD ? "004010X091A1" : "005010X221A1";
        }
    }

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);

    private final Writer out;
    private final Look look;
    private final String control;
    private int transactions;
    private int segments;

    /** @param control the interchange's number, up to nine digits */
    RemittanceInterchange(Writer out, Look look, int control) throws IOException {
        this.out = out;
        this.look = look;
        this.control = String.format(Locale.ROOT, "%09d", control);
        if (look != Look.BARE) {
            begin();
        }
    }

    private void begin() throws IOException {
        segment(
                "ISA",
                "00",
                "          ",
                "00",
                "          ",
                "ZZ",
                "CLEARING       ",
                "ZZ",
                "CLINIC         ",
                "260101",
                "0400",
                look.repetition(),
                look.version().substring(0, 5),
                control,
                "0",
                "P",
                look.component);
        segment("GS", "HP", "CLEARING", "CLINIC", "20260101", "0400", "1", "X", look.version());
    }

    /**
     * @param claims of the payment that this transaction tells
     * @param total what the transaction says was paid
     * @param withAdjustments whether this file tells its PLB
     */
    void payment(PaymentDraft payment, List<PaidClaim> claims, long total, boolean withAdjustments) throws IOException {
        transactions++;
        segments = 0;
        String number = String.format(Locale.ROOT, "%04d", transactions);
        String date = DAY.format(payment.date());
        segment("ST", "835", number);
        String amount = Cents.text(total);
        segment(
                "BPR",
                total == 0 ? "H" : "I",
                amount,
                "C",
                total == 0 ? "NON" : payment.method(),
                "CCP",
                "01",
                "999988880",
                "DA",
                "1",
                "1",
                "",
                "01",
                "999977774",
                "DA",
                "2",
                date);
        segment("TRN", "1", payment.trace(), payment.carrier().id());
        segment("DTM", "405", date);
        segment("N1", "PR", payment.carrier().name());
        segment("N1", "PE", "SYNTHETIC CLINIC", "XX", "1457382915");
        segment("LX", "1");
        for (PaidClaim claim : claims) {
            claim(claim, payment.interestOn(claim));
        }
        if (withAdjustments) {
            for (ProviderAdjustmentEntry entry : payment.adjustments()) {
                segment(
                        "PLB",
                        "1457382915",
                        "20261231",
                        entry.reason() + look.component + entry.reference(),
                        Cents.text(entry.cents()));
            }
        }
        segment("SE", Integer.toString(segments + 1), number);
    }

    /** @param interest cents; told here for information, and paid by a provider adjustment */
    private void claim(PaidClaim claim, long interest) throws IOException {
        long share = claim.patientShare();
        segment(
                "CLP",
                claim.controlNumber(),
                claim.status(),
                Cents.text(claim.charge()),
                Cents.text(claim.paid()),
                share == 0 ? "" : Cents.text(share),
                "WC",
                claim.payerClaimNumber(),
                "11",
                "1");
        for (Reduction reduction : claim.reductions()) {
            segment("CAS", reduction.group(), reduction.reason(), Cents.text(reduction.cents()));
        }
        if (!claim.name().last().isEmpty()) {
            segment("NM1", "QC", "1", claim.name().last(), claim.name().first());
        }
        if (!claim.reference().isEmpty()) {
            segment("REF", claim.reference(), claim.claimNumber());
        }
        if (!claim.corrects().isEmpty()) {
            segment("REF", "F8", claim.corrects());
        }
        if (claim.lines().isEmpty()) {
            segment("DTM", "232", DAY.format(claim.from()));
            segment("DTM", "233", DAY.format(claim.to()));
        }
        if (interest > 0) {
            segment("AMT", "I", Cents.text(interest));
        }
        for (PaidLine line : claim.lines()) {
            line(line);
        }
    }

    private void line(PaidLine line) throws IOException {
        String units = Integer.toString(line.units());
        if (line.paidCode().equals(line.code())) {
            segment(
                    "SVC",
                    code(line.code(), line.modifier()),
                    Cents.text(line.charge()),
                    Cents.text(line.paid()),
                    "",
                    units);
        } else {
            segment(
                    "SVC",
                    code(line.paidCode(), ""),
                    Cents.text(line.charge()),
                    Cents.text(line.paid()),
                    "",
                    units,
                    code(line.code(), line.modifier()));
        }
        if (line.from().equals(line.to())) {
            segment("DTM", "472", DAY.format(line.from()));
        } else {
            segment("DTM", "150", DAY.format(line.from()));
            segment("DTM", "151", DAY.format(line.to()));
        }
        for (Reduction reduction : line.reductions()) {
            segment("CAS", reduction.group(), reduction.reason(), Cents.text(reduction.cents()));
        }
        for (String remark : line.remarks()) {
            segment("LQ", "HE", remark);
        }
    }

    private String code(String code, String modifier) {
        return "HC" + look.component + code
                + (modifier.isEmpty() ? "" : look.component + modifier.replace(":", look.component));
    }

    void end() throws IOException {
        if (look == Look.BARE) {
            return;
        }
        segment("GE", Integer.toString(transactions), "1");
        segment("IEA", "1", control);
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
