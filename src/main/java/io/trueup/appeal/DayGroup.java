package io.trueup.appeal;

import io.trueup.contract.Contract;
import io.trueup.denial.DenialClass;
import io.trueup.programlog.Program;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * What denied days must share to go to the payer together: episode, class, payer, contract and, where the class asks for one,
 * whether an approved authorization covers the day.
 */
record DayGroup(
        String claimNumber,
        Program program,
        LocalDate episodeStart,
        DenialClass denialClass,
        String payer,
        String contractId,
        boolean authorized) {

    /**
     * Whether the day may wait as long as the group. The deadline is that of the earliest day (INTERFACES.md 5), so a day that was
     * decided before it goes on its own: its clock began sooner.
     */
    static boolean canWaitWith(List<DeniedDay> group, DeniedDay day) {
        return !day.adjudicatedOn().isBefore(group.get(0).adjudicatedOn());
    }

    static DayGroup of(DeniedDay day, AppealPlaybook playbook) {
        Contract contract = day.contract();
        DenialClass denialClass = day.denial().denialClass();
        return new DayGroup(
                day.claimNumber(),
                day.episode().program(),
                day.episode().startDate(),
                denialClass,
                day.payer().strip().toUpperCase(Locale.ROOT),
                contract == null ? "" : contract.id(),
                day.coveringAuthorization() != null && playbook.asksForAuthorization(denialClass));
    }
}
