package io.trueup.batch;

import io.trueup.contract.PayerKeys;
import io.trueup.intake.InputFiles;
import io.trueup.intake.NewFiles;
import io.trueup.intake.PaymentRecognition;
import io.trueup.intake.Statistics;
import io.trueup.ledger.Accounts;
import io.trueup.ledger.References;
import io.trueup.ledger.Runs;
import io.trueup.ledger.TouchedUnits;
import io.trueup.postgres.Statements;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
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
    private final Runs runs;
    private final Accounts accounts;
    private final LargeLoad load;

    Preparation(RunSetup setup, LargeLoad load) {
        this.setup = setup;
        JdbcClient jdbc = JdbcClient.create(setup.dataSource());
        this.statements = new Statements(jdbc);
        this.newFiles = new NewFiles(jdbc, statements);
        this.payments = new PaymentRecognition(jdbc);
        this.files = new InputFiles(setup.dataSource());
        this.touched = new TouchedUnits(jdbc, statements);
        this.references = new References(setup.dataSource());
        this.runs = new Runs(setup.dataSource());
        this.accounts = new Accounts(setup.dataSource());
        this.load = load;
    }

    /** Keeps the rules and says what changed in them since the last run. */
    private ContractChanges keepRules() {
        long run = setup.id();
        OffsetDateTime started = setup.run().startedAt().withOffsetSameInstant(ZoneOffset.UTC);
        long reference = references.keep(setup.rules().files(), started);
        runs.decidesBy(run, reference, setup.job().tolerance(), setup.job().bills());
        Optional<Long> before = references.ofRunBefore(run);
        if (before.isEmpty() || before.get() == reference) {
            return ContractChanges.NONE;
        }
        RuleBook old =
                RuleBook.of(references.files(before.get()), setup.run().order().today());
        return ContractChanges.between(old, setup.rules());
    }

    void nightly() {
        load.over();
        long run = setup.id();
        files.adopt(run);
        new Statistics(JdbcClient.create(setup.dataSource()), load::newBytes).afterIngest();
        ContractChanges changes = keepRules();
        boolean pending = accounts.isPending();
        PayerKeys payers = setup.rules().rates().payers();
        if (pending || changes.renamed()) {
            accounts.renamePayers(run, payers);
            payments.ofAllFiles();
        }
        newFiles.tellUnknownPayersOnce(run);
        payments.ofNewFiles(run);
        accounts.unite(run);
        newFiles.replaceOlderRows(run);
        newFiles.revisit(run);
        newFiles.tellWithdrawals(run);
        if (changes.matching() || pending) {
            newFiles.affectEverything();
        } else {
            newFiles.findAffected();
        }
        touched.byUntoldRuns(run);
        touched.byNewLogs(run);
        touched.byNewBills(run);
        touched.byAcknowledgments(run);
        touched.byRevisits(run);
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
            keepRules();
        }
        if (order.from() != null && order.to() != null) {
            touched.byPeriod(
                    setup.id(), order.from(), order.to(), setup.payers().keys());
        }
        touched.number(setup.id());
    }
}
