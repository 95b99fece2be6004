package io.trueup.workbook;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The run's parameters and versions, as rows of About. */
final class RunDescription {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss z", Locale.US);

    private RunDescription() {}

    static List<AboutSheet.Row> of(RunFacts run) {
        List<AboutSheet.Row> rows = new ArrayList<>();
        rows.add(fact("Job", run.job()));
        rows.add(fact("Run number", Long.toString(run.runNumber())));
        rows.add(fact("Kind", run.isRerun() ? "rerun" : "nightly run"));
        RerunPeriod period = run.period();
        if (period != null) {
            rows.add(fact("Payments from", period.from().toString()));
            rows.add(fact("Payments to", period.to().toString()));
            rows.add(fact("Payer", period.payer().isEmpty() ? "all" : period.payer()));
            rows.add(fact("Rates as of", period.ratesAsOf() == null ? "today" : String.valueOf(period.ratesAsOf())));
        }
        rows.add(fact("Today", run.today().toString()));
        rows.add(fact("Started", CLOCK.format(run.started())));
        rows.add(fact("Files taken", Long.toString(run.filesTaken())));
        rows.add(fact("Rejected rows and files", Long.toString(run.rejects())));
        rows.add(fact("Notices", Long.toString(run.notices())));
        rows.add(fact("Tolerance", run.tolerance()));
        rows.add(new AboutSheet.Row("Version", "TrueUp", run.version()));
        rows.add(new AboutSheet.Row("Version", "Database", run.database()));
        return rows;
    }

    private static AboutSheet.Row fact(String name, String value) {
        return new AboutSheet.Row("Run", name, value);
    }
}
