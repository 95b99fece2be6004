package io.trueup.report;

import io.trueup.workbook.AppealsSheet;
import io.trueup.workbook.WorklistSheet;
import io.trueup.worklist.WorklistPlace;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What sheets say of an item that days still ask for.
 *
 * @param row of Worklist or Waiting, or as it would stand there; its priority says nothing
 * @param appeal null when nothing is appealed
 * @param place null while a run looks at it anew
 * @param chance of winning, in percent
 * @param claimId as the views name its claim; null when it is about none
 * @param demand the list of its payer and cause that asks for it; blank when none does
 * @param run that placed it
 * @param today day of that run
 */
public record ItemFacts(
        WorklistSheet.Row row,
        AppealsSheet.@Nullable Row appeal,
        @Nullable WorklistPlace place,
        int chance,
        @Nullable String claimId,
        String demand,
        long run,
        LocalDate today) {}
