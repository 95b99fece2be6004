package io.trueup.billing;

import io.trueup.contract.Contract;
import io.trueup.contract.ContractQuery;
import io.trueup.contract.DayFacts;
import io.trueup.money.Money;
import io.trueup.programlog.ActivityMinutes;
import io.trueup.programlog.Program;
import io.trueup.programlog.ProgramDay;
import io.trueup.reconciliation.ClaimAccount;
import io.trueup.reconciliation.EpisodeDays;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was billed for a date on which nobody came: all of it is too much, unless a log is missing. */
final class UnattendedBill {

    private final BillingRules rules;
    private final ClaimAccount account;
    private final BilledLines lines;
    private final LocalDate date;
    private final Program program;

    UnattendedBill(BillingRules rules, ClaimAccount account, BilledLines lines) {
        this.rules = rules;
        this.account = account;
        this.lines = lines;
        this.date = lines.first().date();
        this.program = lines.first().program();
    }

    BillingDifference difference() {
        ProgramDay near = nearest();
        Contract contract = contract(near);
        LocalDate limit = rules.filingLimit(date, near.jurisdiction(), contract);
        Repeats repeats = Repeats.of(lines, Map.of());
        boolean absent = account.days().stream().anyMatch(this::isThatDay);
        List<String> why = new ArrayList<>();
        why.add(absent ? "billed, but the log says that the patient was absent" : "billed, but no log has that day");
        why.addAll(repeats.words());
        String back = String.join(" and ", new Remedy(limit).takeBack(lines));
        why.add(absent ? back : "add its log if the patient came, else " + back);
        return new BillingDifference(
                account.claimNumber(),
                near.patient(),
                near.payerId(),
                date,
                program,
                0,
                BigDecimal.ZERO,
                BilledLines.total(lines.units()),
                "",
                ModifierCheck.billed(lines),
                contract == null ? null : worth(contract, near, repeats),
                limit,
                String.join("; ", why),
                "",
                BilledLines.words(lines.units()),
                lines.sentOn(),
                lines.controlNumbers(),
                null);
    }

    private boolean isThatDay(ProgramDay day) {
        return day.program() == program && lines.first().dates().contains(day.serviceDate());
    }

    /** What the log says of the day's payer, employer and state it says on the days beside it. */
    private ProgramDay nearest() {
        return account.days().stream()
                .min(Comparator.comparing((ProgramDay day) -> day.program() != program)
                        .thenComparing(day -> Math.abs(ChronoUnit.DAYS.between(day.serviceDate(), date)))
                        .thenComparing(ProgramDay::serviceDate))
                .orElseThrow(() -> new IllegalArgumentException("a claim without a day"));
    }

    private @Nullable Contract contract(ProgramDay near) {
        String named = EpisodeDays.of(account.episodes(), account.days()).stream()
                .filter(episode -> episode.episode().program() == program && episode.spans(date))
                .map(episode -> episode.episode().contractId())
                .findFirst()
                .orElse("");
        return rules.rates()
                .contractFor(
                        new ContractQuery(near.payerId(), date, near.employer(), near.jurisdiction(), program, named));
    }

    private @Nullable Money worth(Contract contract, ProgramDay near, Repeats repeats) {
        DayFacts facts = new DayFacts(date, near.jurisdiction(), program, 0, ActivityMinutes.NONE, false, null);
        ModifierCheck modifiers = new ModifierCheck(rules.modifiers(), near.jurisdiction(), program, contract);
        BillPrice price = new BillPrice(rules.rates(), modifiers, contract, facts, 1);
        Money once = price.of(repeats.once());
        Money again = price.of(repeats.again());
        return once == null || again == null ? null : once.plus(again).negated();
    }
}
