package io.trueup.billing;

import io.trueup.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was billed for a day, or for the days of a range, by bills that stand; in the order in which they were sent. */
record BilledLines(List<StandingLine> lines) {

    BilledLines {
        lines = lines.stream().sorted(StandingLine.IN_ORDER).toList();
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    StandingLine first() {
        return lines.get(0);
    }

    /** By code, in its order. */
    Map<String, BigDecimal> units() {
        Map<String, BigDecimal> units = new TreeMap<>();
        lines.forEach(line -> units.merge(line.code(), line.units(), BigDecimal::add));
        return units;
    }

    Money charge() {
        return Money.sum(
                lines.stream().map(line -> line.billed().line().charge()).toList());
    }

    BilledLines of(String code) {
        return new BilledLines(
                lines.stream().filter(line -> line.code().equals(code)).toList());
    }

    LocalDate sentOn() {
        return lines.get(lines.size() - 1).bill().sentOn();
    }

    String controlNumbers() {
        return lines.stream()
                .map(line -> line.bill().patientControlNumber())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** {@code 97545 x 1; 97546 x 4}. */
    static String words(Map<String, BigDecimal> units) {
        return units.entrySet().stream()
                .map(unit -> unit.getKey() + " x " + plain(unit.getValue()))
                .collect(Collectors.joining("; "));
    }

    static BigDecimal total(Map<String, BigDecimal> units) {
        return units.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static String plain(BigDecimal units) {
        return units.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

    /** {@code "97545, 97546 and 97110"}. */
    static String joined(Collection<String> words) {
        List<String> all = words.stream().distinct().toList();
        return all.size() < 2
                ? String.join("", all)
                : String.join(", ", all.subList(0, all.size() - 1)) + " and " + all.get(all.size() - 1);
    }
}
