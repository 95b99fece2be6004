package io.trueup.generator;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Claims that begin about the same time, with the days on which carriers pay for them. One season is held in memory at a time.
 *
 * @param start a Monday
 */
record Season(int number, LocalDate start, List<LocalDate> payDays) {

    /** The day on which truth.csv is true. */
    static final LocalDate TODAY = LocalDate.of(2026, 2, 27);

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 6);
    private static final int LAST_START_BEFORE_TODAY = 60;
    private static final int DAYS_TO_PAY = 10;
    private static final int PAY_DAYS = 5;

    static Season of(int number, int seasons) {
        long weeks = ChronoUnit.WEEKS.between(FIRST, TODAY.minusDays(LAST_START_BEFORE_TODAY));
        LocalDate start = FIRST.plusWeeks(seasons == 1 ? weeks / 2 : weeks * number / (seasons - 1));
        List<LocalDate> payDays = new ArrayList<>();
        for (int i = 0; i < PAY_DAYS; i++) {
            LocalDate day = start.plusDays(35 + 28L * i);
            if (!day.isAfter(TODAY)) {
                payDays.add(day);
            }
        }
        return new Season(number, start, List.copyOf(payDays));
    }

    /** Which pay day is the first for a service date; as many as there are when none is. */
    int firstPayDay(LocalDate service) {
        int i = 0;
        while (i < payDays.size() && payDays.get(i).isBefore(service.plusDays(DAYS_TO_PAY))) {
            i++;
        }
        return i;
    }

    boolean has(int payDay) {
        return payDay < payDays.size();
    }
}
