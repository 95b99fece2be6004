package io.trueup.reconciliation;

import static io.trueup.reconciliation.AccountSketch.programDay;
import static io.trueup.reconciliation.LineSketch.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.bill.Acknowledgment.By;
import io.trueup.bill.Bill.Frequency;
import io.trueup.contract.ContractLine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Scanner;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Monday 2025-03-03 as the tables of bills tell it, in the words that bills-of-a-day.txt explains. */
final class BillStory {

    private static final String YEAR = "2025-";

    private BillStory() {}

    static Stream<String> rows(String table) throws IOException {
        try (InputStream in = Objects.requireNonNull(BillStory.class.getResourceAsStream(table))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList().stream();
        }
    }

    /** @param backwards whether the bills are told last to first */
    static AccountSketch told(String story, boolean backwards) {
        AccountSketch day = programDay();
        List<BillSketch> bills = new ArrayList<>();
        if (!story.startsWith("undeclared")) {
            day.knowingBillsFrom("2025-01-01");
        }
        if (story.contains("elsewhere")) {
            day.under(
                    ContractDraft.hourlyRate("80.00"),
                    ContractDraft.hourlyRate("80.00").payers("OTHER"));
        }
        for (String step : story.split(" / ")) {
            Scanner words = new Scanner(step);
            String first = words.next();
            switch (first) {
                case "-", "undeclared" -> {}
                case "attended" -> words.forEachRemaining(date -> day.attended(YEAR + date));
                case "today" -> day.today(YEAR + words.next());
                case "without" -> day.under(ContractDraft.hourlyRate("80.00").line(ContractLine.AUTO));
                case "original", "replacement", "void" -> bills.add(bill(first, words));
                case "payer", "clearinghouse" -> said(bills.get(bills.size() - 1), first, words);
                default -> day.remitted(remitted(first, words));
            }
        }
        if (backwards) {
            Collections.reverse(bills);
        }
        return day.billed(bills.toArray(BillSketch[]::new));
    }

    private static BillSketch bill(String what, Scanner words) {
        BillSketch bill = BillSketch.sent(YEAR + words.next());
        Frequency frequency = Frequency.valueOf(what.toUpperCase(Locale.ROOT));
        bill.as(frequency, "");
        String charge = "600.00";
        while (words.hasNext()) {
            switch (words.next()) {
                case "charge" -> charge = words.next();
                case "for" -> served(bill, YEAR + words.next());
                case "number" -> bill.numbered(words.next());
                case "payer's" -> bill.as(frequency, after(words, "number"));
                case "elsewhere" -> bill.to("OTHER");
                case "second" -> bill.toPayer(after(words, null).length() > 0 ? 2 : 1);
                case "batch" -> bill.inBatch(words.next());
                case "file" -> bill.inFile(words.nextLong());
                case "table" -> bill.inTable();
                default -> throw new AssertionError(words);
            }
        }
        return bill.line("97545", "1", charge);
    }

    private static void served(BillSketch bill, String day) {
        bill.served(day, day);
    }

    /** @param word passed over; null for none */
    private static String after(Scanner words, @Nullable String word) {
        if (word != null) {
            assertThat(words.next()).isEqualTo(word);
        }
        return words.next();
    }

    private static void said(BillSketch bill, String by, Scanner words) {
        By receiver = By.valueOf(by.toUpperCase(Locale.ROOT));
        boolean accepts = words.next().equals("accepts");
        String day = YEAR + words.next();
        if (accepts) {
            bill.accepted(receiver, day, words.hasNext() ? after(words, "as") : "");
        } else {
            bill.refused(receiver, day, words.hasNext() ? words.next() : "");
        }
    }

    private static LineSketch remitted(String what, Scanner words) {
        LineSketch line = line("97545").billed("480.00").on(YEAR + words.next());
        switch (what) {
            case "paid" -> line.paid("480.00");
            case "denied" -> line.adjusted("CO-197", "480.00");
            case "pended" -> line.undecided("25");
            default -> throw new AssertionError(what);
        }
        while (words.hasNext()) {
            switch (words.next()) {
                case "received" -> line.billReceived(YEAR + words.next());
                case "as" -> line.numbered(words.next(), after(words, "by"));
                default -> throw new AssertionError(words);
            }
        }
        return line;
    }
}
