package io.trueup.rollup;

import io.trueup.contract.PayerKeys;
import io.trueup.money.Money;
import io.trueup.report.ClinicFigures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A payer that pays alike at several clinics, so that one call of whoever bills for all of them settles it: the same share of what
 * its contracts owe, to a tenth of a percent; else the same rate; else for the same cause. Each pattern of a clinic counts once.
 *
 * @param share 0.938 for 93.8 %; null when it differs from day to day
 * @param clinics names, those with most at stake first
 * @param causes in words; usually one
 */
record SharedPattern(
        String payer,
        @Nullable BigDecimal share,
        List<String> clinics,
        int days,
        Money atStake,
        @Nullable LocalDate since,
        List<String> causes) {

    /** In the words of a pattern that nothing else explains. */
    private static final Pattern SHARE = Pattern.compile("Paid (\\d+(?:\\.\\d)?) % of the expected amount each time.*");

    /** What may be the same elsewhere, that which says most first; none where a pattern does not have it. */
    private static final List<Function<ClinicFigures.Repeated, @Nullable Object>> ALIKE =
            List.of(SharedPattern::shareOf, ClinicFigures.Repeated::paidRate, ClinicFigures.Repeated::cause);

    /** A pattern of a clinic. */
    private record Own(Clinic clinic, ClinicFigures.Repeated pattern) {}

    private record Key(String payer, Object alike) {}

    /** Those with most at stake first. */
    static List<SharedPattern> of(RollUp all) {
        List<Own> left = new ArrayList<>();
        for (Clinic clinic : all.clinics()) {
            ClinicFigures figures = clinic.figures();
            if (figures != null) {
                figures.repeated().forEach(pattern -> left.add(new Own(clinic, pattern)));
            }
        }
        List<SharedPattern> shared = new ArrayList<>();
        for (Function<ClinicFigures.Repeated, @Nullable Object> alike : ALIKE) {
            for (List<Own> group : groups(left, alike)) {
                if (group.stream().map(Own::clinic).distinct().count() > 1) {
                    shared.add(of(group));
                    left.removeAll(group);
                }
            }
        }
        shared.sort(Comparator.comparing(SharedPattern::atStake).reversed().thenComparing(SharedPattern::payer));
        return shared;
    }

    private static List<List<Own>> groups(List<Own> left, Function<ClinicFigures.Repeated, @Nullable Object> alike) {
        Map<Key, List<Own>> groups = new LinkedHashMap<>();
        for (Own own : left) {
            Object value = alike.apply(own.pattern());
            if (value != null) {
                Key key = new Key(PayerKeys.plain(own.pattern().payer()), value);
                groups.computeIfAbsent(key, k -> new ArrayList<>()).add(own);
            }
        }
        return List.copyOf(groups.values());
    }

    private static SharedPattern of(List<Own> group) {
        List<Own> dearest = group.stream()
                .sorted(Comparator.comparing((Own own) -> own.pattern().atStake())
                        .reversed()
                        .thenComparing(own -> own.clinic().job()))
                .toList();
        List<ClinicFigures.Repeated> patterns =
                dearest.stream().map(Own::pattern).toList();
        Set<@Nullable BigDecimal> shares =
                patterns.stream().map(SharedPattern::shareOf).collect(Collectors.toCollection(LinkedHashSet::new));
        return new SharedPattern(
                patterns.get(0).payer(),
                shares.size() == 1 ? shares.iterator().next() : null,
                dearest.stream().map(own -> own.clinic().name()).distinct().toList(),
                patterns.stream().mapToInt(ClinicFigures.Repeated::days).sum(),
                Money.sum(patterns.stream().map(ClinicFigures.Repeated::atStake).toList()),
                patterns.stream()
                        .map(ClinicFigures.Repeated::since)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                patterns.stream().map(ClinicFigures.Repeated::cause).distinct().toList());
    }

    private static @Nullable BigDecimal shareOf(ClinicFigures.Repeated pattern) {
        Money expected = pattern.expectedRate();
        Money paid = pattern.paidRate();
        if (expected != null && paid != null) {
            return Share.of(paid.cents(), expected.cents());
        }
        Matcher written = SHARE.matcher(pattern.cause());
        return written.matches()
                ? new BigDecimal(written.group(1)).movePointLeft(2).setScale(3)
                : null;
    }
}
