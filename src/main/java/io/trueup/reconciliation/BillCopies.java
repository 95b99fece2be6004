package io.trueup.reconciliation;

import io.trueup.bill.Acknowledgment;
import io.trueup.bill.Bill;
import io.trueup.bill.BilledLine;
import io.trueup.few.Few;
import io.trueup.money.Money;
import io.trueup.remittance.DateRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Each bill once, however many files tell of it and in whatever order they came. Of a line with the same content as many copies count
 * as were sent: of each batch of 837s the most of one file, and of tables, which tell of bills again, the most of one table.
 */
final class BillCopies {

    static final Comparator<SentBill> IN_ORDER = Comparator.comparing(
                    (SentBill sent) -> sent.bill().sentOn())
            .thenComparing(sent -> sent.bill().frequency())
            .thenComparing(sent -> sent.bill().payerLevel())
            .thenComparing(sent -> ClaimNumbers.withoutZeros(sent.bill().patientControlNumber()))
            .thenComparing(sent -> contents(sent).toString())
            .thenComparing(sent -> sent.bill().charge())
            .thenComparing(sent -> sent.bill().payerClaimNumber())
            .thenComparing(sent -> sent.bill().sending().toString())
            .thenComparing(SentBill::payerKey);

    private static final Comparator<Content> BY_DATE =
            Comparator.comparing((Content content) -> content.dates().from()).thenComparing(Content::toString);

    /** What bills of one number, sent to one payer on one day, have in common. */
    private record Identity(
            String payerKey, int level, String controlNumber, Bill.Frequency frequency, LocalDate sentOn) {

        static Identity of(SentBill sent) {
            Bill bill = sent.bill();
            return new Identity(
                    sent.payerKey(),
                    bill.payerLevel(),
                    ClaimNumbers.withoutZeros(bill.patientControlNumber()),
                    bill.frequency(),
                    bill.sentOn());
        }
    }

    /** What makes two lines the same. */
    private record Content(DateRange dates, String code, List<String> modifiers, BigDecimal units, Money charge) {

        static Content of(SentBill.Line line) {
            BilledLine billed = line.line();
            return new Content(
                    billed.dates(),
                    billed.code(),
                    billed.modifiers(),
                    billed.units().stripTrailingZeros(),
                    billed.charge());
        }
    }

    /** An 837's bill within its batch. */
    private record Whole(String batch, Money charge, List<Content> contents) {}

    private BillCopies() {}

    /** In the order in which they were sent. */
    static List<SentBill> once(List<SentBill> told) {
        Map<Identity, List<SentBill>> byIdentity = new LinkedHashMap<>();
        told.stream()
                .sorted(IN_ORDER)
                .forEach(sent -> byIdentity
                        .computeIfAbsent(Identity.of(sent), i -> new ArrayList<>())
                        .add(sent));
        return byIdentity.values().stream()
                .flatMap(same -> ofOneIdentity(same).stream())
                .sorted(IN_ORDER)
                .toList();
    }

    private static List<SentBill> ofOneIdentity(List<SentBill> told) {
        List<SentBill> electronic = Few.where(told, s -> s.bill().form() == Bill.Form.X12);
        List<SentBill> tables = Few.where(told, s -> s.bill().form() == Bill.Form.TABLE);
        Map<Content, Integer> left = new HashMap<>();
        byKey(electronic, s -> s.bill().sending().batchReference())
                .values()
                .forEach(batch ->
                        mostOfAFile(batch).forEach((content, copies) -> left.merge(content, copies, Integer::sum)));
        mostOfAFile(tables).forEach((content, copies) -> left.merge(content, copies, Math::max));
        List<SentBill> bills = new ArrayList<>();
        for (SentBill bill : wholes(electronic)) {
            add(bill, wordsOfTables(bill, tables), left, bills);
        }
        if (!tables.isEmpty()) {
            add(together(tables), words(tables.stream()), left, bills);
        }
        return bills;
    }

    /** The lines of a bill of which not every copy is there yet. */
    private static void add(
            SentBill bill, List<Acknowledgment> words, Map<Content, Integer> left, List<SentBill> bills) {
        List<SentBill.Line> lines =
                Few.where(bill.lines(), line -> left.merge(Content.of(line), -1, Integer::sum) >= 0);
        if (!lines.isEmpty()) {
            bills.add(new SentBill(bill.fileId(), bill.payerKey(), bill.bill(), lines, words));
        }
    }

    /** Copies of each line in the file of these that has most of them. */
    private static Map<Content, Integer> mostOfAFile(List<SentBill> told) {
        Map<Content, Integer> most = new LinkedHashMap<>();
        byKey(told, SentBill::fileId).values().forEach(file -> {
            Map<Content, Integer> copies = new LinkedHashMap<>();
            file.forEach(sent -> contents(sent).forEach(content -> copies.merge(content, 1, Integer::sum)));
            copies.forEach((content, count) -> most.merge(content, count, Math::max));
        });
        return most;
    }

    /** Bills of 837s, those of a batch once for each copy that one of its files has, with every word on any copy. */
    private static List<SentBill> wholes(List<SentBill> electronic) {
        List<SentBill> wholes = new ArrayList<>();
        byKey(
                        electronic,
                        s -> new Whole(
                                s.bill().sending().batchReference(), s.bill().charge(), contents(s)))
                .values()
                .forEach(copies -> {
                    List<Acknowledgment> words = words(copies.stream());
                    byKey(copies, SentBill::fileId).values().stream()
                            .max(Comparator.comparingInt(List::size))
                            .orElse(List.of())
                            .forEach(s ->
                                    wholes.add(new SentBill(s.fileId(), s.payerKey(), s.bill(), s.lines(), words)));
                });
        return wholes;
    }

    /** What was said of a bill that tables tell of too may have been kept with them. */
    private static List<Acknowledgment> wordsOfTables(SentBill bill, List<SentBill> tables) {
        Set<Content> own = new LinkedHashSet<>(contents(bill));
        return words(Stream.concat(
                Stream.of(bill), tables.stream().filter(table -> Few.any(contents(table), own::contains))));
    }

    private static List<Acknowledgment> words(Stream<SentBill> bills) {
        return bills.flatMap(bill -> bill.acknowledgments().stream()).distinct().toList();
    }

    /** The rows that tables have of one bill, which need not stand together nor in one file. */
    private static SentBill together(List<SentBill> tables) {
        Map<Content, SentBill.Line> lines = new TreeMap<>(BY_DATE);
        tables.forEach(table -> table.lines().forEach(line -> lines.putIfAbsent(Content.of(line), line)));
        Map<Content, Integer> copies = mostOfAFile(tables);
        List<SentBill.Line> all = new ArrayList<>();
        lines.forEach((content, line) -> {
            for (int i = 0; i < copies.getOrDefault(content, 0); i++) {
                all.add(line);
            }
        });
        SentBill first = tables.get(tables.size() - 1);
        return new SentBill(first.fileId(), first.payerKey(), whole(first.bill(), all), all, List.of());
    }

    private static Bill whole(Bill bill, List<SentBill.Line> lines) {
        return new Bill(
                bill.payerId(),
                bill.payerName(),
                bill.payerIdentifiers(),
                bill.patientControlNumber(),
                bill.claimNumbers(),
                bill.patient(),
                bill.payerLevel(),
                bill.frequency(),
                bill.payerClaimNumber(),
                bill.authorizationNumber(),
                bill.sentOn(),
                Money.sum(lines, line -> line.line().charge()),
                bill.sending(),
                bill.form(),
                Few.each(lines, SentBill.Line::line),
                bill.place());
    }

    private static List<Content> contents(SentBill sent) {
        return sent.lines().stream().map(Content::of).sorted(BY_DATE).toList();
    }

    private static <K> Map<K, List<SentBill>> byKey(Collection<SentBill> bills, Function<SentBill, K> key) {
        Map<K, List<SentBill>> groups = new LinkedHashMap<>();
        bills.forEach(bill ->
                groups.computeIfAbsent(key.apply(bill), k -> new ArrayList<>()).add(bill));
        return groups;
    }
}
