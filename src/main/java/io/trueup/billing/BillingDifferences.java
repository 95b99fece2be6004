package io.trueup.billing;

import io.trueup.reconciliation.Account;
import io.trueup.reconciliation.ClaimAccount;
import io.trueup.reconciliation.RatedDay;
import io.trueup.reconciliation.SentBill;
import io.trueup.reconciliation.StandingBills;
import io.trueup.reconciliation.TrackedBill;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The product: of each attended day with a bill, and of each bill without one, what differs. Bills that were replaced, voided or
 * refused, and those to a second payer, ask nobody for the day and are left out. Pure.
 */
public final class BillingDifferences {

    private static final int FIRST_PAYER = 1;

    private final BillingRules rules;

    public BillingDifferences(BillingRules rules) {
        this.rules = rules;
    }

    /**
     * In order of date; none where every bill says what the log says.
     *
     * @param sentElsewhere whether the day's payer refused it because another is to pay
     */
    public List<BillingDifference> of(ClaimAccount account, StandingBills standing, Predicate<RatedDay> sentElsewhere) {
        List<SentBill> bills = toFirstPayer(standing);
        if (bills.isEmpty() || account.days().isEmpty()) {
            return List.of();
        }
        BilledClaim claim = BilledClaim.of(account, bills, rules.rates());
        List<Visit> visits = new ArrayList<>(claim.visits());
        List<RatedDay> taken = new ArrayList<>();
        List<BillingDifference> differences = new ArrayList<>();
        for (BilledLines lines : claim.unattended()) {
            RatedDay meant = claim.misdated(lines, taken);
            if (meant == null) {
                differences.add(new UnattendedBill(rules, account, lines).difference());
            } else {
                taken.add(meant);
                visits.add(new Visit(List.of(meant), lines.lines(), false));
            }
        }
        Answers answers = new Answers(account);
        visits.stream()
                .flatMap(visit -> compared(
                        account, answers.open(visit), visit.days().stream().anyMatch(sentElsewhere), answers))
                .forEach(differences::add);
        differences.sort(Comparator.comparing(BillingDifference::serviceDate)
                .thenComparing(difference -> String.valueOf(difference.program()))
                .thenComparing(BillingDifference::codesBilled));
        return differences;
    }

    /** Of bills that are no claim's of the log, in any order. */
    public List<BillingDifference> ofUnmatched(List<SentBill> sent) {
        if (sent.isEmpty()) {
            return List.of();
        }
        ClaimAccount nobody = new ClaimAccount(
                new Account("", "", ""), "", List.of(), List.of(), List.of(), List.of(), List.of(), sent);
        List<SentBill> bills = toFirstPayer(StandingBills.of(nobody, rules.rates()));
        return BilledClaim.of(nobody, bills, rules.rates()).undecided().stream()
                .map(lines -> new UnmatchedBill(rules, lines).difference())
                .toList();
    }

    private static List<SentBill> toFirstPayer(StandingBills standing) {
        return standing.all().stream()
                .filter(TrackedBill::stands)
                .map(TrackedBill::sent)
                .filter(bill -> bill.bill().payerLevel() == FIRST_PAYER)
                .toList();
    }

    private Stream<BillingDifference> compared(
            ClaimAccount account, Visit visit, boolean sentElsewhere, Answers answers) {
        List<StandingLine> own = new ArrayList<>();
        List<StandingLine> toOthers = new ArrayList<>();
        for (StandingLine line : visit.lines()) {
            if (!line.sent().isToAnother(account.account().payerKey(), rules.rates())) {
                own.add(line);
            } else if (!sentElsewhere && !answers.isPaid(line)) {
                toOthers.add(line);
            }
        }
        return own.isEmpty() && toOthers.isEmpty()
                ? Stream.empty()
                : Stream.ofNullable(
                        new DayComparison(rules, visit, new BilledLines(own), new BilledLines(toOthers)).difference());
    }
}
