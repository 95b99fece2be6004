package io.trueup.workbook;

import io.trueup.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of Appeals: denied days that go to the payer together.
 *
 * @param item the worklist item
 * @param steps in order, joined by {@code "; "}; also the documents
 * @param deadlineSource the contract, a state rule, or "assumed"
 * @param serviceDates its days, for people
 * @param days how many
 * @param letter file of its letter, relative to the workbook's folder; blank when there is none
 */
public record AppealRow(
        String item,
        String claim,
        String denialClass,
        String rule,
        String confidence,
        String level,
        @Nullable LocalDate deadline,
        Money atStake,
        String steps,
        String documentsOnFile,
        String documentsMissing,
        String nextStep,
        String deadlineSource,
        String serviceDates,
        int days,
        String letter) {}
