package io.trueup.cli;

import io.trueup.postgres.Database;
import io.trueup.report.RejectedFile;
import io.trueup.report.RunRejects;
import io.trueup.source.ProblemGroup;
import java.io.PrintWriter;
import java.util.List;

/** What a run did not take, before anything it did: whole files first, then rows, those that are alike in one sentence. */
record NotTaken(List<RejectedFile> files) {

    private static final int MOST_FILES = 20;
    private static final int MOST_REASONS = 5;

    static NotTaken of(Database database, long run) {
        return new NotTaken(new RunRejects(database.dataSource()).of(run));
    }

    void print(PrintWriter out) {
        print(out, "Not read", files.stream().filter(RejectedFile::isUnread).toList());
        print(out, "Rejected", files.stream().filter(file -> !file.isUnread()).toList());
    }

    private static void print(PrintWriter out, String title, List<RejectedFile> some) {
        String head = title;
        for (RejectedFile file : some.subList(0, Math.min(MOST_FILES, some.size()))) {
            print(out, head, file);
            head = "";
        }
        if (some.size() > MOST_FILES) {
            line(out, "", "and " + (some.size() - MOST_FILES) + " more files; see the sheet Rejects");
        }
    }

    private static void print(PrintWriter out, String head, RejectedFile file) {
        List<ProblemGroup> reasons = file.reasons();
        if (reasons.size() == 1) {
            ProblemGroup only = reasons.get(0);
            String rows = only.isOfWholeFile() ? "" : " " + only.counted() + " rejected:";
            line(out, head, file.name() + ":" + rows + " " + said(only));
            return;
        }
        line(out, head, file.name() + ": " + file.rejected() + (file.rejected() == 1 ? " row" : " rows") + " rejected");
        reasons.stream()
                .limit(MOST_REASONS)
                .forEach(reason -> line(out, "", "  " + reason.counted() + ": " + said(reason)));
        if (reasons.size() > MOST_REASONS) {
            line(out, "", "  and " + (reasons.size() - MOST_REASONS) + " more reasons; see the sheet Rejects");
        }
    }

    private static String said(ProblemGroup group) {
        return group.text() + (group.where().isEmpty() ? "" : " (" + group.where() + ")");
    }

    private static void line(PrintWriter out, String head, String text) {
        out.printf("  %-8s  %s%n", head, text);
    }
}
