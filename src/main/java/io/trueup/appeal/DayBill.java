package io.trueup.appeal;

import io.trueup.money.Money;
import io.trueup.programlog.Program;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far a day of a claim, or under a case rate its stay, has come.
 *
 * @param date of the day; of a stay its start
 * @param billed charge of the bill or adjudication that stands; null when none does
 * @param answered whether a payer has decided it; then it is on the Worklist or settled, and no log mends it any more
 */
public record DayBill(
        Program program, LocalDate date, @Nullable Money billed, boolean answered) {}
