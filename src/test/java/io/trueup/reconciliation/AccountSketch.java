package io.trueup.reconciliation;

import io.trueup.appeal.StateLimits;
import io.trueup.appeal.TakeBacks;
import io.trueup.codes.AdjustmentReasonCodes;
import io.trueup.contract.RateBook;
import io.trueup.money.Money;
import io.trueup.programlog.Authorization;
import io.trueup.programlog.Episode;
import io.trueup.programlog.Program;
import io.trueup.programlog.ProgramDay;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Claim WC-1 as its files tell it, judged on 2025-04-10 under 80.00 an hour unless a test says otherwise. */
final class AccountSketch {

    static final LocalDate MONDAY = LocalDate.of(2025, 3, 3);

    private static final AdjustmentReasonCodes REASONS = AdjustmentReasonCodes.standard();

    private final List<DaySketch> days = new ArrayList<>();
    private final List<Episode> episodes = new ArrayList<>();
    private final List<Authorization> authorizations = new ArrayList<>();
    private final List<MatchedLine> lines = new ArrayList<>();
    private final List<AdjudicatedLine> unlogged = new ArrayList<>();
    private final List<SentBill> bills = new ArrayList<>();
    private DeclaredBills declared = DeclaredBills.NONE;
    private List<ContractDraft> contracts = List.of(ContractDraft.hourlyRate("80.00"));
    private Tolerance tolerance = new Tolerance(Money.of("1.00"), BigDecimal.ZERO);
    private LocalDate today = LocalDate.of(2025, 4, 10);

    private AccountSketch() {}

    static AccountSketch account() {
        return new AccountSketch();
    }

    /** One attended Monday of six hours: 480.00 expected. */
    static AccountSketch programDay() {
        return account().attended(MONDAY.toString());
    }

    AccountSketch attended(String... dates) {
        Stream.of(dates).map(DaySketch::day).forEach(days::add);
        return this;
    }

    AccountSketch missed(String date) {
        days.add(DaySketch.day(date).absent());
        return this;
    }

    AccountSketch with(DaySketch day) {
        days.add(day);
        return this;
    }

    /** Of the days so far. */
    AccountSketch minutes(int delivered) {
        days.forEach(day -> day.minutes(delivered));
        return this;
    }

    AccountSketch episode(String start, @Nullable String discharge) {
        episodes.add(episodeOf(start, discharge));
        return this;
    }

    static Episode episodeOf(String start, @Nullable String discharge) {
        return new Episode(
                "P1",
                "WC-1",
                Program.WH,
                LocalDate.parse(start),
                null,
                discharge == null ? null : LocalDate.parse(discharge),
                "",
                null,
                null,
                null,
                null,
                false,
                null,
                null);
    }

    AccountSketch authorized(Authorization authorization) {
        authorizations.add(authorization);
        return this;
    }

    AccountSketch under(ContractDraft... inForce) {
        contracts = List.of(inForce);
        return this;
    }

    AccountSketch tolerating(String amount, String percent) {
        tolerance = new Tolerance(Money.of(amount), new BigDecimal(percent));
        return this;
    }

    AccountSketch today(String date) {
        today = LocalDate.parse(date);
        return this;
    }

    AccountSketch remitted(LineSketch... sketches) {
        for (LineSketch sketch : sketches) {
            lines.add(new MatchedLine(sketch.build(lines.size() + 1), null));
        }
        return this;
    }

    AccountSketch billed(BillSketch... sketches) {
        for (BillSketch sketch : sketches) {
            bills.add(sketch.build(null, bills.size() + 1));
        }
        return this;
    }

    /** Every bill of every payer is known from a day of service on. */
    AccountSketch knowingBillsFrom(String date) {
        declared = new DeclaredBills(LocalDate.parse(date), List.of());
        return this;
    }

    AccountSketch remittedWithoutDay(LineSketch... sketches) {
        for (LineSketch sketch : sketches) {
            unlogged.add(sketch.build(unlogged.size() + 1));
        }
        return this;
    }

    /** By the limits that come with the program. */
    TakeBacks takeBacks() {
        return new TakeBacks(StateLimits.standard().takeBack(), tolerance);
    }

    RateBook rates() {
        return RateBook.of(contracts.stream().map(ContractDraft::build).toList(), List.of());
    }

    Reconciliation reconciliation() {
        return new Reconciliation(rates(), REASONS, tolerance, declared, today);
    }

    List<ProgramDay> days() {
        return days.stream().map(DaySketch::build).toList();
    }

    CandidateClaim candidate() {
        List<ProgramDay> built = days();
        return new CandidateClaim(account(built.get(0)), built, episodes, rates());
    }

    private Account account(ProgramDay day) {
        return Account.of(
                day.claimNumber(),
                rates().payers().of(day.payerId()),
                day.patientId(),
                day.lastName(),
                day.firstName(),
                null);
    }

    List<Judgement> judgements() {
        Account account = days.isEmpty() ? new Account("WC-1", "TXMUT", "P1") : account(days().get(0));
        return reconciliation().of(claim(account));
    }

    private ClaimAccount claim(Account account) {
        return new ClaimAccount(account, "WC-1", days(), episodes, authorizations, lines, unlogged, bills);
    }

    /** Of a claim with a day. */
    StandingBills standingBills() {
        return StandingBills.of(claim(account(days().get(0))), rates());
    }

    List<Finding> findings() {
        return judgements().stream().map(Judgement::finding).toList();
    }

    /** The only one. */
    Judgement judgement() {
        List<Judgement> all = judgements();
        if (all.size() != 1) {
            throw new AssertionError("not one finding but " + all);
        }
        return all.get(0);
    }

    Finding finding() {
        return judgement().finding();
    }

    Finding findingOn(String date) {
        return findings().stream()
                .filter(f -> LocalDate.parse(date).equals(f.serviceDate()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no finding on " + date + " in " + findings()));
    }
}
