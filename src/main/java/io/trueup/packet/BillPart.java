package io.trueup.packet;

import io.trueup.bill.Acknowledgment;
import io.trueup.bill.Bill;
import io.trueup.bill.BilledLine;
import io.trueup.money.Money;
import io.trueup.packet.Look.Column;
import io.trueup.packet.Look.Fact;
import io.trueup.reconciliation.SentBill;
import io.trueup.reconciliation.TrackedBill;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The bills of the days as they were sent to this payer, with what their receivers said; none where no bill is on file. */
final class BillPart {

    private static final Columns LINES = Columns.of(
            Column.text("Line", 40),
            Column.text("Date of service", 150),
            Column.text("Code", 120),
            Column.amount("Units", 68),
            Column.amount("Charge", 90));

    private static final Columns ANSWERS = Columns.of(
            Column.text("Received", 66),
            Column.text("By", 76),
            Column.text("Answer", 166),
            Column.text("Number", 80),
            Column.text("Payer's claim number", 80));

    private static final Paragraph TITLE = Look.title("Bill as sent");
    private static final Paragraph SERVICE_LINES = Look.heading("Service lines");
    private static final Paragraph ACKNOWLEDGMENTS = Look.heading("Acknowledgments");

    private final PacketCase about;

    BillPart(PacketCase about) {
        this.about = about;
    }

    /** In the order in which they were sent. A bill that was refused, or went to another payer, proves nothing to this one. */
    List<Part> parts() {
        List<TrackedBill> bills =
                about.each((evidence, into) -> evidence.sent().bills().forEach(into));
        bills.removeIf(bill -> bill.isRefused() || bill.elsewhere());
        bills.sort(Comparator.comparing(bill -> bill.bill().sentOn()));
        List<Part.Section> sections = new ArrayList<>();
        bills.forEach(bill -> sections.add(section(bill)));
        return sections.isEmpty() ? List.of() : List.of(Part.of("Bill as sent", sections));
    }

    private Part.Section section(TrackedBill tracked) {
        Bill bill = tracked.bill();
        String name = (bill.frequency() == Bill.Frequency.REPLACEMENT ? "Corrected bill " : "Bill ")
                + bill.patientControlNumber() + " sent " + Printed.inText(bill.sentOn());
        List<BilledLine> lines =
                tracked.sent().lines().stream().map(SentBill.Line::line).toList();
        Money shown = Money.sum(lines.stream().map(BilledLine::charge)::iterator);
        List<Block> blocks = new ArrayList<>();
        blocks.add(TITLE);
        blocks.add(Look.facts(List.of(
                new Fact("Sent on", Printed.inText(bill.sentOn())),
                new Fact("Sent to", bill.payerName().isBlank() ? about.payer() : bill.payerName()),
                new Fact("Kind of bill", kind(bill)),
                new Fact("Patient", about.patient()),
                new Fact("Claim number", about.claimNumber()),
                new Fact("Patient control number", bill.patientControlNumber()),
                new Fact("Payer's claim number", bill.payerClaimNumber()),
                new Fact("Authorization number", bill.authorizationNumber()),
                new Fact("Total charge", Printed.dollars(bill.charge())))));
        blocks.add(SERVICE_LINES);
        blocks.add(Look.table(
                LINES,
                lines.stream().map(BillPart::row).toList(),
                List.of("", "These lines", "", "", Printed.dollars(shown))));
        if (!tracked.words().isEmpty()) {
            blocks.add(ACKNOWLEDGMENTS);
            blocks.add(Look.table(
                    ANSWERS, tracked.words().stream().map(BillPart::answer).toList()));
        }
        return new Part.Section(name, blocks);
    }

    private static String kind(Bill bill) {
        return switch (bill.frequency()) {
            case ORIGINAL -> "Original (frequency 1)";
            case REPLACEMENT -> "Replacement of an earlier bill (frequency 7)";
            case VOID -> "Void of an earlier bill (frequency 8)";
        };
    }

    private static List<String> row(BilledLine line) {
        return List.of(
                String.valueOf(line.number()),
                Printed.inTable(line.dates()),
                Printed.code(line.code(), line.modifiers()),
                Printed.number(line.units()),
                Printed.dollars(line.charge()));
    }

    private static List<String> answer(Acknowledgment word) {
        String said = word.accepted()
                ? "Accepted"
                : word.isAsDuplicate() ? "Returned as a duplicate of a bill received before" : "Not accepted";
        String reason = word.reason().isBlank() ? "" : ": " + word.reason();
        return List.of(
                Printed.inTable(word.receivedOn()),
                word.by() == Acknowledgment.By.PAYER ? "Payer" : "Clearinghouse",
                said + reason,
                word.trace(),
                word.payerClaimNumber());
    }
}
