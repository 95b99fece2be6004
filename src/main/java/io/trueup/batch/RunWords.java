package io.trueup.batch;

import io.trueup.few.Few;
import io.trueup.ledger.EarlierRuns;
import io.trueup.ledger.Runs;
import io.trueup.money.Money;
import io.trueup.report.FindingChanges;
import io.trueup.report.RunNews;
import io.trueup.report.RunSummary;
import io.trueup.report.TieOuts;
import io.trueup.workbook.TieOutSheet;
import io.trueup.written.InWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a run came to, in sentences for people: no patients, no claims. */
public final class RunWords {

    private RunWords() {}

    /** Of a rerun, payments of its period. */
    public static String payments(Runs.Order order, RunSummary.Payments payments, long notRead) {
        boolean none = payments.count() + payments.conflicts() == 0;
        return order.isRerun() && none ? "none in this period" : payments(payments, notRead);
    }

    /** @param notRead rows, segments and files that were rejected: above them not all ties out */
    public static String payments(RunSummary.Payments payments, long notRead) {
        String conflicts = payments.conflicts() == 0
                ? ""
                : "; " + payments.conflicts()
                        + " more on Tie-out not counted: another file has another amount for the same claims";
        if (payments.count() == 0) {
            return "none taken" + conflicts;
        }
        String balance = payments.unbalanced() == 0
                ? notRead == 0 ? "; every cent ties out" : "; what was read ties out, but not all was read"
                : "; " + payments.unbalanced() + " do not balance (difference " + difference(payments.differences())
                        + "), kept as they are";
        return payments.count() + ", " + dollars(payments.deposited()) + " paid" + balance + conflicts;
    }

    /** Of a rerun, findings with money of its period. */
    public static String findings(Runs.Order order, List<RunSummary.Findings> findings) {
        return order.isRerun() && findings.isEmpty() ? "none in this period" : findings(findings);
    }

    public static String findings(List<RunSummary.Findings> findings) {
        long total = findings.stream().mapToLong(RunSummary.Findings::count).sum();
        return total == 0 ? "none; nothing changed" : total + " recomputed";
    }

    /** The sheet Changes in one line; blank where it says nothing. */
    public static String changes(Runs.Order order, FindingChanges.Tally changes) {
        if (changes.count() == 0) {
            return order.isRerun() ? "none" + (order.isTrial() ? " under these rates" : "") : "";
        }
        return changes.count() + (changes.count() == 1 ? " finding" : " findings")
                + (order.isTrial() ? " would change" : " changed") + ": expected " + dollars(changes.expectedWas())
                + " before, " + dollars(changes.expectedNow()) + (order.isTrial() ? " then" : " now");
    }

    /** One line for each outcome that occurs. */
    public static List<String> outcomes(List<RunSummary.Findings> findings) {
        return findings.stream()
                .map(one -> "%5d %s".formatted(one.count(), outcome(one)))
                .toList();
    }

    private static String outcome(RunSummary.Findings findings) {
        String plain = InWords.within(findings.outcome());
        return findings.outcome().isShort() && findings.lacking().isPositive()
                ? plain + ", " + dollars(findings.lacking()) + " short"
                : plain;
    }

    public static String work(RunSummary.Work work) {
        LocalDate next = work.nextDeadline();
        return work.items() + (work.items() == 1 ? " item, " : " items, ") + dollars(work.atStake()) + " at stake"
                + (next == null ? "" : ", next deadline " + next)
                + (work.passed() == 0
                        ? ""
                        : ", " + work.passed() + (work.passed() == 1 ? " deadline passed" : " deadlines passed"))
                + (work.waiting() == 0
                        ? ""
                        : "; " + work.waiting()
                                + (work.waiting() == 1 ? " waits for an answer, " : " wait for an answer, ")
                                + dollars(work.waitingAtStake()));
    }

    /** "Came back since the last run: $480.00 on 1 item"; blank when nothing did. */
    public static String cameBack(RunSummary.CameBack back) {
        if (back.items() == 0) {
            return "";
        }
        String items = back.items() + (back.items() == 1 ? " item" : " items");
        return "Came back since the last run: " + dollars(back.amount()) + " on " + items;
    }

    /** "since run 3 of 2025-05-11". */
    static String since(RunNews news) {
        EarlierRuns.Done before = news.before();
        return before == null ? "in the first run" : "since run " + before.run() + " of " + before.today();
    }

    /** What About says of things to do. */
    static List<String> news(RunNews news, LocalDate today) {
        long ahead = news.decidedAhead(today);
        return ahead == 0
                ? List.of(news(news))
                : List.of(
                        news(news),
                        "Of " + ahead + (ahead == 1 ? " item" : " items") + " a level was lost on a day after " + today
                                + ", by a run with a later day: deadlines count from it.");
    }

    static String news(RunNews news) {
        if (news.before() == null) {
            return "There is nothing to compare with yet.";
        }
        RunNews.ToDo toDo = news.toDo();
        return "Things to do: " + toDo.fresh() + " new, " + toDo.settled() + " settled"
                + (toDo.listed() == 0 ? "" : ", " + toDo.listed() + " put on a list of their payer") + ".";
    }

    static List<String> contradictions(TieOuts.Contradictions found) {
        List<String> sentences = new ArrayList<>();
        if (!found.misplaced().isEmpty()) {
            Money paid = Money.sum(
                    found.misplaced().stream().map(TieOutSheet.Row::claimsPaid).toList());
            Money placed = Money.sum(
                    found.misplaced().stream().map(TieOutSheet.Row::placed).toList());
            sentences.add(found.misplaced().size() + " payments: claims paid " + paid
                    + ", but matched, outside the program and unmatched are " + placed);
        }
        differs(sentences, "matched money", found.matched());
        differs(sentences, "unmatched money", found.unmatched());
        return sentences;
    }

    private static void differs(List<String> sentences, String what, Money difference) {
        if (!difference.isZero()) {
            sentences.add(what + " of the lines and of the findings differs by " + difference);
        }
    }

    /** Too much and too little do not make each other good. */
    private static String difference(List<Money> differences) {
        Money over = Money.sum(Few.where(differences, Money::isPositive));
        Money under = Money.sum(Few.where(differences, Money::isNegative));
        return over.isZero() || under.isZero() ? dollars(over.plus(under)) : dollars(over) + " and " + dollars(under);
    }

    private static String dollars(Money amount) {
        return amount.inDollars();
    }
}
