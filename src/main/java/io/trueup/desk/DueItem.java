package io.trueup.desk;

import io.trueup.report.WorkOfDay;
import io.trueup.workbook.OutcomeMeaning;
import io.trueup.written.InWords;
import java.time.LocalDate;

/**
 * A thing to do with its deadline, in words.
 *
 * @param meaning class of the outcome's colour
 */
record DueItem(
        String item,
        LocalDate deadline,
        String outcome,
        String meaning,
        String denialClass,
        String nextStep,
        String payer,
        String atStake,
        String owner) {

    static DueItem of(WorkOfDay.Due due) {
        return new DueItem(
                due.item(),
                due.deadline(),
                InWords.of(due.outcome()),
                OutcomeMeaning.of(due.outcome()).style(),
                due.denialClass() == null ? "" : InWords.within(due.denialClass()),
                due.nextStep(),
                due.payer(),
                due.atStake().inDollars(),
                due.owner());
    }
}
