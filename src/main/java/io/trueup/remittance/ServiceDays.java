package io.trueup.remittance;

import io.trueup.source.ProblemCode;
import io.trueup.tabular.Row;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The day or days of a line in the cells of a table: a day, and where there are more the last of them beside it or in the same cell. */
public final class ServiceDays {

    public static final String FIRST = "service_date";
    public static final String LAST = "service_date_to";

    private static final int MOST_DAYS = 366;

    private ServiceDays() {}

    /** Null when there are none, or none that can be meant: the problem is one of the row's. */
    public static @Nullable DateRange in(Row row) {
        List<LocalDate> said = row.pastDates(FIRST);
        LocalDate beside = row.pastDate(LAST);
        if (said.isEmpty()) {
            return null;
        }
        LocalDate from = said.get(0);
        LocalDate within = said.get(said.size() - 1);
        LocalDate to = beside == null ? within : beside;
        String column = beside == null ? FIRST : LAST;
        if (said.size() > 1 && !to.equals(within)) {
            row.problem(ProblemCode.BAD_DATE, LAST, "the end that " + FIRST + " has, " + within + ", or nothing");
        } else if (to.isBefore(from)) {
            row.problem(ProblemCode.DATES_REVERSED, column, "a last day that is not before the first, " + from);
        } else if (to.isAfter(from.plusDays(MOST_DAYS))) {
            row.problem(ProblemCode.BAD_DATE, column, "days of one year; the first is " + from);
        } else {
            return new DateRange(from, to);
        }
        return null;
    }
}
