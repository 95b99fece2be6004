package io.trueup.billing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What was billed for a day, and what was billed for it again. A code that several lines have is billed again only where they come to
 * more than is due: a day may be told in parts.
 */
record Repeats(BilledLines once, BilledLines again) {

    static Repeats of(BilledLines all, Map<String, BigDecimal> due) {
        List<StandingLine> once = new ArrayList<>();
        List<StandingLine> again = new ArrayList<>();
        all.units().forEach((code, billed) -> {
            List<StandingLine> lines = all.of(code).lines();
            boolean tooMany = UnitCheck.differ(billed, due.getOrDefault(code, BigDecimal.ZERO)) > 0;
            for (StandingLine line : lines) {
                (tooMany && line != lines.get(0) && line.repeats(lines.get(0)) ? again : once).add(line);
            }
        });
        return new Repeats(new BilledLines(once), new BilledLines(again));
    }

    /** What to say of it. */
    List<String> words() {
        if (again.isEmpty()) {
            return List.of();
        }
        List<String> bills = new ArrayList<>();
        again.units().keySet().forEach(code -> bills.add(once.of(code).first().named()));
        again.lines().forEach(line -> bills.add(line.named()));
        List<String> different = bills.stream().distinct().toList();
        boolean several = again.units().size() > 1;
        return List.of(BilledLines.joined(again.units().keySet()) + (several ? " are" : " is") + " billed twice: "
                + (different.size() == 1 ? "in two lines of " : "on ") + BilledLines.joined(different));
    }
}
