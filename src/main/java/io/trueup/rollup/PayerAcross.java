package io.trueup.rollup;

import io.trueup.contract.PayerKeys;
import io.trueup.money.Money;
import io.trueup.report.ClinicFigures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * One payer over all clinics that have it: the same name, without what only says that it is a company.
 *
 * @param name as the clinic with most of its days writes it
 * @param clinics how many have it
 * @param denied findings that were denied wholly or partly, of those adjudicated
 */
record PayerAcross(
        String name,
        long clinics,
        long days,
        Money expected,
        Money paid,
        long denied,
        long adjudicated,
        Money atStake) {

    /** Those with most at stake first. */
    static List<PayerAcross> of(RollUp all) {
        Map<String, List<ClinicFigures.Payer>> byName = new TreeMap<>();
        for (Clinic clinic : all.clinics()) {
            ClinicFigures figures = clinic.figures();
            if (figures != null) {
                perClinic(figures)
                        .forEach((key, payer) -> byName.computeIfAbsent(key, k -> new ArrayList<>())
                                .add(payer));
            }
        }
        return byName.values().stream()
                .map(own -> merged(own, own.size()))
                .sorted(Comparator.comparing(PayerAcross::atStake).reversed().thenComparing(PayerAcross::name))
                .toList();
    }

    /** A clinic may write a payer in two ways; it counts once for it. */
    private static Map<String, ClinicFigures.Payer> perClinic(ClinicFigures figures) {
        Map<String, ClinicFigures.Payer> payers = new TreeMap<>();
        figures.payers()
                .forEach(payer -> payers.merge(PayerKeys.plain(payer.name()), payer, (one, other) -> {
                    PayerAcross both = merged(List.of(one, other), 1);
                    return new ClinicFigures.Payer(
                            both.name(),
                            both.days(),
                            both.expected(),
                            both.paid(),
                            both.denied(),
                            both.adjudicated(),
                            both.atStake());
                }));
        return payers;
    }

    private static PayerAcross merged(List<ClinicFigures.Payer> own, long clinics) {
        String name = own.stream()
                .max(Comparator.comparingLong(ClinicFigures.Payer::days).thenComparing(ClinicFigures.Payer::name))
                .orElseThrow()
                .name();
        return new PayerAcross(
                name,
                clinics,
                sum(own, ClinicFigures.Payer::days),
                money(own, ClinicFigures.Payer::expected),
                money(own, ClinicFigures.Payer::paid),
                sum(own, ClinicFigures.Payer::denied),
                sum(own, ClinicFigures.Payer::adjudicated),
                money(own, ClinicFigures.Payer::atStake));
    }

    private static long sum(List<ClinicFigures.Payer> own, ToLongFunction<ClinicFigures.Payer> number) {
        return own.stream().mapToLong(number).sum();
    }

    private static Money money(List<ClinicFigures.Payer> own, Function<ClinicFigures.Payer, Money> amount) {
        return Money.sum(own.stream().map(amount).toList());
    }

    /** 0.938 for 93.8 %; null when nothing is expected. */
    @Nullable
    BigDecimal sharePaid() {
        return Share.of(paid.cents(), expected.cents());
    }

    /** Null before anything is adjudicated. */
    @Nullable
    BigDecimal denialRate() {
        return Share.of(denied, adjudicated);
    }
}
