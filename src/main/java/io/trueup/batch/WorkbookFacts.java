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

    RunFacts of(RunNews news, PayerTitles titles) {
        Runs.Order order = setup.run().order();
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
                RunWords.since(news),
                order.isRerun() ? List.of() : RunWords.news(news, order.today()));
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
