package io.trueup.contract;

import io.trueup.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a discharged episode that a case rate depends on.
 *
 * @param attendedDays program days attended from start to discharge
 * @param billed charge of the adjudications that stand; null when nothing was billed yet
 */
public record EpisodeFacts(
        LocalDate start,
        LocalDate discharge,
        int attendedDays,
        @Nullable Money billed) {}
