package io.trueup.appeal;

import static io.trueup.configuration.ConfigurationCode.SYNTAX;

import io.trueup.configuration.CsvTable;
import io.trueup.configuration.RuleReading;
import io.trueup.configuration.RuleRow;
import io.trueup.configuration.ShippedFile;
import io.trueup.configuration.WrittenValue;
import io.trueup.contract.Confidence;
import io.trueup.contract.Contract;
import io.trueup.few.Few;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How long states give a provider to bill (DOMAIN.md 4). Immutable. */
public final class FilingLimits {

    /** Name of the file, in the program and in the reference folder; its key is the state. */
    public static final String FILE = "filing-limits.csv";

    private static final String COLUMNS = "state days months until? note? source? confidence calendar?";
    private static final int LONGEST = 9999;

    private final List<Rule> rules;

    private FilingLimits(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** A day that no length gives. */
    private enum Until {
        /** The last day of the calendar year after that of the service. */
        END_OF_NEXT_YEAR;

        static final Map<String, Until> WORDS = WrittenValue.words(values());
    }

    /** One row; days and months 0 and until null where no limit was found. */
    private record Rule(
            String state,
            int days,
            int months,
            @Nullable Until until,
            String note,
            String source,
            Confidence confidence,
            LastDayRule calendar) {

        boolean isKnown() {
            return days > 0 || months > 0 || until != null;
        }

        FilingLimit of(LocalDate serviceDate) {
            LocalDate lastDay = until != null
                    ? LocalDate.of(serviceDate.getYear() + 1, Month.DECEMBER, 31)
                    : serviceDate.plusMonths(months).plusDays(days);
            String rule = until != null
                    ? "the end of the year after the service"
                    : (months > 0 ? months + " months" : days + " days") + " from the service date";
            return new FilingLimit(
                    lastDay,
                    calendar.lastDay(lastDay),
                    rule,
                    "state " + state + (source.isBlank() ? "" : ", " + source) + ", confidence " + confidence.word(),
                    source,
                    note,
                    confidence);
        }
    }

    /** The limits that come with the program. */
    public static FilingLimits standard() {
        return ShippedFile.read(FilingLimits.class, FILE, FilingLimits::read);
    }

    /** The limits of a text, or every problem in it. */
    public static RuleReading<FilingLimits> read(String file, String text) {
        RuleRow table = CsvTable.read(file, text, COLUMNS);
        List<Rule> rules = Few.each(table.below(), FilingLimits::rule);
        return table.reading(() -> new FilingLimits(rules));
    }

    private static Rule rule(RuleRow row) {
        WrittenValue until = row.field("until");
        long lengths = List.of(row.field("days"), row.field("months"), until).stream()
                .filter(WrittenValue::isPresent)
                .count();
        if (lengths > 1) {
            row.problem(SYNTAX, "days, months or until, only one of them");
        }
        Rule rule = new Rule(
                row.required("state").text("").toUpperCase(Locale.ROOT),
                row.field("days").whole(0, 1, LONGEST),
                row.field("months").whole(0, 1, LONGEST),
                until.isPresent() ? until.word(Until.WORDS, Until.END_OF_NEXT_YEAR) : null,
                row.text("note"),
                row.text("source"),
                row.required("confidence").word(Confidence.WORDS, Confidence.LOW),
                row.field("calendar").word(LastDayRule.WORDS, LastDayRule.PLAIN));
        row.once("state " + rule.state());
        return rule;
    }

    /** The last day to bill a day of service; null when none is known. */
    public @Nullable LocalDate lastDay(LocalDate serviceDate, String state, @Nullable Contract contract) {
        FilingLimit limit = of(serviceDate, state, contract);
        return limit == null ? null : limit.lastDay();
    }

    /** By the contract's filing-limit-days, else the state's rule for workers' compensation; null when none is known. */
    @Nullable
    FilingLimit of(LocalDate serviceDate, String state, @Nullable Contract contract) {
        Integer agreed = contract == null ? null : contract.appeal().filingLimitDays();
        if (contract != null && agreed != null) {
            LocalDate lastDay = serviceDate.plusDays(agreed);
            return new FilingLimit(
                    lastDay,
                    lastDay,
                    agreed + " days from the service date",
                    "contract " + contract.id(),
                    "contract " + contract.id(),
                    "",
                    Confidence.HIGH);
        }
        if (contract != null && !contract.isWorkersComp()) {
            return null;
        }
        String wanted = state.strip().toUpperCase(Locale.ROOT);
        Rule known = Few.first(rules, rule -> rule.state().equals(wanted) && rule.isKnown());
        return known == null ? null : known.of(serviceDate);
    }
}
