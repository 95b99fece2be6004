package io.trueup.desk;

import io.trueup.report.WorkOfDay;
import io.trueup.workbook.OutcomeMeaning;
import io.trueup.written.InWords;
import java.time.LocalDate;
import java.util.Locale;

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
                cssClass(OutcomeMeaning.of(due.outcome())),
                due.denialClass() == null ? "" : InWords.within(due.denialClass()),
                due.nextStep(),
                due.payer(),
                due.atStake().inDollars(),
                due.owner());
    }

    /** As desk.css has it: {@code too-much}. */
    static String cssClass(OutcomeMeaning meaning) {
        return meaning.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
