package io.trueup.appeal;

import io.trueup.contract.Contract;
import io.trueup.denial.DenialClass;
import io.trueup.programlog.Program;
import java.time.LocalDate;
import java.util.Locale;

/**
 * What denied days must share to go to the payer together: episode, class, route, payer, contract, date and receipt of the
 * latest adjudication, and, where the class asks for one, whether an approved authorization covers the day.
 */
record DayGroup(
        String claimNumber,
        Program program,
        LocalDate episodeStart,
        DenialClass denialClass,
        String route,
        String payer,
        String contractId,
        LocalDate adjudicatedOn,
        LocalDate explainedOn,
        boolean authorized) {

    static DayGroup of(DeniedDay day, AppealPlaybook playbook) {
        Contract contract = day.contract();
        DenialClass denialClass = day.denial().denialClass();
        return new DayGroup(
                day.claimNumber(),
                day.episode().program(),
                day.episode().startDate(),
                denialClass,
                day.denial().route(),
                day.payer().strip().toUpperCase(Locale.ROOT),
                contract == null ? "" : contract.id(),
                day.adjudicatedOn(),
                day.explainedOn(),
                day.coveringAuthorization() != null && playbook.asksForAuthorization(denialClass));
    }
}
