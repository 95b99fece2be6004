package io.trueup.packet;

import io.trueup.money.Money;
import io.trueup.packet.Look.Column;
import io.trueup.packet.Look.Fact;
import io.trueup.reconciliation.AdjudicatedLine;
import io.trueup.remittance.Adjustment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
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
    private final String payer;
    private final List<AdjudicatedLine> lines;

    RemittancePart(PacketCase about, CodeMeanings codes) {
        this.about = about;
        this.codes = codes;
        this.payer = about.payer();
        this.lines = about.each((evidence, into) -> evidence.allLines().forEach(into));
        lines.sort(AdjudicatedLine.IN_ORDER);
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

    private static final Comparator<Taking> TAKEN_FIRST =
            Comparator.comparing(Taking::on).thenComparing(Taking::trace);

    /** A payment that money was kept from; its number is blank where several of one day did. */
    private record Taking(LocalDate on, String trace) {

        String name() {
            return "Explanation of payment" + (trace.isBlank() ? "" : " " + trace) + " of " + Printed.inText(on);
        }
    }

    /** Every payment of the days, the earliest first. */
    List<Part> parts() {
        Map<Key, List<AdjudicatedLine>> payments = new LinkedHashMap<>();
        lines.forEach(line ->
                payments.computeIfAbsent(Key.of(line), k -> new ArrayList<>()).add(line));
        Map<String, List<Block>> blocks = new LinkedHashMap<>();
        payments.forEach((key, ofOne) ->
                blocks.computeIfAbsent(key.name(), n -> new ArrayList<>()).addAll(payment(key, ofOne)));
        takenBack()
                .forEach((taking, ofOne) -> blocks.computeIfAbsent(taking.name(), n -> new ArrayList<>())
                        .addAll(takenBack(taking, ofOne)));
        List<Part.Section> sections = new ArrayList<>();
        blocks.forEach((name, ofOne) -> sections.add(new Part.Section(name, ofOne)));
        return sections.isEmpty() ? List.of() : List.of(Part.of("Explanation of payment", sections));
    }

    /** Lines whose money was taken back by adjustments that name the claim but no line, by the date of the latest of them. */
    private Map<Taking, List<AdjudicatedLine>> takenBack() {
        Map<Taking, List<AdjudicatedLine>> takenBack = new TreeMap<>(TAKEN_FIRST);
        for (AdjudicatedLine line : lines) {
            LocalDate date = line.recoupedOn();
            if (date != null && line.recouped().isPositive()) {
                takenBack
                        .computeIfAbsent(new Taking(date, line.recoupedTrace()), t -> new ArrayList<>())
                        .add(line);
            }
        }
        return takenBack;
    }

    private List<Block> takenBack(Taking taking, List<AdjudicatedLine> lines) {
        return List.of(
                Look.title("Explanation of payment: money taken back"),
                Look.facts(List.of(
                        new Fact("Payer", payer),
                        new Fact("Payment or trace number", taking.trace()),
                        new Fact("Payment date", Printed.inText(taking.on())),
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
                new Fact("Payer", payer),
                new Fact("Payment or trace number", key.trace()),
                new Fact("Payment date", Printed.inText(key.date())),
                new Fact("Patient", about.patient()),
                new Fact("Claim number", about.claimNumber()),
                new Fact("Payer's claim number", distinct(lines, AdjudicatedLine::payerClaimNumber)),
                new Fact("Patient control number", distinct(lines, AdjudicatedLine::patientControlNumber)),
                new Fact("Claim status", distinct(lines, RemittancePart::status)))));
        blocks.add(SERVICE_LINES);
        List<List<String>> rows = new ArrayList<>(lines.size());
        lines.forEach(line -> rows.add(row(line)));
        blocks.add(Look.table(COLUMNS, rows, total(lines)));
        Grid meanings = meanings(lines);
        if (meanings != null) {
            blocks.add(MEANINGS);
            blocks.add(meanings);
        }
        return blocks;
    }

    private static String distinct(List<AdjudicatedLine> lines, Function<AdjudicatedLine, String> part) {
        List<String> texts = new ArrayList<>(2);
        for (AdjudicatedLine line : lines) {
            String text = part.apply(line);
            if (!text.isBlank() && !texts.contains(text)) {
                texts.add(text);
            }
        }
        return String.join(", ", texts);
    }

    private static String status(AdjudicatedLine line) {
        String status = line.status();
        return STATUSES.containsKey(status) ? status + ", " + STATUSES.get(status) : status;
    }

    private static List<String> row(AdjudicatedLine line) {
        StringJoiner adjustments = new StringJoiner("\n");
        for (Adjustment adjustment : line.adjustments()) {
            adjustments.add(adjustment.code() + " " + Printed.dollars(adjustment.amount()));
        }
        return List.of(
                Printed.inTable(line.dates()),
                Printed.code(line.code(), line.modifiers()),
                Printed.dollars(line.charge()),
                Printed.dollars(line.allowed()),
                Printed.dollars(line.paid()),
                adjustments.toString(),
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
        Money sum = Money.ZERO;
        for (AdjudicatedLine line : lines) {
            sum = sum.plus(part.apply(line));
        }
        return sum;
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
