package io.trueup.appeal;

import io.trueup.appeal.RateGap.Kind;
import io.trueup.contract.Contract;
import io.trueup.contract.RateBook;
import io.trueup.contract.Terms;
import io.trueup.denial.ClassifiedFinding;
import io.trueup.few.Few;
import io.trueup.money.Money;
import io.trueup.reconciliation.BilledPart;
import io.trueup.reconciliation.Finding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Days or stays of one payer that were paid short: by what rate, by which contract, and how much is missing.
 *
 * @param parts a row for each contract and measure, in the order of the days
 * @param days days, or stays under a case rate
 * @param missing the shortfall of all of them
 * @param onWorker what was put on an injured worker who owes nothing; zero in other lines
 * @param passedOver what was billed and not answered beside what was
 * @param cutAs group and reason of the payer's adjustments, without those that charge the patient
 */
public record ShortPay(
        List<Part> parts, int days, Money missing, Money onWorker, List<BilledPart> passedOver, List<String> cutAs) {

    private static final int MOST_PARTS = 3;

    /** One measure under one contract, over all days that have it. */
    public record Part(String source, Kind kind, String code, String measure, Range paid, Range agreed) {

        /** The same of two codes; of the day where one of them names none. */
        private Part and(Part other) {
            String codes = code.isEmpty() || other.code.isEmpty() ? "" : code + " and " + other.code;
            return new Part(source, kind, codes, measure, paid.and(other.paid), agreed);
        }
    }

    /** The lowest and the highest number of several days; of hours and amounts twice their sum. */
    public record Range(BigDecimal low, BigDecimal high) {

        static Range of(List<BigDecimal> numbers, Kind kind) {
            if (kind.adds()) {
                BigDecimal sum = numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
                return new Range(sum, sum);
            }
            BigDecimal low = Collections.min(numbers);
            BigDecimal high = Collections.max(numbers);
            return RateGap.isClose(low, high) ? new Range(usual(numbers), usual(numbers)) : new Range(low, high);
        }

        private Range and(Range other) {
            return new Range(low.min(other.low), high.max(other.high));
        }

        /** Of numbers that differ by a rounding the one that stands most often. */
        private static BigDecimal usual(List<BigDecimal> numbers) {
            if (Few.all(numbers, numbers.get(0)::equals)) {
                return numbers.get(0);
            }
            Map<BigDecimal, Long> counts =
                    numbers.stream().collect(Collectors.groupingBy(n -> n, LinkedHashMap::new, Collectors.counting()));
            return counts.entrySet().stream()
                    .max(Map.Entry.<BigDecimal, Long>comparingByValue()
                            .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                    .orElseThrow()
                    .getKey();
        }
    }

    public ShortPay {
        parts = List.copyOf(parts);
        passedOver = List.copyOf(passedOver);
        cutAs = List.copyOf(cutAs);
    }

    private record Key(String source, Kind kind, String code, String measure) {}

    /** @param days of one payer, at least one */
    public static ShortPay of(List<ClassifiedFinding> days, RateBook rates) {
        Map<Key, List<RateGap>> byKey = new LinkedHashMap<>();
        for (ClassifiedFinding day : days) {
            Contract contract = day.judgement().evidence().contract();
            for (RateGap gap : DayGaps.of(day, rates)) {
                Key key = new Key(source(contract), gap.kind(), gap.code(), gap.measure());
                byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(gap);
            }
        }
        List<Finding> findings = Few.each(days, d -> d.judgement().finding());
        return new ShortPay(
                Few.each(List.copyOf(byKey.entrySet()), e -> part(e.getKey(), e.getValue())),
                findings.size(),
                Money.sum(findings, Finding::atStake),
                Money.sum(days, ShortPay::onWorker),
                Few.distinct(days, day -> day.judgement().evidence().charge().passedOver()),
                Few.where(
                        Few.distinct(findings, Finding::reasonCodes),
                        code -> code.contains("-") && !code.startsWith("PR-")));
    }

    private static Part part(Key key, List<RateGap> gaps) {
        return new Part(
                key.source(),
                key.kind(),
                key.code(),
                key.measure(),
                Range.of(Few.each(gaps, RateGap::paid), key.kind()),
                Range.of(Few.each(gaps, RateGap::agreed), key.kind()));
    }

    private static Money onWorker(ClassifiedFinding day) {
        Contract contract = day.judgement().evidence().contract();
        return contract != null && contract.isWorkersComp()
                ? Money.sum(day.judgement().evidence().putOnPatient().values())
                : Money.ZERO;
    }

    /** Where the agreed rate stands, as people call it. */
    private static String source(@Nullable Contract contract) {
        if (contract == null) {
            return "";
        }
        String source = contract.source().isBlank() ? "contract " + contract.id() : contract.source();
        return contract.terms() instanceof Terms.FeeSchedule terms ? source + ", " + terms.schedule() : source;
    }

    /** Whether what is missing is what was put on the worker, and no rate is in question. */
    private boolean isWorkersShare() {
        return onWorker.isPositive() && onWorker.compareTo(missing) >= 0;
    }

    /** {@code paid 75.00 an hour, contract 80.00 (contract 2025, schedule A), 13 days, 390.00, cut as CO-45}. */
    public String words() {
        List<String> words = new ArrayList<>();
        if (onWorker.isPositive()) {
            words.add("the worker owes nothing: " + onWorker.grouped() + " was put on the patient");
        }
        if (!passedOver.isEmpty()) {
            words.add(String.join(
                            " and ",
                            Few.distinct(
                                    Few.each(passedOver, part -> part.line().code()))) + ", billed for "
                    + Money.sum(passedOver, part -> part.line().charge()).grouped() + ", was not answered");
        }
        if (!isWorkersShare()) {
            words.add(rates());
        }
        return String.join("; ", words) + counted() + (cutAs.isEmpty() || isWorkersShare() ? "" : ", cut as " + cut());
    }

    /** {@code , 13 days, 390.00}. */
    private String counted() {
        boolean stays = Few.any(parts, part -> part.measure().equals(" for the stay"));
        return ", " + (stays ? days + (days == 1 ? " stay" : " stays") : days + (days == 1 ? " day" : " days")) + ", "
                + missing.grouped();
    }

    private String cut() {
        return String.join(", ", cutAs.subList(0, Math.min(MOST_PARTS, cutAs.size())));
    }

    /** The parts of each contract with its source behind them. */
    private String rates() {
        Map<String, List<Part>> bySource = new LinkedHashMap<>();
        parts.forEach(p ->
                bySource.computeIfAbsent(p.source(), s -> new ArrayList<>()).add(p));
        List<String> rates = new ArrayList<>();
        bySource.forEach((source, own) -> rates.add(
                words(own.size() < MOST_PARTS ? own : alike(own)) + (source.isEmpty() ? "" : " (" + source + ")")));
        return String.join("; ", rates);
    }

    private static String words(List<Part> parts) {
        return String.join("; ", Few.each(parts.subList(0, Math.min(MOST_PARTS, parts.size())), ShortPay::words))
                + (parts.size() > MOST_PARTS ? " and " + (parts.size() - MOST_PARTS) + " more" : "");
    }

    /** Rates that are one by the contract told as one: who reads the step wants to know how far off they are. */
    private static List<Part> alike(List<Part> parts) {
        Map<List<Object>, Part> merged = new LinkedHashMap<>();
        for (Part part : parts) {
            List<Object> agreed = part.kind() == Kind.RATE
                    ? List.of(part.agreed(), part.measure())
                    : List.of(part.kind(), part.code(), part.measure());
            merged.merge(agreed, part, Part::and);
        }
        return List.copyOf(merged.values());
    }

    private static String words(Part part) {
        String code = part.code().isEmpty() ? "" : part.code() + " ";
        String paid = part.paid().high().signum() == 0
                ? code + "was not paid"
                : code + "paid " + range(part.paid(), part.kind(), "between ", " and ");
        return switch (part.kind()) {
            case RATE ->
                part.paid().high().signum() == 0
                        ? paid + ", contract " + range(part.agreed(), part.kind(), "", " to ") + part.measure()
                        : paid + part.measure() + ", contract " + range(part.agreed(), part.kind(), "", " to ");
            case SHARE -> paid + part.measure() + ", contract " + range(part.agreed(), part.kind(), "", " to ");
            case HOURS -> paid + " of " + range(part.agreed(), part.kind(), "", " to ") + " hours" + part.measure();
            case AMOUNT -> paid + " of " + range(part.agreed(), part.kind(), "", " to ");
            case TAKEN ->
                "took back " + number(part.paid().high(), part.kind())
                        + " that no stored remittance had paid (find the one that did)";
        };
    }

    private static String range(Range range, Kind kind, String before, String between) {
        return range.low().compareTo(range.high()) == 0
                ? number(range.low(), kind)
                : before + number(range.low(), kind) + between + number(range.high(), kind);
    }

    private static String number(BigDecimal number, Kind kind) {
        return switch (kind) {
            case SHARE -> number.stripTrailingZeros().toPlainString() + " %";
            case HOURS -> number.toPlainString();
            case RATE, AMOUNT, TAKEN -> Money.of(number).grouped();
        };
    }
}
