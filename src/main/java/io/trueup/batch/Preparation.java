package io.trueup.batch;

import io.trueup.contract.PayerKeys;
import io.trueup.intake.InputFiles;
import io.trueup.intake.NewFiles;
import io.trueup.intake.PaymentRecognition;
import io.trueup.intake.Statistics;
import io.trueup.ledger.Accounts;
import io.trueup.ledger.EarlierRuns;
import io.trueup.ledger.MovedDays;
import io.trueup.ledger.References;
import io.trueup.ledger.Runs;
import io.trueup.ledger.TouchedUnits;
import io.trueup.postgres.Statements;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Between ingest and reconcile: keeps the rules with the run, and finds out what new files, rules and the calendar touch. */
final class Preparation {

    private final RunSetup setup;
    private final Statements statements;
    private final NewFiles newFiles;
    private final PaymentRecognition payments;
    private final TouchedUnits touched;
    private final InputFiles files;
    private final References references;
    private final Accounts accounts;
    private final LargeLoad load;
    private final MovedDays movedDays;

    Preparation(RunSetup setup, LargeLoad load) {
        this.setup = setup;
        JdbcClient jdbc = JdbcClient.create(setup.dataSource());
        this.statements = new Statements(setup.dataSource());
        this.newFiles = new NewFiles(jdbc, statements);
        this.payments = new PaymentRecognition(setup.dataSource(), statements);
        this.files = new InputFiles(setup.dataSource());
        this.touched = new TouchedUnits(jdbc, statements);
        this.movedDays = new MovedDays(statements);
        this.references = new References(setup.dataSource());
        this.accounts = new Accounts(setup.dataSource());
        this.load = load;
    }

    /** What is asked of earlier runs before anything else, at once; 0 = none. */
    private final class Before {

        private long reference;
        private long referenceOfRunBefore;
        private long lastNight;
        private boolean pending;

        Before() {
            References.known(statements, setup.rules().files(), id -> reference = id);
            References.ofRunBefore(statements, setup.id(), id -> referenceOfRunBefore = id);
            EarlierRuns.lastNight(statements, setup.id(), night -> lastNight = night);
            Accounts.pending(statements, () -> pending = true);
            statements.send();
        }

        /** Keeps the rules and says what changed in them since the last run. */
        private ContractChanges keepRules() {
            long own = reference > 0
                    ? reference
                    : references.keep(statements, setup.rules().files(), started());
            Runs.decidesBy(
                    statements,
                    setup.id(),
                    own,
                    setup.job().tolerance(),
                    setup.job().bills());
            if (referenceOfRunBefore == 0 || referenceOfRunBefore == own) {
                return ContractChanges.NONE;
            }
            RuleBook old = RuleBook.of(
                    references.files(referenceOfRunBefore), setup.run().order().today());
            return ContractChanges.between(old, setup.rules());
        }

        private OffsetDateTime started() {
            return setup.run().startedAt().withOffsetSameInstant(ZoneOffset.UTC);
        }
    }

    void nightly() {
        load.over();
        long run = setup.id();
        files.adopt(statements, run);
        new Statistics(statements, load::newBytes).afterIngest();
        Before before = new Before();
        ContractChanges changes = before.keepRules();
        boolean pending = before.pending;
        PayerKeys payers = setup.rules().rates().payers();
        if (pending || changes.renamed()) {
            statements.send();
            accounts.renamePayers(run, payers);
            payments.ofAllFiles();
        }
        newFiles.tellUnknownPayersOnce(run);
        payments.ofNewFiles(run);
        accounts.unite(statements, run);
        newFiles.replaceOlderRows(run);
        newFiles.revisit(run);
        newFiles.tellWithdrawals(run);
        if (changes.matching() || pending) {
            newFiles.affectEverything();
        } else {
            newFiles.findAffected();
        }
        touched.byUntoldRuns(run, before.lastNight);
        touched.byNewLogs(run);
        touched.byNewBills(run);
        touched.byAcknowledgments(run);
        touched.byRevisits(run);
        movedDays.follow(run);
        touched.byDecisions(run);
        touched.byCalendar(run, setup.run().order().today());
        touched.byDeclaredBills(run);
        touched.byContracts(
                run,
                changes.contracts(),
                changes.payers().stream().map(payers::of).collect(Collectors.toSet()));
        if (changes.everything() || pending) {
            touched.everything(run);
        }
        newFiles.numberAffected(run);
        statements.send();
        load.beforeMatch();
    }

    void rerun() {
        load.over();
        Runs.Order order = setup.run().order();
        if (!order.isTrial()) {
            new Before().keepRules();
            statements.send();
        }
        if (order.from() != null && order.to() != null) {
            touched.byPeriod(
                    setup.id(), order.from(), order.to(), setup.payers().keys());
        }
        touched.number(setup.id());
    }
}
