package io.trueup.explain;

import io.trueup.appeal.ItemHistory;
import io.trueup.appeal.WorkItem;
import io.trueup.batch.JobFile;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The reconciliation of some units again. Each finding comes out as the run decided it that made its state, by the rates, rules,
 * tolerance, declared bills and day of that run; what to do about it, as the run that looked at it last.
 */
public final class Replay {

    private final JobFile job;
    private final RuleBook rules;
    private final RulesOfRuns kept;
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

    /**
     * @param rules as they are now
     * @param number of a claim or a patient's account
     */
    public static Replay ofNumber(Database database, JobFile job, RuleBook rules, String number) {
        List<String> units = new FindingHistory(database.dataSource()).units(number);
        return new Replay(database, job, rules, new RulesOfRuns(), units);
    }

    /**
     * @param rules as they are now
     * @param kept those of the runs of this database, as far as they were read before
     * @param units their names
     */
    public Replay(Database database, JobFile job, RuleBook rules, RulesOfRuns kept, List<String> units) {
        this.job = job;
        this.rules = rules;
        this.kept = kept;
        this.database = database;
        this.stored = new FindingHistory(database.dataSource());
        this.references = new References(database.dataSource());
        this.deposits = new DepositsOf(database.dataSource());
        this.titles = PayerTitles.of(database.dataSource());
        this.names = List.copyOf(units);
        new ReconciliationUnits(database.dataSource()).read(names).forEach(unit -> this.units.put(unit.name(), unit));
        Findings findings = new Findings(database.dataSource());
        this.items = findings.history(names, findings.current(names).values());
    }

    /**
     * A current finding, as it is stored and as it came out again.
     *
     * @param findingId as the views name it
     * @param stored its state
     * @param item the thing to do about it as it is stored; blank for none
     * @param explanation null when it does not come out again: the claim's data changed since
     */
    public record Told(
            String findingId,
            FindingHistory.State stored,
            String item,
            @Nullable Explanation explanation) {}

    /** One for each current finding; those that do not come out again are {@link #gone}. */
    public List<Explanation> asDecided() {
        List<Explanation> explanations = new ArrayList<>();
        for (Told told : told()) {
            Explanation explanation = told.explanation();
            if (explanation == null) {
                gone.add(told.stored());
            } else {
                explanations.add(explanation);
            }
        }
        return explanations;
    }

    /** Every current finding, by date; those without one last. */
    public List<Told> told() {
        return stored.decided(names).stream().map(this::told).toList();
    }

    /** One of them; empty when none has the id. */
    public Optional<Told> told(String findingId) {
        return stored.decided(names).stream()
                .filter(decided -> decided.findingId().equals(findingId))
                .findFirst()
                .map(this::told);
    }

    /** Everything stored about the units, in their order. */
    public List<ReconciliationUnits.Unit> units() {
        return List.copyOf(units.values());
    }

    public PayerTitles titles() {
        return titles;
    }

    private Told told(FindingHistory.Decided decided) {
        List<FindingHistory.State> states = stored.states(decided.key());
        FindingHistory.State last = states.get(states.size() - 1);
        Explanation explanation = result(decided.unit(), decided.runId()).findings().stream()
                .filter(f -> f.judgement().finding().key().equals(decided.key()))
                .findFirst()
                .map(finding -> explanation(decided, finding, states))
                .orElse(null);
        return new Told(decided.findingId(), last, decided.item(), explanation);
    }

    private Explanation explanation(
            FindingHistory.Decided decided, ClassifiedFinding finding, List<FindingHistory.State> states) {
        FindingHistory.State last = states.get(states.size() - 1);
        WorkItem item =
                decided.item().isEmpty() ? null : itemOf(decided.key(), result(decided.unit(), decided.itemRun()));
        boolean asStored =
                last.tells(finding) && Objects.equals(decided.deadline(), item == null ? null : item.deadline());
        UnitReview review = review(decided.runId());
        return new Explanation(
                finding,
                chain(decided.unit(), finding),
                review.interest(finding),
                review.takeBack(finding),
                item,
                states,
                Decision.ofRun(basis(decided.runId()), basis(decided.itemRun()), last, asStored));
    }

    /** What a run on a day would decide by the rates, rules and tolerance as they are now. */
    public List<Explanation> asIfOn(LocalDate day) {
        UnitReview review = new UnitReview(rules, job.tolerance(), job.bills(), day);
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
        List<Long> claimPayments = judgement.evidence().allLines().stream()
                .map(AdjudicatedLine::claimPaymentId)
                .distinct()
                .toList();
        return new DayChain(
                judgement, log::of, deposits.paymentOf(claimPayments), deposits.payments(claimPayments), titles);
    }

    /** Findings that do not come out again; there must be none once a run has looked at all that came in. */
    public List<FindingHistory.State> gone() {
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
            RuleBook then = reference == null ? rules : kept.of(references, reference, basis.day());
            Tolerance tolerance = basis.tolerance();
            DeclaredBills bills = basis.bills();
            return new UnitReview(
                    then,
                    tolerance == null ? job.tolerance() : tolerance,
                    bills == null ? DeclaredBills.NONE : bills,
                    basis.day());
        });
    }

    private FindingHistory.Basis basis(long run) {
        return bases.computeIfAbsent(run, stored::basis);
    }
}
