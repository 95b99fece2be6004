package io.trueup.contract;

import io.trueup.configuration.ConfigurationCode;
import io.trueup.configuration.NumberRange;
import io.trueup.configuration.WrittenValue;
import io.trueup.configuration.YamlMapping;
import io.trueup.configuration.YamlValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** notice-days, renews and escalator of a contract; an escalator is one or a list, each on a day or every year from a day. */
final class CalendarTermsReader {

    private static final int LONGEST_NOTICE = 3650;
    private static final NumberRange RAISE = NumberRange.of("0.01", "100");

    private enum Every {
        YEAR;

        static final Map<String, Every> WORDS = WrittenValue.words(values());
    }

    private final YamlMapping entry;
    private final String id;

    CalendarTermsReader(YamlMapping entry, String id) {
        this.entry = entry;
        this.id = id;
    }

    /**
     * @param to the contract's last day; null when it is open, and then there is nothing to count a notice from
     * @param terms what a raise would be of
     */
    CalendarTerms read(@Nullable LocalDate to, Terms terms) {
        Integer notice =
                entry.has("notice-days") ? entry.optional("notice-days").whole(0, 0, LONGEST_NOTICE) : null;
        if (notice != null && to == null) {
            entry.optional("notice-days")
                    .problem(
                            ConfigurationCode.MISSING_KEY,
                            "notice-days of contract " + id + " are counted from effective.to, which is open",
                            "");
        }
        CalendarTerms.Renewal renewal = entry.has("renews")
                ? entry.optional("renews").word(CalendarTerms.Renewal.WORDS, CalendarTerms.Renewal.NO)
                : null;
        return new CalendarTerms(notice, renewal, escalators(terms));
    }

    private List<Escalator> escalators(Terms terms) {
        List<Escalator> escalators = new ArrayList<>();
        YamlValue value = entry.optional("escalator").named("escalator of contract " + id);
        if (!value.isPresent()) {
            return escalators;
        }
        if (ContractRate.of(terms).isEmpty()) {
            value.problem(
                    ConfigurationCode.UNKNOWN_KEY,
                    "contract " + id + " has an escalator, but basis " + terms.basis()
                            + " has no rate of its own to raise",
                    "");
        }
        for (YamlValue one : value.isMapping() ? List.of(value) : value.items()) {
            Escalator escalator = escalator(one.mapping());
            if (escalator != null) {
                escalators.add(escalator);
            }
        }
        return escalators;
    }

    private @Nullable Escalator escalator(YamlMapping keys) {
        BigDecimal percent = keys.required("percent").number(BigDecimal.ONE, RAISE);
        boolean everyYear = keys.has("every");
        keys.optional("every").word(Every.WORDS, Every.YEAR);
        LocalDate on = keys.optional("on").date();
        LocalDate from = keys.optional("from").date();
        keys.rejectUnknown();
        String unclear = everyYear
                ? keys.has("on") || !keys.has("from")
                        ? "an escalator with every has from, its first day, and no on"
                        : ""
                : keys.has("from") || !keys.has("on") ? "an escalator has on, its day, or every and from" : "";
        if (!unclear.isEmpty()) {
            keys.optional("on").problem(ConfigurationCode.MISSING_KEY, unclear + " (contract " + id + ")", "");
        }
        LocalDate first = everyYear ? from : on;
        return first == null ? null : new Escalator(percent, first, everyYear);
    }
}
