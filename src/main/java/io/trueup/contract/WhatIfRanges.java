package io.trueup.contract;

import io.trueup.configuration.ConfigurationCode;
import io.trueup.configuration.ConfigurationProblem;
import io.trueup.configuration.NumberRange;
import io.trueup.configuration.YamlDocument;
import io.trueup.configuration.YamlMapping;
import io.trueup.configuration.YamlValue;
import java.math.BigDecimal;
import java.util.List;

/**
 * The alternatives of reference/what-if.yml. Each has a low and a high end; a key that is left out keeps the range of the field
 * (INTERFACES.md 6, What-if).
 *
 * @param hourly dollars an hour
 * @param daily dollars a program day
 * @param caseRate percent over the fee schedule
 * @param componentCodes dollars a session
 */
public record WhatIfRanges(Ends hourly, Ends daily, Ends caseRate, Ends componentCodes) {

    public static final String FILE = "what-if.yml";

    /** The ranges of the field, which hold without a file. */
    public static final WhatIfRanges OF_THE_FIELD =
            new WhatIfRanges(Ends.of("75", "150"), Ends.of("400", "800"), Ends.of("15", "30"), Ends.of("200", "400"));

    private static final NumberRange DOLLARS = NumberRange.of("0", "100000");
    private static final NumberRange PERCENT = NumberRange.of("-100", "1000");

    /** The low and the high end of a range. */
    public record Ends(BigDecimal low, BigDecimal high) {

        static Ends of(String low, String high) {
            return new Ends(new BigDecimal(low), new BigDecimal(high));
        }
    }

    /** The ranges, and what was wrong in the file. */
    public record Read(WhatIfRanges ranges, List<ConfigurationProblem> problems) {}

    /** Blank text gives the ranges of the field. */
    public static Read read(String text) {
        YamlDocument document = YamlDocument.read(FILE, text);
        YamlMapping file = document.root().named("what-if").mapping();
        WhatIfRanges ranges = new WhatIfRanges(
                ends(file, "hourly", OF_THE_FIELD.hourly, DOLLARS),
                ends(file, "daily", OF_THE_FIELD.daily, DOLLARS),
                ends(file, "case-rate", OF_THE_FIELD.caseRate, PERCENT),
                ends(file, "component-codes", OF_THE_FIELD.componentCodes, DOLLARS));
        file.rejectUnknown();
        return new Read(ranges, document.problems().list());
    }

    /** {@code { low: 75, high: 150 }}, or one number that is both. */
    private static Ends ends(YamlMapping file, String key, Ends whenAbsent, NumberRange sensible) {
        YamlValue value = file.optional(key);
        if (!value.isPresent()) {
            return whenAbsent;
        }
        if (!value.isMapping()) {
            BigDecimal both = value.number(whenAbsent.low, sensible);
            return new Ends(both, both);
        }
        YamlMapping range = value.mapping();
        BigDecimal low = range.required("low").number(whenAbsent.low, sensible);
        YamlValue writtenHigh = range.required("high");
        BigDecimal high = writtenHigh.number(whenAbsent.high, sensible);
        range.rejectUnknown();
        if (high.compareTo(low) < 0) {
            writtenHigh.problem(
                    ConfigurationCode.OUT_OF_RANGE, "high of " + key + " is " + high + ", less than low " + low, "");
        }
        return new Ends(low, high);
    }
}
