package io.trueup.batch;

import io.trueup.intake.InputFiles;
import io.trueup.ledger.Runs;
import io.trueup.notify.Morning;
import io.trueup.notify.Morning.Fact;
import io.trueup.report.RejectedFile;
import io.trueup.report.RunNews;
import io.trueup.report.RunRejects;
import io.trueup.report.RunSummary;
import io.trueup.report.WorkbookRows;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What the mail of the morning and the desk say of a run: counts and sums, no patient and no claim. */
public final class MorningReport {

    private final DataSource dataSource;
    private final Runs.Run run;
    private final InputFiles.Counts counts;

    public MorningReport(DataSource dataSource, Runs.Run run, InputFiles.Counts counts) {
        this.dataSource = dataSource;
        this.run = run;
        this.counts = counts;
    }

    /** @param failure blank when the run did not fail */
    Morning morning(@Nullable Path workbook, String failure) {
        String title = "TrueUp " + run.order().job() + ", run " + run.id() + " of "
                + run.order().today();
        if (!failure.isEmpty()) {
            List<Fact> facts = List.of(
                    new Fact("Failure", failure), new Fact("Next", "Nothing is lost; the next run goes on from here."));
            return new Morning(title, "failed", facts, null);
        }
        RunSummary summary = RunSummary.of(dataSource, run, WorkbookRows.Payers.ALL);
        List<Fact> facts = facts(summary);
        String work = RunWords.work(summary.work());
        facts.add(new Fact("To do", work));
        return new Morning(title, work, facts, workbook);
    }

    /**
     * What the run took and found, a sentence each; outcomes one by one under no name. All but what there is to do.
     *
     * @param summary of the run
     */
    public List<Fact> facts(RunSummary summary) {
        List<Fact> facts = new ArrayList<>();
        if (counts.rejects() > 0) {
            facts.add(new Fact("Not read", notRead()));
        }
        facts.add(new Fact(
                "Files",
                counts.files() + " taken, " + counts.rejects() + " rows or files rejected, " + counts.notices()
                        + " notices"));
        facts.add(new Fact("Payments", RunWords.payments(summary.payments(), counts.rejects())));
        String bank = summary.bank().sentence();
        if (!bank.isEmpty()) {
            facts.add(new Fact("Bank", bank));
        }
        facts.add(new Fact("Findings", RunWords.findings(summary.findings())));
        RunWords.outcomes(summary.findings()).forEach(outcome -> facts.add(new Fact("", outcome)));
        RunWords.news(new RunNews(dataSource, run.id()), run.order().today())
                .forEach(news -> facts.add(new Fact("News", news)));
        String back = RunWords.cameBack(summary.cameBack());
        if (!back.isEmpty()) {
            facts.add(new Fact("News", back + "."));
        }
        return facts;
    }

    /** Names of files may name patients, so they stay in the workbook. */
    private String notRead() {
        List<RejectedFile> rejects = new RunRejects(dataSource).of(run.id());
        long files = rejects.stream().filter(RejectedFile::isUnread).count();
        long rows = rejects.stream()
                .filter(file -> !file.isUnread())
                .mapToLong(RejectedFile::rejected)
                .sum();
        return files + " files and " + rows + " rows of others; the sheet Rejects says why";
    }
}
