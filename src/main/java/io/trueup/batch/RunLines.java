package io.trueup.batch;

import io.trueup.intake.InputFiles;
import io.trueup.ledger.Runs;
import io.trueup.report.RunSummary;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What a run came to, line by line, as the command says it and the desk shows it: no patients, no claims. */
public final class RunLines {

    private final Runs.Run run;
    private final RunSummary summary;
    private final InputFiles.Counts counts;
    private final List<Line> lines = new ArrayList<>();

    /**
     * A line.
     *
     * @param label blank when it goes on with the one above
     * @param now whether it is true until the next run only
     */
    public record Line(String label, String text, boolean now) {}

    private RunLines(Runs.Run run, RunSummary summary, InputFiles.Counts counts) {
        this.run = run;
        this.summary = summary;
        this.counts = counts;
    }

    /** Of a run that has just ended. */
    public static List<Line> of(Runs.Run run, RunSummary summary, InputFiles.Counts counts) {
        return new RunLines(run, summary, counts).all();
    }

    /**
     * Of any run that came to its end; what a later one says otherwise is left out.
     *
     * @param current the rules of now
     * @throws OrderRefused when the payer of a rerun has no such name any more
     */
    public static List<Line> of(DataSource dataSource, Runs.Run run, RuleBook current) {
        RunSummary summary = RunSummary.of(dataSource, run, new OrderedRules(dataSource).payers(run.order(), current));
        boolean now = RunSummary.tellsNow(dataSource, run);
        return of(run, summary, new InputFiles(dataSource).counts(run.id())).stream()
                .filter(line -> now || !line.now())
                .toList();
    }

    private List<Line> all() {
        Runs.Order order = run.order();
        if (!order.isRerun()) {
            add("Files", counts.files() + " taken" + rejected());
        }
        asked(order);
        add("Payments", RunWords.payments(order, summary.payments(), counts.rejects()));
        addNow("Bank", summary.bank().sentence());
        add("Findings", RunWords.findings(order, summary.findings()));
        RunWords.outcomes(summary.findings()).forEach(line -> add("", line));
        add("Changes", RunWords.changes(order, summary.changes()));
        addNow("To do", RunWords.work(summary.work()));
        addNow("", RunWords.cameBack(summary.cameBack()));
        papers(summary.papers());
        return List.copyOf(lines);
    }

    private void add(String label, String text) {
        if (!text.isEmpty()) {
            lines.add(new Line(label, text, false));
        }
    }

    private void addNow(String label, String text) {
        if (!text.isEmpty()) {
            lines.add(new Line(label, text, true));
        }
    }

    private void papers(RunSummary.Papers papers) {
        if (papers.letters() > 0) {
            addNow(
                    "Letters",
                    papers.letters() + ", of them " + papers.ready() + " ready to send, in letters-" + run.id()
                            + " beside the workbook");
        }
        if (papers.packets() > 0) {
            addNow("Packets", papers.packets() + ", each letter with its enclosures, in packets-" + run.id());
        }
    }

    /** Of a rerun, what it is limited to. */
    private void asked(Runs.Order order) {
        add("Payer", order.payer());
        if (order.isTrial()) {
            add("Rates", "as of " + order.ratesAsOf() + ", shown beside what is stored");
        }
    }

    private String rejected() {
        String rejects = counts.rejects() == 0
                ? ", nothing rejected"
                : ", " + counts.rejects() + " rejected (see the Rejects sheet)";
        return rejects + (counts.notices() == 0 ? "" : ", " + counts.notices() + " notices");
    }
}
