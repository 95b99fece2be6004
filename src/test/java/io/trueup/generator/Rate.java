package io.trueup.generator;

/** What a carrier promised for a program day. */
interface Rate {

    /** Stands for the charge before anything was billed. */
    long UNBILLED = Long.MAX_VALUE;

    /** @param billed charge in cents, or {@link #UNBILLED} */
    long allowed(DayWork work, long billed);

    /** Network discount, in percent. */
    default Rate lessPercent(int percent) {
        return (work, billed) -> Cents.percent(allowed(work, billed), (100 - percent) * 100L);
    }

    /** More for a documented day, in percent. */
    default Rate upliftPercent(int percent) {
        return (work, billed) -> work.documented()
                ? Cents.percent(allowed(work, billed), (100 + percent) * 100L)
                : allowed(work, billed);
    }

    default Rate atMostBilled() {
        return (work, billed) -> Math.min(allowed(work, billed), billed);
    }
}
