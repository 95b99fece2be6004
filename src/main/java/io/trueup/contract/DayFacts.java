package io.trueup.contract;

import io.trueup.money.Money;
import io.trueup.programlog.ActivityMinutes;
import io.trueup.programlog.Program;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a program day that a price depends on.
 *
 * @param deliveredMinutes uncapped, unrounded
 * @param documented whether the day meets the documentation test (INTERFACES.md 4)
 * @param billed charge of the adjudication that stands; null when nothing was billed yet
 */
public record DayFacts(
        LocalDate serviceDate,
        String jurisdiction,
        Program program,
        int deliveredMinutes,
        ActivityMinutes activityMinutes,
        boolean documented,
        @Nullable Money billed) {}
