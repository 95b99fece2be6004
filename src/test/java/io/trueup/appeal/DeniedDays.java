package io.trueup.appeal;

import io.trueup.contract.AppealTerms;
import io.trueup.contract.AppealTerms.CountedFrom;
import io.trueup.contract.CalendarTerms;
import io.trueup.contract.Confidence;
import io.trueup.contract.Contract;
import io.trueup.contract.ContractLine;
import io.trueup.contract.LatePayer;
import io.trueup.contract.PayerAddress;
import io.trueup.contract.Terms;
import io.trueup.denial.Denial;
import io.trueup.denial.DenialClass;
import io.trueup.money.Money;
import io.trueup.programlog.ActivityMinutes;
import io.trueup.programlog.Authorization;
import io.trueup.programlog.DisciplineMinutes;
import io.trueup.programlog.Episode;
import io.trueup.programlog.Program;
import io.trueup.programlog.ProgramDay;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Builders of denied days with valid defaults: Texas, work hardening, started 2025-03-03, paid 2025-04-01, every paper on file. */
final class DeniedDays {

    static final LocalDate START = LocalDate.of(2025, 3, 3);
    static final LocalDate PAID_ON = LocalDate.of(2025, 4, 1);

    private DeniedDays() {}

    static ProgramDay log(LocalDate day, String tasks, String productivity, DisciplineMinutes disciplines) {
        return log(day, tasks, productivity, disciplines, new ActivityMinutes(60, 30, 90, 0, 0), true);
    }

    static ProgramDay log(
            LocalDate day,
            String tasks,
            String productivity,
            DisciplineMinutes disciplines,
            ActivityMinutes activities,
            boolean teamMeeting) {
        return new ProgramDay(
                "P1",
                "Doe",
                "Jo",
                "C-1",
                "PCN1",
                "TXMUT",
                "ACME",
                "TX",
                Program.WH,
                day,
                true,
                360,
                disciplines.total() == 0 ? "" : "8:00 AM to 2:30 PM",
                disciplines,
                activities,
                tasks,
                productivity,
                teamMeeting,
                "Ray, PT",
                "PT",
                "");
    }

    static ProgramDay fullLog(LocalDate day) {
        return log(day, "lifting 20 kg", "85 %", new DisciplineMinutes(240, 60, 30, 30));
    }

    static ProgramDay emptyLog(LocalDate day) {
        return log(day, "", "", new DisciplineMinutes(0, 0, 0, 0), ActivityMinutes.NONE, false);
    }

    static Episode episode() {
        LocalDate paper = LocalDate.of(2025, 2, 20);
        return new Episode(
                "P1", "C-1", Program.WH, START, null, null, "", paper, paper, paper, paper, true, paper, null);
    }

    static Episode episodeWithoutPapers() {
        return Episode.implied("P1", "C-1", Program.WH, START);
    }

    static Authorization authorization(String number) {
        return new Authorization(
                number, "C-1", Program.WH, START, START.plusWeeks(8), null, null, Authorization.Status.APPROVED);
    }

    static Contract contract(@Nullable Integer days, CountedFrom from) {
        return contract(ContractLine.WORKERS_COMP, days, from);
    }

    static Contract contract(ContractLine line, @Nullable Integer days, CountedFrom from) {
        return contract("tx-mutual-2025", line, new AppealTerms(days, from, null, null));
    }

    static Contract contract(String id, @Nullable Integer days, CountedFrom from) {
        return contract(id, ContractLine.WORKERS_COMP, new AppealTerms(days, from, null, null));
    }

    static Contract contract(String id, ContractLine line, AppealTerms appeal) {
        return new Contract(
                id,
                List.of("TXMUT"),
                line,
                "",
                "",
                null,
                LocalDate.of(2025, 1, 1),
                null,
                true,
                new Terms.PerHour(Money.of("80.00"), 15),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                false,
                null,
                8,
                45,
                BigDecimal.ZERO,
                LatePayer.UNKNOWN,
                appeal,
                PayerAddress.NONE,
                CalendarTerms.NONE,
                "contract",
                Confidence.HIGH);
    }

    static DeniedDay day(DenialClass denialClass, LocalDate serviceDate) {
        return day(denialClass, "", serviceDate);
    }

    static DeniedDay day(DenialClass denialClass, String route, LocalDate serviceDate) {
        return new DeniedDay(
                "C-1|" + serviceDate,
                "C-1",
                "TXMUT",
                "TX",
                serviceDate,
                episode(),
                new Denial(denialClass, route, "D-000", Confidence.HIGH, "test"),
                PAID_ON,
                PAID_ON,
                null,
                null,
                null,
                null,
                Money.of("384.00"),
                fullLog(serviceDate),
                List.of(fullLog(serviceDate)),
                null,
                contract(120, CountedFrom.PAYMENT_DATE),
                List.of("CO-197"));
    }

    /** A day with another log, alone in its week. */
    static DeniedDay withLog(DeniedDay d, ProgramDay log) {
        return rebuilt(d, d.episode(), d.adjudicatedOn(), log, List.of(log), d.coveringAuthorization(), d.contract());
    }

    static DeniedDay withWeek(DeniedDay d, @Nullable ProgramDay log, List<ProgramDay> week) {
        return rebuilt(d, d.episode(), d.adjudicatedOn(), log, week, d.coveringAuthorization(), d.contract());
    }

    static DeniedDay withEpisode(DeniedDay d, Episode episode) {
        return rebuilt(d, episode, d.adjudicatedOn(), d.log(), d.weekLogs(), d.coveringAuthorization(), d.contract());
    }

    static DeniedDay authorized(DeniedDay d, String number) {
        return rebuilt(d, d.episode(), d.adjudicatedOn(), d.log(), d.weekLogs(), authorization(number), d.contract());
    }

    static DeniedDay under(DeniedDay d, @Nullable Contract contract) {
        return rebuilt(d, d.episode(), d.adjudicatedOn(), d.log(), d.weekLogs(), d.coveringAuthorization(), contract);
    }

    static DeniedDay adjudicatedOn(DeniedDay d, LocalDate date) {
        return rebuilt(d, d.episode(), date, d.log(), d.weekLogs(), d.coveringAuthorization(), d.contract());
    }

    /** The day the clinic received the explanation. */
    static DeniedDay explainedOn(DeniedDay d, LocalDate date) {
        return told(d, date, d.filingProof());
    }

    /** A day whose bill somebody received or sent. */
    static DeniedDay proved(DeniedDay d, @Nullable FilingProof proof) {
        return told(d, d.explainedOn(), proof);
    }

    static DeniedDay in(DeniedDay d, String state) {
        return changed(d, state, d.payer(), d.atStake(), d.reasonCodes());
    }

    static DeniedDay from(DeniedDay d, String payer) {
        return changed(d, d.jurisdiction(), payer, d.atStake(), d.reasonCodes());
    }

    static DeniedDay stake(DeniedDay d, String amount) {
        return changed(d, d.jurisdiction(), d.payer(), Money.of(amount), d.reasonCodes());
    }

    static DeniedDay sent(DeniedDay d, String... codes) {
        return changed(d, d.jurisdiction(), d.payer(), d.atStake(), List.of(codes));
    }

    static Appeal only(UnaryOperator<DeniedDay> change, DenialClass denialClass) {
        List<Appeal> appeals = new AppealPlanner(
                        AppealPlaybook.standard(), StateAppealRules.standard(), StateLimits.standard())
                .plan(List.of(change.apply(day(denialClass, START))));
        return appeals.get(0);
    }

    private static DeniedDay told(DeniedDay d, LocalDate explainedOn, @Nullable FilingProof proof) {
        return new DeniedDay(
                d.findingKey(),
                d.claimNumber(),
                d.payer(),
                d.jurisdiction(),
                d.serviceDate(),
                d.episode(),
                d.denial(),
                d.adjudicatedOn(),
                explainedOn,
                d.lastPaidOn(),
                d.upheld(),
                d.billReceivedOn(),
                proof,
                d.atStake(),
                d.log(),
                d.weekLogs(),
                d.coveringAuthorization(),
                d.contract(),
                d.reasonCodes());
    }

    private static DeniedDay changed(DeniedDay d, String state, String payer, Money atStake, List<String> reasonCodes) {
        return new DeniedDay(
                d.findingKey(),
                d.claimNumber(),
                payer,
                state,
                d.serviceDate(),
                d.episode(),
                d.denial(),
                d.adjudicatedOn(),
                d.explainedOn(),
                d.lastPaidOn(),
                d.upheld(),
                d.billReceivedOn(),
                d.filingProof(),
                atStake,
                d.log(),
                d.weekLogs(),
                d.coveringAuthorization(),
                d.contract(),
                reasonCodes);
    }

    private static DeniedDay rebuilt(
            DeniedDay d,
            Episode episode,
            LocalDate adjudicatedOn,
            @Nullable ProgramDay log,
            List<ProgramDay> week,
            @Nullable Authorization authorization,
            @Nullable Contract contract) {
        return new DeniedDay(
                d.findingKey(),
                d.claimNumber(),
                d.payer(),
                d.jurisdiction(),
                d.serviceDate(),
                episode,
                d.denial(),
                adjudicatedOn,
                adjudicatedOn.equals(d.adjudicatedOn()) ? d.explainedOn() : adjudicatedOn,
                d.lastPaidOn(),
                d.upheld(),
                d.billReceivedOn(),
                d.filingProof(),
                d.atStake(),
                log,
                week,
                authorization,
                contract,
                d.reasonCodes());
    }
}
