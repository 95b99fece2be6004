package io.trueup.reconciliation;

import io.trueup.programlog.Authorization;
import io.trueup.programlog.Episode;
import io.trueup.programlog.ProgramDay;
import java.util.List;

/**
 * Everything stored about one workers' comp claim: the unit that is reconciled alone.
 *
 * @param claimNumber as the log writes it
 * @param days what the log says now, absent days included, in date order
 * @param lines program lines matched to its attended days and episodes, in any order
 * @param unlogged its program lines on dates nobody attended
 * @param bills what was sent for it, in any order
 */
public record ClaimAccount(
        Account account,
        String claimNumber,
        List<ProgramDay> days,
        List<Episode> episodes,
        List<Authorization> authorizations,
        List<MatchedLine> lines,
        List<AdjudicatedLine> unlogged,
        List<SentBill> bills) {

    public ClaimAccount {
        days = List.copyOf(days);
        episodes = List.copyOf(episodes);
        authorizations = List.copyOf(authorizations);
        lines = List.copyOf(lines);
        unlogged = List.copyOf(unlogged);
        bills = List.copyOf(bills);
    }

    /** As the log names the patient; blank without a day. */
    String patient() {
        return days.isEmpty() ? "" : days.get(0).patient();
    }
}
