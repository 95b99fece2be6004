package io.trueup.reconciliation;

import io.trueup.bill.Acknowledgment;
import io.trueup.bill.Bill;
import io.trueup.bill.BilledLine;
import io.trueup.money.Money;
import io.trueup.programlog.Program;
import io.trueup.remittance.DateRange;
import io.trueup.remittance.PersonName;
import io.trueup.source.Place;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An 837's bill of PCN1 to the first payer for Monday 2025-03-03, changed only where a test says so. */
final class BillSketch {

    private final LocalDate sentOn;
    private final List<BilledLine> lines = new ArrayList<>();
    private final List<Acknowledgment> words = new ArrayList<>();
    private Bill.Frequency frequency = Bill.Frequency.ORIGINAL;
    private Bill.Form form = Bill.Form.X12;
    private String number = "PCN1";
    private String payerNumber = "";
    private String payer = "TXMUT";
    private String batch;
    private int level = 1;
    private long file = 1;
    private DateRange dates = DateRange.day(AccountSketch.MONDAY);

    private BillSketch(LocalDate sentOn) {
        this.sentOn = sentOn;
        this.batch = "B" + sentOn;
    }

    static BillSketch sent(String day) {
        return new BillSketch(LocalDate.parse(day));
    }

    BillSketch line(String code, String units, String charge) {
        lines.add(
                new BilledLine(lines.size() + 1, code, List.of("WH"), Money.of(charge), new BigDecimal(units), dates));
        return this;
    }

    /** Of the lines that follow. */
    BillSketch served(String from, String to) {
        dates = new DateRange(LocalDate.parse(from), LocalDate.parse(to));
        return this;
    }

    BillSketch as(Bill.Frequency what, String payersNumber) {
        frequency = what;
        payerNumber = payersNumber;
        return this;
    }

    BillSketch numbered(String controlNumber) {
        number = controlNumber;
        return this;
    }

    BillSketch toPayer(int which) {
        level = which;
        return this;
    }

    BillSketch to(String anotherPayer) {
        payer = anotherPayer;
        return this;
    }

    BillSketch inFile(long id) {
        file = id;
        return this;
    }

    BillSketch inBatch(String reference) {
        batch = reference;
        return this;
    }

    BillSketch inTable() {
        form = Bill.Form.TABLE;
        batch = "";
        return this;
    }

    BillSketch accepted(Acknowledgment.By by, String day, String payersNumber) {
        return said(by, true, day, payersNumber, "");
    }

    BillSketch refused(Acknowledgment.By by, String day, String code) {
        return said(by, false, day, "", code);
    }

    private BillSketch said(Acknowledgment.By by, boolean accepted, String day, String payersNumber, String code) {
        words.add(new Acknowledgment(
                by,
                accepted,
                LocalDate.parse(day),
                number,
                "TXMUT",
                payersNumber,
                null,
                null,
                Bill.Sending.UNKNOWN,
                code.isEmpty() ? List.of() : List.of(code),
                accepted ? "" : "not as it should be",
                "A" + (words.size() + 1),
                Place.ofFile("acknowledgments.txt")));
        return this;
    }

    /** @param program of the day its lines are for; null when they are for days of both */
    SentBill build(@Nullable Program program, int place) {
        if (lines.isEmpty()) {
            line("97545", "1", "600.00");
        }
        Bill bill = new Bill(
                payer,
                "",
                List.of("TXMUT"),
                number,
                List.of("WC-1"),
                PersonName.UNKNOWN,
                level,
                frequency,
                payerNumber,
                "",
                sentOn,
                Money.sum(lines.stream().map(BilledLine::charge)::iterator),
                new Bill.Sending(batch, "", "", ""),
                form,
                lines,
                new Place("bills.txt", place, ""));
        return new SentBill(
                file,
                payer,
                bill,
                lines.stream()
                        .map(line -> new SentBill.Line(line, program, true))
                        .toList(),
                words);
    }
}
