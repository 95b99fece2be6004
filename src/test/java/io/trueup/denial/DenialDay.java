package io.trueup.denial;

import io.trueup.contract.Confidence;
import io.trueup.contract.ContractLine;
import io.trueup.money.Money;
import io.trueup.remittance.Adjustment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A denied day as a table of cases writes it: {@code "CO-97:90.00 N706 97546 / CO-197"} and words of context. */
final class DenialDay {

    private DenialDay() {}

    static DenialContext of(String lines, String context) {
        Set<String> words = Set.of(context.split(" "));
        Money paid = words.contains("paid") ? Money.of("50.00") : Money.ZERO;
        List<DeniedLine> denied = new ArrayList<>();
        for (String line : lines.split(" / ")) {
            denied.add(line(line, paid));
        }
        String limit = value(words, "limit=");
        String week = value(words, "week=");
        String minutes = value(words, "minutes=");
        return new DenialContext(
                denied,
                paid.isPositive(),
                words.contains("covers"),
                words.contains("used-up"),
                words.contains("other"),
                week == null ? 0 : Integer.parseInt(week) - 1,
                limit == null ? null : Integer.valueOf(limit),
                words.contains("hours"),
                minutes == null ? 0 : Integer.parseInt(minutes),
                insurance(words),
                words.contains("gaps") ? List.of("Daily log", "Productivity") : List.of(),
                earlier(words));
    }

    private static DeniedLine line(String text, Money paid) {
        String code = "97545";
        List<Adjustment> adjustments = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        for (String word : text.strip().split("\\s+")) {
            if (word.contains("-")) {
                String[] parts = word.split("[-:]");
                adjustments.add(new Adjustment(parts[0], parts[1], Money.of(parts.length > 2 ? parts[2] : "100.00")));
            } else if (word.matches("\\d{5}")) {
                code = word;
            } else {
                remarks.add(word);
            }
        }
        return new DeniedLine(code, List.of(), Money.of("200.00"), adjustments, remarks, paid);
    }

    private static ContractLine insurance(Set<String> words) {
        if (words.contains("medicare")) {
            return ContractLine.MEDICARE;
        }
        return words.contains("group-health") ? ContractLine.GROUP_HEALTH : ContractLine.WORKERS_COMP;
    }

    private static @Nullable Denial earlier(Set<String> words) {
        String name = value(words, "earlier=");
        if (name == null) {
            return null;
        }
        String[] parts = name.split(":", 2);
        String route = parts.length > 1 ? parts[1] : "";
        return new Denial(DenialClass.valueOf(parts[0]), route, "D-000", Confidence.HIGH, "earlier");
    }

    private static @Nullable String value(Set<String> words, String prefix) {
        return words.stream()
                .filter(w -> w.startsWith(prefix))
                .map(w -> w.substring(prefix.length()))
                .findFirst()
                .orElse(null);
    }
}
