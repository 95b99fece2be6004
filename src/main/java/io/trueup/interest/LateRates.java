package io.trueup.interest;

import io.trueup.configuration.ConfigurationCode;
import io.trueup.configuration.CsvTable;
import io.trueup.configuration.NumberRange;
import io.trueup.configuration.RuleReading;
import io.trueup.configuration.RuleRow;
import io.trueup.configuration.ShippedFile;
import io.trueup.few.Few;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Yearly interest rates that change, by name and day. Immutable. */
public final class LateRates {

    /** Name of the file, in the program and in the reference folder. */
    public static final String FILE = "late-payment-rates.csv";

    private static final String COLUMNS = "rate from to percent source confidence";
    private static final NumberRange PERCENT = NumberRange.of("0", "100");

    private final List<Rate> rates;

    private LateRates(List<Rate> rates) {
        this.rates = List.copyOf(rates);
    }

    /**
     * A rate while it was in force.
     *
     * @param from first day
     * @param to last day; null = still
     * @param percent a year
     */
    record Rate(
            String name, LocalDate from, @Nullable LocalDate to, BigDecimal percent, String source, String confidence) {

        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }

        private String days() {
            return "from " + from + (to == null ? " on" : " to " + to);
        }

        private boolean overlaps(Rate other) {
            return name.equals(other.name) && (other.holdsOn(from) || holdsOn(other.from));
        }
    }

    /** The rates that come with the program. */
    public static LateRates standard() {
        return ShippedFile.read(LateRates.class, FILE, LateRates::read);
    }

    /** The rates of a text, or every problem in it. */
    public static RuleReading<LateRates> read(String file, String text) {
        RuleRow table = CsvTable.read(file, text, COLUMNS);
        List<Rate> rates = new ArrayList<>();
        table.below().forEach(row -> add(rates, row));
        return table.reading(() -> new LateRates(rates));
    }

    private static void add(List<Rate> rates, RuleRow row) {
        String name = row.required("rate").text("");
        LocalDate from = row.required("from").date();
        LocalDate to = row.field("to").date();
        BigDecimal percent = row.required("percent").number(BigDecimal.ZERO, PERCENT);
        if (from == null) {
            return;
        }
        if (to != null && to.isBefore(from)) {
            row.problem(ConfigurationCode.DATES_REVERSED, "to " + to + " is before from " + from);
            return;
        }
        Rate rate = new Rate(name, from, to, percent, row.text("source"), row.text("confidence"));
        rates.stream()
                .filter(rate::overlaps)
                .findFirst()
                .ifPresent(other -> row.problem(
                        ConfigurationCode.OVERLAPPING_ROWS,
                        name + " has another row for the same days, " + other.days()));
        rates.add(rate);
    }

    /** The rate in force on a day; null when none is known. */
    @Nullable
    Rate on(String name, LocalDate day) {
        return Few.first(rates, rate -> rate.name().equals(name) && rate.holdsOn(day));
    }
}
