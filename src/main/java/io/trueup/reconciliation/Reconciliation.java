package io.trueup.reconciliation;

import io.trueup.codes.AdjustmentReasonCodes;
import io.trueup.codes.ProcedureCodes;
import io.trueup.contract.Contract;
import io.trueup.contract.ContractQuery;
import io.trueup.contract.RateBook;
import io.trueup.programlog.Episode;
import io.trueup.programlog.Program;
import io.trueup.programlog.ProgramDay;
import io.trueup.remittance.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The product: everything stored about one claim becomes its findings. Pure: the same account, rates, tolerance and day give the
 * same findings, whatever order files came in.
 */
public final class Reconciliation {

    private final RateBook rates;
    private final AdjustmentReasonCodes reasons;
    private final Tolerance tolerance;
    private final LocalDate today;

    public Reconciliation(RateBook rates, AdjustmentReasonCodes reasons, Tolerance tolerance, LocalDate today) {
        this.rates = rates;
        this.reasons = reasons;
        this.tolerance = tolerance;
        this.today = today;
    }

    /** One finding for each attended day, for each episode under a case rate, and for each other date money came for. */
    public List<Judgement> of(ClaimAccount account) {
        AccountInWork work = new AccountInWork(account);
        account.lines().forEach(work::place);
        List<Judgement> judgements = new ArrayList<>();
        work.stays.forEach(stay -> judgements.add(new EpisodeJudge(this, account, stay).judge(work.linesOf(stay))));
        work.days.forEach((key, day) -> judgements.add(new DayJudge(this, account, day).judge(work.linesOn(key))));
        judgements.addAll(new UnmatchedMoney(this).withoutLog(account, work.unlogged));
        return judgements;
    }

    /** Findings for program lines that belong to no claim of the log, or to more than one day. */
    public List<Judgement> ofUnmatched(List<UnmatchedLine> lines) {
        return new UnmatchedMoney(this).of(lines);
    }

    RateBook rates() {
        return rates;
    }

    LocalDate today() {
        return today;
    }

    Tolerance tolerance() {
        return tolerance;
    }

    Adjudications adjudications(List<AdjudicatedLine> lines, @Nullable Contract contract) {
        return new Adjudications(lines, reasons, contract != null && contract.isWorkersComp());
    }

    /** Component codes count when their day has a log, the others always (INTERFACES.md 5). */
    static boolean isProgramCode(String code) {
        return !ProcedureCodes.isComponent(code);
    }

    static ContractQuery query(ProgramDay day, Episode episode, LocalDate date) {
        return new ContractQuery(
                day.payerId(), date, day.employer(), day.jurisdiction(), day.program(), episode.contractId());
    }

    /** A program day outside case rates, with its episode and the contract in force. */
    record RatedDay(
            ProgramDay day, EpisodeDays episode, @Nullable Contract contract) {}

    /**
     * The days of an episode that one case rate pays for.
     *
     * @param start of the episode, or of its first day under this contract
     */
    record Stay(EpisodeDays episode, Contract contract, LocalDate start, List<ProgramDay> days) {

        boolean takes(@Nullable Program program, DateRange dates) {
            return (program == null || program == episode.episode().program())
                    && (episode.spans(dates.from()) || episode.spans(dates.to()) || hasDayIn(dates))
                    && !dates.to().isBefore(start);
        }

        private boolean hasDayIn(DateRange dates) {
            return days.stream().anyMatch(d -> dates.contains(d.serviceDate()));
        }
    }

    /** Which day a line goes to. */
    record DayKey(Program program, LocalDate date) implements Comparable<DayKey> {
        @Override
        public int compareTo(DayKey other) {
            int byDate = date.compareTo(other.date);
            return byDate != 0 ? byDate : program.compareTo(other.program);
        }
    }

    /** One account while its lines are put on days and stays. */
    private final class AccountInWork {
        private final Map<DayKey, RatedDay> days = new TreeMap<>();
        private final List<Stay> stays = new ArrayList<>();
        private final Map<DayKey, List<AdjudicatedLine>> lines = new LinkedHashMap<>();
        private final Map<Stay, List<AdjudicatedLine>> stayLines = new LinkedHashMap<>();
        private final List<MatchedLine> unlogged = new ArrayList<>();

        AccountInWork(ClaimAccount account) {
            EpisodeDays.of(account.episodes(), account.days()).forEach(this::addEpisode);
        }

        private void addEpisode(EpisodeDays episode) {
            if (episode.days().isEmpty()) {
                return;
            }
            LocalDate start = episode.episode().startDate();
            Contract atStart = rates.contractFor(query(episode.days().get(0), episode.episode(), start));
            Map<Contract, List<ProgramDay>> underCaseRate = new LinkedHashMap<>();
            for (ProgramDay day : episode.attended()) {
                Contract contract = atStart != null && atStart.isCaseRate()
                        ? atStart
                        : rates.contractFor(query(day, episode.episode(), day.serviceDate()));
                if (contract != null && contract.isCaseRate()) {
                    underCaseRate
                            .computeIfAbsent(contract, c -> new ArrayList<>())
                            .add(day);
                } else {
                    days.put(new DayKey(day.program(), day.serviceDate()), new RatedDay(day, episode, contract));
                }
            }
            underCaseRate.forEach((contract, own) -> stays.add(new Stay(
                    episode,
                    contract,
                    contract.equals(atStart) ? start : own.get(0).serviceDate(),
                    own)));
        }

        void place(MatchedLine matched) {
            DateRange dates = matched.line().dates();
            if (dates == null) {
                unlogged.add(matched);
                return;
            }
            for (Stay stay : stays) {
                if (stay.takes(matched.program(), dates)) {
                    stayLines.computeIfAbsent(stay, s -> new ArrayList<>()).add(matched.line());
                    return;
                }
            }
            List<RatedDay> covered = days.values().stream()
                    .filter(d -> dates.contains(d.day().serviceDate()))
                    .filter(d -> matched.program() == null || d.day().program() == matched.program())
                    .toList();
            if (covered.isEmpty()) {
                unlogged.add(matched);
            } else {
                spread(matched.line(), covered);
            }
        }

        private void spread(AdjudicatedLine line, List<RatedDay> covered) {
            new Spreading(Reconciliation.this)
                    .over(line, covered)
                    .forEach((day, part) -> lines.computeIfAbsent(
                                    new DayKey(day.day().program(), day.day().serviceDate()), k -> new ArrayList<>())
                            .add(part));
        }

        List<AdjudicatedLine> linesOn(DayKey key) {
            return lines.getOrDefault(key, List.of());
        }

        List<AdjudicatedLine> linesOf(Stay stay) {
            return stayLines.getOrDefault(stay, List.of());
        }
    }
}
