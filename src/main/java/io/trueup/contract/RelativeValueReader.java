package io.trueup.contract;

import io.trueup.configuration.ConfigurationCode;
import io.trueup.configuration.NumberRange;
import io.trueup.configuration.YamlMapping;
import io.trueup.configuration.YamlValue;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The rows of basis rvu: code → {@code work}, {@code pe}, {@code mp} and the geographic index of each. The indices are written
 * {@code gpci: { work: 1.0, pe: 0.98, mp: 0.75 }} (one number alone is all three), or as keys {@code work-gpci}, {@code pe-gpci},
 * {@code mp-gpci}; what a row leaves out is that of the terms, else 1.
 */
final class RelativeValueReader {

    private static final NumberRange RVU = NumberRange.of("0", "1000");
    private static final NumberRange INDEX = NumberRange.of("0", "10");
    private static final Indices NEUTRAL = new Indices(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE);

    private record Indices(BigDecimal work, BigDecimal practiceExpense, BigDecimal malpractice) {

        static Indices read(YamlValue gpci, Indices otherwise) {
            if (!gpci.isMapping()) {
                BigDecimal all = gpci.number(BigDecimal.ONE, INDEX);
                return gpci.isPresent() ? new Indices(all, all, all) : otherwise;
            }
            YamlMapping parts = gpci.named("gpci").mapping();
            Indices indices = new Indices(
                    parts.optional("work").number(otherwise.work, INDEX),
                    parts.optional("pe").number(otherwise.practiceExpense, INDEX),
                    parts.optional("mp").number(otherwise.malpractice, INDEX));
            parts.rejectUnknown();
            return indices;
        }
    }

    private RelativeValueReader() {}

    /**
     * In the order of the file, so that derivations read the same in every run.
     *
     * @param gpci the indices of every row that has none of its own
     */
    static Map<String, Terms.RelativeValue> rows(YamlValue rows, YamlValue gpci) {
        Indices common = Indices.read(gpci, NEUTRAL);
        Map<String, Terms.RelativeValue> values = new LinkedHashMap<>();
        YamlMapping mapping = rows.mapping();
        for (String code : mapping.keys()) {
            YamlValue row = mapping.optional(code).named("row " + code);
            values.put(code.strip().toUpperCase(Locale.ROOT), read(row.mapping(), common));
        }
        return Collections.unmodifiableMap(values);
    }

    private static Terms.RelativeValue read(YamlMapping row, Indices common) {
        Indices own = Indices.read(row.optional("gpci"), common);
        Terms.RelativeValue value = new Terms.RelativeValue(
                part(row, "work"),
                part(row, "pe"),
                part(row, "mp"),
                row.optional("work-gpci").number(own.work(), INDEX),
                row.optional("pe-gpci").number(own.practiceExpense(), INDEX),
                row.optional("mp-gpci").number(own.malpractice(), INDEX));
        row.rejectUnknown();
        return value;
    }

    private static BigDecimal part(YamlMapping row, String name) {
        return row.required(name, ConfigurationCode.MISSING_TERM).number(BigDecimal.ZERO, RVU);
    }
}
