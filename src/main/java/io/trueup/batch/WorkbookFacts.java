package io.trueup.batch;

import io.trueup.intake.InputFiles;
import io.trueup.ledger.PayerTitles;
import io.trueup.ledger.Runs;
import io.trueup.reconciliation.Tolerance;
import io.trueup.report.BankFigures;
import io.trueup.report.RunAlarms;
import io.trueup.report.RunNews;
import io.trueup.workbook.RerunPeriod;
import io.trueup.workbook.RunFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** What a workbook says of the run that wrote it. */
final class WorkbookFacts {

    private static final List<String> EQUATIONS = List.of(
            "Every payment that was taken: claims paid = matched + outside program + unmatched. Holds.",
            "Matched money = paid + recouped of the findings with a log day. Holds.");

    private static final List<String> NOT_ASKED =
            List.of("Under other rates nothing is stored, so whether all money ties out was not asked.");

    private final RunSetup setup;

    WorkbookFacts(RunSetup setup) {
        this.setup = setup;
    }

    /**
     * What came in and how the bank agrees, and apart from it what became of it; a server far away is waited for once for both.
     *
     * @param executor of what can be asked beside the calling thread
     */
    RunFacts of(CompletableFuture<RunNews> asked, PayerTitles titles, Executor executor) {
        Runs.Order order = setup.run().order();
        CompletableFuture<List<String>> news = asked.thenApplyAsync(
                known -> order.isRerun() ? List.<String>of() : RunWords.news(known, order.today()), executor);
        InputFiles.Counts counts = new InputFiles(setup.dataSource()).counts(setup.id());
        BankFigures bank = BankFigures.of(setup.dataSource());
        return new RunFacts(
                setup.job().clinic().name(),
                order.job(),
                setup.id(),
                period(order, titles),
                order.today(),
                setup.run().started(setup.job().zone()),
                setup.version(),
                setup.databaseDescription(),
                counts.files(),
                counts.rejects(),
                counts.notices(),
                words(setup.job().tolerance()),
                checks(bank),
                new RunAlarms(setup.dataSource()).of(setup.id(), bank),
                RunWords.since(asked.join()),
                news.join());
    }

    private static @Nullable RerunPeriod period(Runs.Order order, PayerTitles titles) {
        LocalDate from = order.from();
        LocalDate to = order.to();
        String payer = order.payer().isBlank() ? "" : titles.of(order.payer());
        return from == null || to == null ? null : new RerunPeriod(from, to, payer, order.ratesAsOf());
    }

    /** The equations, and how the bank agrees where there is one. */
    private List<String> checks(BankFigures bank) {
        List<String> checks = new ArrayList<>(setup.run().order().isTrial() ? NOT_ASKED : EQUATIONS);
        if (!bank.sentence().isEmpty()) {
            checks.add("Bank: " + bank.sentence() + ".");
        }
        return checks;
    }

    private static String words(Tolerance tolerance) {
        return "$" + tolerance.amount() + " or "
                + tolerance.percent().stripTrailingZeros().toPlainString() + " %";
    }
}
