package io.trueup.batch;

import io.trueup.books.Books;
import io.trueup.insight.Insight;
import io.trueup.ledger.FindingTotals;
import io.trueup.ledger.ItemNotes;
import io.trueup.ledger.PayerTitles;
import io.trueup.ledger.Runs;
import io.trueup.letter.DeadlineCalendar;
import io.trueup.money.Money;
import io.trueup.postgres.SharedSnapshot;
import io.trueup.postgres.Statements;
import io.trueup.report.Deadlines;
import io.trueup.report.RateTerms;
import io.trueup.report.RunNews;
import io.trueup.report.TieOuts;
import io.trueup.report.WorkbookRows;
import io.trueup.spreadsheet.WholeFile;
import io.trueup.workbook.Readers;
import io.trueup.workbook.WorkbookWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asserts that every cent is where it should be, and then publishes the workbook. */
final class WorkbookStep {

    private static final TieOuts.Contradictions NONE = new TieOuts.Contradictions(List.of(), Money.ZERO, Money.ZERO);

    /** More of them would wait for the largest sheet, and for connections that are opened one after the other. */
    private static final int MOST_READERS = 3;

    /** Of heap, in bytes. With less, a container of 512 MB has no room for what the server needs for one more connection. */
    private static final long MUCH_MEMORY = 192L << 20;

    private final RunSetup setup;

    WorkbookStep(RunSetup setup) {
        this.setup = setup;
    }

    /**
     * The money is added up while the files are written; no file gets its name before every cent was found. Sheets are read side by side
     * as of one moment, by as many threads as the job has, with little memory by one.
     *
     * @throws TieOutFailure when the money does not add up: then there is no workbook
     */
    void write() throws IOException {
        CompletableFuture<TieOuts.Contradictions> units = CompletableFuture.supplyAsync(this::unitsOrAll);
        try {
            if (setup.sideBySide() == 1 || Runtime.getRuntime().maxMemory() < MUCH_MEMORY) {
                write(units, Readers.NONE, () -> {});
            } else {
                int readers = Math.min(MOST_READERS, setup.sideBySide() - 1);
                try (SharedSnapshot snapshot = SharedSnapshot.of(setup.dataSource())) {
                    write(units, new Readers(readers, snapshot), snapshot::close);
                }
            }
        } finally {
            units.exceptionally(lost -> NONE).join();
        }
    }

    /** A night's sheet Tie-out has the payments that the run took, so those are not asked for twice. */
    private TieOuts.Contradictions unitsOrAll() {
        Runs.Order order = setup.run().order();
        TieOuts tieOuts = new TieOuts(JdbcClient.create(setup.dataSource()));
        return order.isTrial()
                ? NONE
                : order.isRerun() ? tieOuts.contradictions(setup.id()) : tieOuts.ofUnits(setup.id());
    }

    /** @param readersEnd waits for those that read beside */
    private void write(CompletableFuture<TieOuts.Contradictions> units, Readers readers, Runnable readersEnd)
            throws IOException {
        Path target = target(setup.job(), setup.run());
        Executor executor = readers.most() == 0 ? Runnable::run : WorkbookStep::onThreadOfItsOwn;
        CompletableFuture<RunNews> news =
                CompletableFuture.supplyAsync(() -> new RunNews(setup.dataSource(), setup.id()), executor);
        CompletableFuture<WorkbookRows.Words> words = CompletableFuture.supplyAsync(this::words, executor);
        PayerTitles titles = PayerTitles.of(setup.dataSource());
        WorkbookRows rows = new WorkbookRows(
                setup.dataSource(),
                new WorkbookFacts(setup).of(news, titles, executor),
                setup.run(),
                words.join(),
                setup.payers(),
                titles,
                news.join(),
                this::settle);
        setup.lock().checkIfInDoubt();
        new WorkbookWriter().write(target, rows, readers, () -> {
            readersEnd.run();
            TieOuts.Contradictions found = units.join();
            if (!setup.run().order().isTrial()) {
                checkTiesOut(setup.run().order().isRerun() ? found : found.with(rows.misplaced()));
                writeCalendar(calendar(target), titles);
            }
            setup.lock().checkIfInDoubt(); // the file gets its name next
        });
    }

    private static void onThreadOfItsOwn(Runnable question) {
        Thread thread = new Thread(question, "workbook");
        thread.setDaemon(true);
        thread.start();
    }

    private static void checkTiesOut(TieOuts.Contradictions found) {
        List<String> contradictions = RunWords.contradictions(found);
        if (!contradictions.isEmpty()) {
            throw new TieOutFailure(contradictions);
        }
    }

    /** Within the transaction of the step, which a workbook that is not published does not come to the end of. */
    private void settle() {
        JdbcClient jdbc = JdbcClient.create(setup.dataSource());
        Statements later = new Statements(setup.dataSource());
        FindingTotals.settle(jdbc, setup.id(), later);
        new Books(jdbc, setup.job().closeDay(), later).settle(setup.run());
        ItemNotes.reopen(later, setup.id());
        later.send();
    }

    /** The deadlines for people's calendars, beside the workbook and under its name. */
    private void writeCalendar(Path target, PayerTitles titles) {
        Deadlines deadlines = new Deadlines(setup.dataSource(), titles);
        try {
            WholeFile.write(target, out -> {
                BufferedOutputStream buffered = new BufferedOutputStream(out);
                DeadlineCalendar.write(
                        buffered,
                        setup.run().order().job(),
                        setup.id(),
                        setup.run().order().today(),
                        calendar -> deadlines.ofOpenItems(setup.id(), calendar));
                buffered.flush();
                setup.lock().checkIfInDoubt(); // the file gets its name next
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    private WorkbookRows.Words words() {
        RuleBook rules = setup.rules();
        Insight insight = new Insight(setup.dataSource(), rules.rates(), rules.playbook(), rules.stateLimits());
        return new WorkbookRows.Words(
                Definitions.all(insight.priority(setup.id()).definition()),
                new RateTerms(rules.rates()),
                rules.whatIf(),
                rules.codes().providerAdjustments(),
                rules.lateCharges(),
                rules.accounts());
    }
}
