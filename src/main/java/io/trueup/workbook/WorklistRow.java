package io.trueup.workbook;

import io.trueup.money.Money;
import io.trueup.worklist.WorklistStatus;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of Worklist: one thing to do. Rows come best first.
 *
 * @param item identity that lasts from run to run
 * @param priority 1 for the first thing to do
 * @param serviceDate the earliest day of the item
 * @param atStake the shortfall, never negative
 * @param missingDocuments joined by {@code "; "}
 * @param status one of {@link WorklistStatus#words()}
 * @param owner as the team filled it in; also {@code notes}
 * @param rule the rule that made it a thing to do
 * @param reasonCodes joined by {@code "; "}
 * @param level where to go next; blank when no payer decides on it
 * @param deadlineSource the contract, a state rule, or "assumed"; blank without a deadline
 */
public record WorklistRow(
        String item,
        int priority,
        String outcome,
        String denialClass,
        String claim,
        String patient,
        String payer,
        @Nullable LocalDate serviceDate,
        @Nullable Money expected,
        @Nullable Money paid,
        @Nullable Money variance,
        Money atStake,
        String nextStep,
        @Nullable LocalDate deadline,
        String missingDocuments,
        String status,
        String owner,
        String notes,
        String rule,
        String reasonCodes,
        String level,
        String deadlineSource) {}
