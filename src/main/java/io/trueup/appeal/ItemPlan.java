package io.trueup.appeal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done about findings that go together, and until when.
 *
 * @param chancePercent of getting what is at stake, for the priority
 * @param nextStep the first thing to do, for the one who does it
 * @param recourse what is left once the deadline is over
 * @param billAgainBy the last day to bill again; null where nothing is, or no limit is known
 */
record ItemPlan(
        int chancePercent,
        String nextStep,
        AppealDeadline deadline,
        Recourse recourse,
        @Nullable LocalDate billAgainBy) {

    ItemPlan(int chancePercent, String nextStep, AppealDeadline deadline) {
        this(chancePercent, nextStep, deadline, Recourse.NONE, null);
    }

    ItemPlan saying(String step) {
        return new ItemPlan(chancePercent, step, deadline, recourse, billAgainBy);
    }

    /** Its last day is over, and by the rule the business day after it still counts. */
    ItemPlan stillInTime(LocalDate last, LocalDate moved) {
        return saying(nextStep + "; nobody works on " + last + ", so " + LastDayRule.stillInTime(moved))
                .with(Recourse.until(moved).inTime(last, moved));
    }

    ItemPlan with(Recourse left) {
        return new ItemPlan(chancePercent, nextStep, deadline, left, billAgainBy);
    }
}
