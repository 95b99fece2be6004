package io.trueup.reconciliation;

import io.trueup.contract.Contract;
import io.trueup.contract.ContractQuery;
import io.trueup.contract.RateBook;
import io.trueup.few.Few;
import io.trueup.programlog.Episode;
import io.trueup.programlog.Program;
import io.trueup.programlog.ProgramDay;
import io.trueup.remittance.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What money can be for in one claim: its attended days, each under the contract of its date, and its stays under case rates. A case
 * rate in force at the start of an episode is for all of it, also past the contract's end.
 *
 * @param days in order of date, then program
 */
public record RatedAccount(List<RatedDay> days, List<Stay> stays) {

    public static RatedAccount of(List<Episode> episodes, List<ProgramDay> days, RateBook rates) {
        List<RatedDay> rated = new ArrayList<>();
        List<Stay> stays = new ArrayList<>();
        for (EpisodeDays episode : EpisodeDays.of(episodes, days)) {
            if (!episode.days().isEmpty()) {
                add(episode, rates, rated, stays);
            }
        }
        rated.sort(Comparator.comparing(RatedDay::date).thenComparing(RatedDay::program));
        return new RatedAccount(List.copyOf(rated), List.copyOf(stays));
    }

    private static void add(EpisodeDays episode, RateBook rates, List<RatedDay> rated, List<Stay> stays) {
        LocalDate start = episode.episode().startDate();
        Contract atStart = contract(rates, episode.days().get(0), episode.episode(), start);
        Map<Contract, List<ProgramDay>> underCaseRate = new LinkedHashMap<>();
        for (ProgramDay day : episode.attended()) {
            Contract contract = atStart != null && atStart.isCaseRate()
                    ? atStart
                    : contract(rates, day, episode.episode(), day.serviceDate());
            if (contract != null && contract.isCaseRate()) {
                underCaseRate.computeIfAbsent(contract, c -> new ArrayList<>()).add(day);
            } else {
                rated.add(new RatedDay(day, episode, contract));
            }
        }
        underCaseRate.forEach((contract, own) -> stays.add(new Stay(
                episode, contract, contract.equals(atStart) ? start : own.get(0).serviceDate(), own)));
    }

    /** The stay that takes a line on these dates; null when none does. */
    @Nullable
    public Stay stayFor(@Nullable Program program, DateRange dates) {
        return Few.first(stays, stay -> isOf(program, stay.program()) && stay.takes(dates));
    }

    /** The attended days outside stays that a line on these dates is for. */
    public List<RatedDay> covered(@Nullable Program program, DateRange dates) {
        return Few.where(dates.among(days, RatedDay::date), day -> isOf(program, day.program()));
    }

    /** @param wanted null for either */
    static boolean isOf(@Nullable Program wanted, Program program) {
        return wanted == null || wanted == program;
    }

    private static @Nullable Contract contract(RateBook rates, ProgramDay day, Episode episode, LocalDate date) {
        return rates.contractFor(new ContractQuery(
                day.payerId(), date, day.employer(), day.jurisdiction(), day.program(), episode.contractId()));
    }
}
