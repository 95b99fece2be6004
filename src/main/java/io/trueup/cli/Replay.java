package io.trueup.cli;

import io.trueup.appeal.ItemHistory;
import io.trueup.appeal.WorkItem;
import io.trueup.batch.RuleBook;
import io.trueup.batch.UnitReview;
import io.trueup.denial.ClassifiedFinding;
import io.trueup.ledger.DepositsOf;
import io.trueup.ledger.FindingHistory;
import io.trueup.ledger.Findings;
import io.trueup.ledger.LogFiles;
import io.trueup.ledger.PayerTitles;
import io.trueup.ledger.ReconciliationUnits;
import io.trueup.ledger.References;
import io.trueup.postgres.Database;
import io.trueup.reconciliation.AdjudicatedLine;
import io.trueup.reconciliation.DeclaredBills;
import io.trueup.reconciliation.Judgement;
import io.trueup.reconciliation.Tolerance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The reconciliation of some units again. Each finding comes out as the run decided it that made its state, by the rates, rules,
 * tolerance, declared bills and day of that run; what to do about it, as the run that looked at it last.
 */
final class Replay {

    private final JobOption.Sound sound;
    private final FindingHistory stored;
    private final References references;
    private final List<String> names;
    private final Map<String, ReconciliationUnits.Unit> units = new LinkedHashMap<>();
    private final ItemHistory items;
    private final List<FindingHistory.State> gone = new ArrayList<>();
    private final Map<Long, UnitReview> reviews = new HashMap<>();
    private final Map<Long, FindingHistory.Basis> bases = new HashMap<>();
    private final Map<String, UnitReview.Result> results = new HashMap<>();
    private final Map<String, LogFiles> logFiles = new HashMap<>();
    private final Database database;
    private final DepositsOf deposits;
    private final PayerTitles titles;

    /** @param number of a claim or a patient's account */
    Replay(Database database, JobOption.Sound sound, String number) {
        this.sound = sound;
        this.database = database;
        this.stored = new FindingHistory(database.dataSource());
        this.references = new References(database.dataSource());
        this.deposits = new DepositsOf(database.dataSource());
        this.titles = PayerTitles.of(database.dataSource());
        this.names = stored.units(number);
        new ReconciliationUnits(database.dataSource()).read(names).forEach(unit -> units.put(unit.name(), unit));
        Findings findings = new Findings(database.dataSource());
        this.items = findings.history(findings.current(names).values());
    }

    /** One for each current finding; those that do not come out again are {@link #gone}. */
    List<Explanation> asDecided() {
        List<Explanation> explanations = new ArrayList<>();
        for (FindingHistory.Decided decided : stored.decided(names)) {
            List<FindingHistory.State> states = stored.states(decided.key());
            FindingHistory.State last = states.get(states.size() - 1);
            ClassifiedFinding finding = result(decided.unit(), decided.runId()).findings().stream()
                    .filter(f -> f.judgement().finding().key().equals(decided.key()))
                    .findFirst()
                    .orElse(null);
            if (finding == null) {
                gone.add(last);
                continue;
            }
            WorkItem item =
                    decided.item().isEmpty() ? null : itemOf(decided.key(), result(decided.unit(), decided.itemRun()));
            boolean asStored =
                    last.tells(finding) && Objects.equals(decided.deadline(), item == null ? null : item.deadline());
            Decision by = Decision.ofRun(basis(decided.runId()), basis(decided.itemRun()), last, asStored);
            explanations.add(new Explanation(
                    finding,
                    chain(decided.unit(), finding),
                    review(decided.runId()).interest(finding),
                    review(decided.runId()).takeBack(finding),
                    item,
                    states,
                    by));
        }
        return explanations;
    }

    /** What a run on a day would decide by the rates, rules and tolerance as they are now. */
    List<Explanation> asIfOn(LocalDate day) {
        UnitReview review = new UnitReview(
                sound.rules(), sound.job().tolerance(), sound.job().bills(), day);
        Decision decision = Decision.whatIf(day);
        List<Explanation> explanations = new ArrayList<>();
        for (ReconciliationUnits.Unit unit : units.values()) {
            UnitReview.Result result = review.review(unit, items);
            for (ClassifiedFinding finding : result.findings()) {
                String key = finding.judgement().finding().key();
                explanations.add(new Explanation(
                        finding,
                        chain(unit.name(), finding),
                        review.interest(finding),
                        review.takeBack(finding),
                        itemOf(key, result),
                        stored.states(key),
                        decision));
            }
        }
        return explanations;
    }

    private DayChain chain(String unit, ClassifiedFinding finding) {
        LogFiles log = logFiles.computeIfAbsent(unit, name -> new LogFiles(database.dataSource(), name));
        Judgement judgement = finding.judgement();
        return new DayChain(judgement, log::of, deposited(judgement.evidence().allLines()), titles);
    }

    /** What the bank has of the payments behind it, a line each. */
    private List<String> deposited(List<AdjudicatedLine> lines) {
        List<Long> claimPayments =
                lines.stream().map(AdjudicatedLine::claimPaymentId).distinct().toList();
        return deposits.payments(claimPayments).stream()
                .map(DepositsOf.PaymentAtBank::words)
                .toList();
    }

    /** Findings that do not come out again; there must be none once a run has looked at all that came in. */
    List<FindingHistory.State> gone() {
        return gone;
    }

    private static @Nullable WorkItem itemOf(String key, UnitReview.Result result) {
        return result.items().stream()
                .filter(item -> item.findingKeys().contains(key))
                .findFirst()
                .orElse(null);
    }

    private UnitReview.Result result(String unit, long run) {
        return results.computeIfAbsent(
                run + " " + unit, name -> review(run).review(Objects.requireNonNull(units.get(unit)), items));
    }

    private UnitReview review(long run) {
        return reviews.computeIfAbsent(run, id -> {
            FindingHistory.Basis basis = basis(run);
            Long reference = basis.reference();
            RuleBook rules = reference == null ? sound.rules() : RuleBook.of(references.files(reference), basis.day());
            Tolerance tolerance = basis.tolerance();
            DeclaredBills bills = basis.bills();
            return new UnitReview(
                    rules,
                    tolerance == null ? sound.job().tolerance() : tolerance,
                    bills == null ? DeclaredBills.NONE : bills,
                    basis.day());
        });
    }

    private FindingHistory.Basis basis(long run) {
        return bases.computeIfAbsent(run, stored::basis);
    }
}
