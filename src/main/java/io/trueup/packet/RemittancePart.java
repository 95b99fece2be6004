package io.trueup.packet;

import io.trueup.money.Money;
import io.trueup.packet.Look.Column;
import io.trueup.packet.Look.Fact;
import io.trueup.reconciliation.AdjudicatedLine;
import io.trueup.remittance.Adjustment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the payer said of these days, payment by payment, in a form that people read; no line of anybody else. */
final class RemittancePart {

    private static final Columns COLUMNS = Columns.of(
            Column.text("Date of service", 66),
            Column.text("Code", 72),
            Column.amount("Billed", 62),
            Column.amount("Allowed", 62),
            Column.amount("Paid", 62),
            Column.text("Adjustments", 90),
            Column.text("Remarks", 54));

    private static final Columns TAKEN_BACK = Columns.of(
            Column.text("Date of service", 80),
            Column.text("Code", 90),
            Column.text("Paid by", 138),
            Column.amount("Paid", 80),
            Column.amount("Taken back", 80));

    /** CLP02 as explanations of payment print them. */
    private static final Map<String, String> STATUSES = Map.of(
            "1", "processed as primary",
            "2", "processed as secondary",
            "3", "processed as tertiary",
            "4", "denied",
            "19", "processed as primary, forwarded",
            "20", "processed as secondary, forwarded",
            "21", "processed as tertiary, forwarded",
            "22", "reversal of previous payment");

    private static final Paragraph TITLE = Look.title("Explanation of payment");
    private static final Paragraph SERVICE_LINES = Look.heading("Service lines");
    private static final Paragraph MEANINGS = Look.heading("What the codes mean");

    private final PacketCase about;
    private final CodeMeanings codes;

    RemittancePart(PacketCase about, CodeMeanings codes) {
        this.about = about;
        this.codes = codes;
    }

    /** A payment as people tell it from others. */
    private record Key(String payer, String trace, LocalDate date, int occurrence) {

        static Key of(AdjudicatedLine line) {
            return new Key(line.payer(), line.trace(), line.paymentDate(), line.paymentOccurrence());
        }

        String name() {
            return "Explanation of payment " + trace + " of " + Printed.inText(date);
        }
    }

    /** Every payment of the days, the earliest first. */
    List<Part> parts() {
        Map<Key, List<AdjudicatedLine>> payments = about.evidence().stream()
                .flatMap(evidence -> evidence.allLines().stream())
                .distinct()
                .sorted(AdjudicatedLine.IN_ORDER)
                .collect(Collectors.groupingBy(Key::of, LinkedHashMap::new, Collectors.toList()));
        List<Part.Section> sections = new ArrayList<>();
        payments.forEach((key, lines) -> sections.add(new Part.Section(key.name(), payment(key, lines))));
        takenBack()
                .forEach((date, lines) -> sections.add(
                        new Part.Section("Explanation of payment of " + Printed.inText(date), takenBack(date, lines))));
        return sections.isEmpty() ? List.of() : List.of(Part.of("Explanation of payment", sections));
    }

    /** Lines whose money was taken back by adjustments that name the claim but no line, by the date of the latest of them. */
    private Map<LocalDate, List<AdjudicatedLine>> takenBack() {
        Map<LocalDate, List<AdjudicatedLine>> lines = new TreeMap<>();
        about.evidence().stream()
                .flatMap(evidence -> evidence.allLines().stream())
                .distinct()
                .sorted(AdjudicatedLine.IN_ORDER)
                .forEach(line -> {
                    LocalDate date = line.recoupedOn();
                    if (date != null && line.recouped().isPositive()) {
                        lines.computeIfAbsent(date, d -> new ArrayList<>()).add(line);
                    }
                });
        return lines;
    }

    private List<Block> takenBack(LocalDate date, List<AdjudicatedLine> lines) {
        return List.of(
                Look.title("Explanation of payment: money taken back"),
                Look.facts(List.of(
                        new Fact("Payer", about.payer()),
                        new Fact("Payment date", Printed.inText(date)),
                        new Fact("Patient", about.patient()),
                        new Fact("Claim number", about.claimNumber()),
                        new Fact("Payer's claim number", distinct(lines, AdjudicatedLine::payerClaimNumber)),
                        new Fact("Patient control number", distinct(lines, AdjudicatedLine::patientControlNumber)))),
                Look.heading("Taken back by provider-level adjustment"),
                Look.table(
                        TAKEN_BACK,
                        lines.stream()
                                .map(line -> List.of(
                                        Printed.inTable(line.dates()),
                                        Printed.code(line.code(), line.modifiers()),
                                        line.trace() + " of " + Printed.inTable(line.paymentDate()),
                                        Printed.dollars(line.paid()),
                                        Printed.dollars(line.recouped())))
                                .toList(),
                        List.of(
                                "These lines",
                                "",
                                "",
                                Printed.dollars(sum(lines, AdjudicatedLine::paid)),
                                Printed.dollars(sum(lines, AdjudicatedLine::recouped)))));
    }

    private List<Block> payment(Key key, List<AdjudicatedLine> lines) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(TITLE);
        blocks.add(Look.facts(List.of(
                new Fact("Payer", about.payer()),
                new Fact("Payment or trace number", key.trace()),
                new Fact("Payment date", Printed.inText(key.date())),
                new Fact("Patient", about.patient()),
                new Fact("Claim number", about.claimNumber()),
                new Fact("Payer's claim number", distinct(lines, AdjudicatedLine::payerClaimNumber)),
                new Fact("Patient control number", distinct(lines, AdjudicatedLine::patientControlNumber)),
                new Fact("Claim status", distinct(lines, RemittancePart::status)))));
        blocks.add(SERVICE_LINES);
        blocks.add(Look.table(COLUMNS, lines.stream().map(RemittancePart::row).toList(), total(lines)));
        Grid meanings = meanings(lines);
        if (meanings != null) {
            blocks.add(MEANINGS);
            blocks.add(meanings);
        }
        return blocks;
    }

    private static String distinct(List<AdjudicatedLine> lines, Function<AdjudicatedLine, String> part) {
        return lines.stream()
                .map(part)
                .filter(text -> !text.isBlank())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String status(AdjudicatedLine line) {
        String status = line.status();
        return STATUSES.containsKey(status) ? status + ", " + STATUSES.get(status) : status;
    }

    private static List<String> row(AdjudicatedLine line) {
        String adjustments = line.adjustments().stream()
                .map(adjustment -> adjustment.code() + " " + Printed.dollars(adjustment.amount()))
                .collect(Collectors.joining("\n"));
        return List.of(
                Printed.inTable(line.dates()),
                Printed.code(line.code(), line.modifiers()),
                Printed.dollars(line.charge()),
                Printed.dollars(line.allowed()),
                Printed.dollars(line.paid()),
                adjustments,
                String.join(", ", line.remarkCodes()));
    }

    private static List<String> total(List<AdjudicatedLine> lines) {
        return List.of(
                "These lines",
                "",
                Printed.dollars(sum(lines, AdjudicatedLine::charge)),
                "",
                Printed.dollars(sum(lines, AdjudicatedLine::paid)),
                "",
                "");
    }

    private static Money sum(List<AdjudicatedLine> lines, Function<AdjudicatedLine, Money> part) {
        return Money.sum(lines.stream().map(part)::iterator);
    }

    private @Nullable Grid meanings(List<AdjudicatedLine> lines) {
        TreeSet<String> groups = new TreeSet<>();
        TreeSet<String> reasons = new TreeSet<>();
        TreeSet<String> remarks = new TreeSet<>();
        for (AdjudicatedLine line : lines) {
            for (Adjustment adjustment : line.adjustments()) {
                groups.add(adjustment.group());
                reasons.add(adjustment.carc());
            }
            remarks.addAll(line.remarkCodes());
        }
        return codes.table(groups, reasons, remarks);
    }
}
