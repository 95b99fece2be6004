package io.trueup.billing;

import io.trueup.bill.Bill;
import io.trueup.bill.BilledLine;
import io.trueup.money.Money;
import io.trueup.reconciliation.SentBill;
import io.trueup.remittance.DateRange;
import io.trueup.remittance.PersonName;
import io.trueup.source.Place;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A bill as billing.txt writes it: {@code number A sent 06 on 03-05 97545:WH:CA 1, 97546:WH:CA 4}. */
final class WrittenBill {

    private static final LocalDate MARCH = LocalDate.of(2025, 3, 1);

    private final List<BilledLine> lines = new ArrayList<>();
    private String payer;
    private String number = "PCN1";
    private LocalDate sentOn = LocalDate.of(2025, 3, 10);
    private DateRange dates = DateRange.day(LocalDate.of(2025, 3, 3));
    private Bill.Frequency frequency = Bill.Frequency.ORIGINAL;
    private int level = 1;

    private WrittenBill(String payer) {
        this.payer = payer;
    }

    static SentBill of(String payer, long file, String text) {
        WrittenBill sketch = new WrittenBill(payer);
        for (String line : text.split(",")) {
            sketch.read(new ArrayList<>(Arrays.asList(line.strip().split(" +"))));
        }
        return sketch.build(file);
    }

    private void read(List<String> words) {
        while (!words.isEmpty()) {
            String word = words.remove(0);
            switch (word) {
                case "number" -> number = words.remove(0);
                case "sent" -> sentOn = MARCH.withDayOfMonth(Integer.parseInt(words.remove(0)));
                case "to" -> payer = words.remove(0);
                case "2nd" -> level = 2;
                case "7" -> frequency = Bill.Frequency.REPLACEMENT;
                case "8" -> frequency = Bill.Frequency.VOID;
                case "on" -> dates = range(words.remove(0));
                default -> add(word, new BigDecimal(words.remove(0)));
            }
        }
    }

    private static DateRange range(String text) {
        String[] days = text.substring(3).split("-");
        return new DateRange(
                MARCH.withDayOfMonth(Integer.parseInt(days[0])),
                MARCH.withDayOfMonth(Integer.parseInt(days[days.length - 1])));
    }

    private void add(String coded, BigDecimal units) {
        List<String> parts = Arrays.asList(coded.split(":"));
        lines.add(new BilledLine(
                lines.size() + 1,
                parts.get(0),
                parts.subList(1, parts.size()),
                Money.of("100.00").times(units),
                units,
                dates));
    }

    private SentBill build(long file) {
        Bill bill = new Bill(
                payer,
                "",
                List.of(payer),
                number,
                List.of(),
                PersonName.UNKNOWN,
                level,
                frequency,
                "",
                "",
                sentOn,
                Money.sum(lines.stream().map(BilledLine::charge).toList()),
                Bill.Sending.UNKNOWN,
                Bill.Form.X12,
                lines,
                Place.ofFile("bills.837"));
        return new SentBill(
                file,
                payer,
                bill,
                lines.stream().map(line -> new SentBill.Line(line, null, false)).toList(),
                List.of());
    }
}
