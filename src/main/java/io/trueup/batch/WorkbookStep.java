package io.trueup.batch;

import io.trueup.books.Books;
import io.trueup.insight.Insight;
import io.trueup.intake.InputFiles;
import io.trueup.ledger.FindingTotals;
import io.trueup.ledger.ItemNotes;
import io.trueup.ledger.PayerTitles;
import io.trueup.ledger.Runs;
import io.trueup.letter.DeadlineCalendar;
import io.trueup.postgres.Statements;
import io.trueup.reconciliation.Tolerance;
import io.trueup.report.BankFigures;
import io.trueup.report.Deadlines;
import io.trueup.report.RateTerms;
import io.trueup.report.RunAlarms;
import io.trueup.report.RunNews;
import io.trueup.report.TieOuts;
import io.trueup.report.WorkbookRows;
import io.trueup.spreadsheet.WholeFile;
import io.trueup.workbook.RerunPeriod;
import io.trueup.workbook.RunFacts;
import io.trueup.workbook.WorkbookWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asserts that every cent is where it should be, and then publishes the workbook. */
final class WorkbookStep {

    private static final List<String> EQUATIONS = List.of(
            "Every payment that was taken: claims paid = matched + outside program + unmatched. Holds.",
            "Matched money = paid + recouped of the findings with a log day. Holds.");

    private static final List<String> NOT_ASKED =
            List.of("Under other rates nothing is stored, so whether all money ties out was not asked.");

    private final RunSetup setup;

    WorkbookStep(RunSetup setup) {
        this.setup = setup;
    }

    /**
     * The money is added up while the files are written; no file gets its name before every cent was found.
     *
     * @throws TieOutFailure when the money does not add up: then there is no workbook
     */
    void write() throws IOException {
        CompletableFuture<List<String>> contradictions = CompletableFuture.supplyAsync(this::contradictions);
        Runnable tiesOut = () -> {
            List<String> found = contradictions.join();
            if (!found.isEmpty()) {
                throw new TieOutFailure(found);
            }
            setup.lock().checkIfInDoubt(); // the file gets its name next
        };
        try {
            write(tiesOut);
        } finally {
            contradictions.exceptionally(lost -> List.of()).join();
        }
    }

    private List<String> contradictions() {
        return setup.run().order().isTrial()
                ? List.of()
                : RunWords.contradictions(
                        new TieOuts(JdbcClient.create(setup.dataSource())).contradictions(setup.id()));
    }

    private void write(Runnable tiesOut) throws IOException {
        JdbcClient jdbc = JdbcClient.create(setup.dataSource());
        Statements later = new Statements(jdbc);
        FindingTotals.settle(jdbc, setup.id(), later);
        new Books(jdbc, setup.job().closeDay(), later).settle(setup.run());
        ItemNotes.reopenLost(later, setup.id());
        later.send();
        Path target = target(setup.job(), setup.run());
        setup.lock().checkIfInDoubt();
        if (!setup.run().order().isTrial()) {
            writeCalendar(calendar(target), tiesOut);
        }
        WorkbookRows rows = new WorkbookRows(setup.dataSource(), facts(), setup.run(), words(), setup.payers());
        new WorkbookWriter().write(target, rows, tiesOut);
    }

    /** The deadlines for people's calendars, beside the workbook and under its name. */
    private void writeCalendar(Path target, Runnable tiesOut) throws IOException {
        Deadlines deadlines = new Deadlines(setup.dataSource());
        WholeFile.write(target, out -> {
            BufferedOutputStream buffered = new BufferedOutputStream(out);
            DeadlineCalendar.write(
                    buffered,
                    setup.run().order().job(),
                    setup.id(),
                    setup.run().order().today(),
                    calendar -> deadlines.ofOpenItems(setup.id(), calendar));
            buffered.flush();
            tiesOut.run();
        });
    }

    /** Of a workbook, the deadlines beside it. */
    static Path calendar(Path workbook) {
        return workbook.resolveSibling(String.valueOf(workbook.getFileName()).replace(".xlsx", ".ics"));
    }

    /** {@code reports/<job>-<run date>[-rerun-<from>_<to>]-<run number>.xlsx} (INTERFACES.md 6). */
    static Path target(JobFile job, Runs.Run run) {
        Runs.Order order = run.order();
        String period = order.isRerun() ? "-rerun-" + order.from() + "_" + order.to() : "";
        return job.reports().resolve(order.job() + "-" + order.today() + period + "-" + run.id() + ".xlsx");
    }

    private RunFacts facts() {
        Runs.Order order = setup.run().order();
        InputFiles.Counts counts = new InputFiles(setup.dataSource()).counts(setup.id());
        LocalDate from = order.from();
        LocalDate to = order.to();
        String payer = order.payer().isBlank()
                ? ""
                : PayerTitles.of(setup.dataSource()).of(order.payer());
        RerunPeriod period = from == null || to == null ? null : new RerunPeriod(from, to, payer, order.ratesAsOf());
        RunNews news = new RunNews(setup.dataSource(), setup.id());
        return new RunFacts(
                setup.job().clinic().name(),
                order.job(),
                setup.id(),
                period,
                order.today(),
                setup.run().started(setup.job().zone()),
                setup.version(),
                setup.databaseDescription(),
                counts.files(),
                counts.rejects(),
                counts.notices(),
                words(setup.job().tolerance()),
                checks(),
                new RunAlarms(setup.dataSource()).of(setup.id()),
                RunWords.since(news),
                order.isRerun() ? List.of() : RunWords.news(news, order.today()));
    }

    /** The equations, and how the bank agrees where there is one. */
    private List<String> checks() {
        List<String> checks = new ArrayList<>(setup.run().order().isTrial() ? NOT_ASKED : EQUATIONS);
        String bank = BankFigures.of(setup.dataSource()).sentence();
        if (!bank.isEmpty()) {
            checks.add("Bank: " + bank + ".");
        }
        return checks;
    }

    private static String words(Tolerance tolerance) {
        return "$" + tolerance.amount() + " or "
                + tolerance.percent().stripTrailingZeros().toPlainString() + " %";
    }

    private WorkbookRows.Words words() {
        RuleBook rules = setup.rules();
        Insight insight = new Insight(
                setup.dataSource(),
                rules.rates(),
                rules.playbook(),
                rules.stateLimits().filing());
        return new WorkbookRows.Words(
                Definitions.all(insight.priority(setup.id()).definition()),
                new RateTerms(rules.rates()),
                rules.whatIf(),
                rules.codes().providerAdjustments(),
                rules.lateCharges(),
                rules.accounts());
    }
}
