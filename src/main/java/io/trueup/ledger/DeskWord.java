package io.trueup.ledger;

import java.time.Instant;

/**
 * What somebody said on the desk of one field of an item.
 *
 * @param heading of the column of the workbook, {@link io.trueup.worklist.WorklistColumns}' or the team's own
 * @param text as it counts, days as 2025-05-20; as it was written where nobody can read it
 * @param understood whether it can be read
 * @param base what the page showed before
 * @param fromRun whose state the page showed
 */
public record DeskWord(
        String item,
        String heading,
        String text,
        boolean understood,
        String base,
        long fromRun,
        String by,
        Instant at) {}
