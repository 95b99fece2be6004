package io.trueup.billing;

import io.trueup.bill.Bill;
import io.trueup.contract.Contract;
import io.trueup.contract.ContractQuery;
import io.trueup.contract.DayFacts;
import io.trueup.money.Money;
import io.trueup.programlog.ActivityMinutes;
import io.trueup.programlog.Program;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was billed for a date and is no claim's of the log, or could be several days'. */
final class UnmatchedBill {

    private final BillingRules rules;
    private final BilledLines lines;
    private final StandingLine first;
    private final Bill bill;

    /** @param lines of one bill, date and doubt */
    UnmatchedBill(BillingRules rules, BilledLines lines) {
        this.rules = rules;
        this.lines = lines;
        this.first = lines.first();
        this.bill = first.bill();
    }

    BillingDifference difference() {
        LocalDate date = first.date();
        List<String> candidates = first.billed().candidates();
        Program program = saidProgram();
        Contract contract = program == null || !candidates.isEmpty()
                ? null
                : rules.rates().contractFor(new ContractQuery(first.sent().payerKey(), date, "", "", program, ""));
        String state = contract == null ? "" : contract.jurisdiction();
        LocalDate limit = contract == null ? null : rules.filingLimit(date, state, contract);
        return new BillingDifference(
                bill.claimNumbers().stream().findFirst().orElse(bill.patientControlNumber()),
                Stream.of(bill.patient().last(), bill.patient().first())
                        .filter(name -> !name.isBlank())
                        .collect(Collectors.joining(", ")),
                first.payer(),
                date,
                program,
                0,
                BigDecimal.ZERO,
                BilledLines.total(lines.units()),
                "",
                ModifierCheck.billed(lines),
                contract == null ? null : worth(contract, state, first.program()),
                limit,
                why(candidates, new Remedy(limit)),
                "",
                BilledLines.words(lines.units()),
                lines.sentOn(),
                lines.controlNumbers(),
                null);
    }

    private String why(List<String> candidates, Remedy remedy) {
        return candidates.isEmpty()
                ? "billed, but no claim of the log is this one's; add its log if it is one of the program, else "
                        + String.join(" and ", remedy.takeBack(lines))
                : "billed, but it could be for " + String.join(" or for ", candidates)
                        + "; give the right day of the log the bill's patient control number";
    }

    private @Nullable Program saidProgram() {
        return lines.lines().stream().anyMatch(line -> line.bears(line.program())) ? first.program() : null;
    }

    private @Nullable Money worth(Contract contract, String state, Program program) {
        DayFacts facts = new DayFacts(first.date(), state, program, 0, ActivityMinutes.NONE, false, null);
        ModifierCheck modifiers = new ModifierCheck(rules.modifiers(), state, program, contract);
        Money paid = new BillPrice(rules.rates(), modifiers, contract, facts, 1).of(lines);
        return paid == null ? null : paid.negated();
    }
}
