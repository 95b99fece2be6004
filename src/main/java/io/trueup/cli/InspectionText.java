package io.trueup.cli;

import io.trueup.inspection.FirstRow;
import io.trueup.inspection.Inspection;
import io.trueup.inspection.NearKind;
import io.trueup.remittance.RemittanceTotals;
import io.trueup.source.InputKind;
import io.trueup.source.ProblemCode;
import io.trueup.source.ProblemGroup;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An inspection for a person: what it is, what is wrong, what is understood, and at last what it adds up to. */
final class InspectionText {

    private static final int WIDEST_CELL = 20;

    private final PrintWriter out;
    private final Path file;
    private final @Nullable Path inbox;
    private final String job;

    /**
     * @param inbox of the job; null without one
     * @param job the option that names it, for the next command; blank for the usual one
     */
    InspectionText(PrintWriter out, Path file, @Nullable Path inbox, String job) {
        this.out = out;
        this.file = file;
        this.inbox = inbox;
        this.job = job;
    }

    void print(Inspection inspection) {
        out.println(inspection.file());
        row("what it is", inspection.what());
        row("folder", folder(inspection.kind()));
        if (inspection.kind().isTaken()) {
            row("rows", rows(inspection));
        }
        String next = next(inspection);
        if (!next.isEmpty()) {
            row("next", next);
        }
        problems(
                "Rejected",
                inspection.problems().stream().filter(ProblemGroup::isReject).toList());
        near(inspection.near());
        problems(
                "Notices",
                inspection.problems().stream()
                        .filter(group -> !group.isReject())
                        .toList());
        firstRows(
                inspection.first(),
                isOfStrangeHeadings(inspection)
                        ? "The first rows, as trueup map would have them understood"
                        : "The first rows, as understood");
        RemittanceTotals totals = inspection.totals();
        if (totals != null) {
            sums(inspection, totals);
        }
        if (!inspection.sums().isEmpty()) {
            out.printf("%nWhat stands in it%n");
            inspection.sums().forEach((what, sum) -> row(what.replace('_', ' '), sum.toPlainString()));
        }
        for (Inspection member : inspection.members()) {
            out.println();
            print(member);
        }
    }

    private static String rows(Inspection inspection) {
        if (!inspection.hasRejects()) {
            return inspection.taken() + " can be taken, nothing rejected";
        }
        return isOfStrangeHeadings(inspection)
                ? "none can be taken before its headings are known"
                : inspection.taken() + " can be taken, " + inspection.rejected() + " rejected";
    }

    private static boolean isOfStrangeHeadings(Inspection inspection) {
        return inspection.taken() == 0
                && (!inspection.near().isEmpty()
                        || inspection.problems().stream()
                                .anyMatch(group -> group.code() == ProblemCode.MISSING_COLUMN));
    }

    /** Blank where what is rejected says so. */
    private String next(Inspection inspection) {
        if (inspection.kind() == InputKind.STRANGE_TABLE || isOfStrangeHeadings(inspection)) {
            return "trueup map " + JobOption.quoted(file) + (inbox == null ? "" : " --write") + job;
        }
        if (!inspection.kind().isTaken()) {
            return "";
        }
        return inspection.hasRejects()
                ? "mend what is rejected, or have all but that taken: trueup run" + job
                : "put it into that folder, then: trueup run" + job;
    }

    private String folder(InputKind kind) {
        if (kind.isOpen()) {
            return "none";
        }
        Path parent = file.toAbsolutePath().normalize().getParent();
        if (inbox == null) {
            return kind.folder() + " of the inbox";
        }
        Path folder = inbox.resolve(kind.folder());
        return folder.equals(parent) ? kind.folder() + ", where it lies" : folder.toString();
    }

    private void problems(String title, List<ProblemGroup> groups) {
        if (groups.isEmpty()) {
            return;
        }
        out.printf("%n%s%n", title);
        for (ProblemGroup group : groups) {
            String count = group.isOfWholeFile() ? "" : group.counted() + ": ";
            String where = group.where();
            out.printf("  %s%s%s%n", count, group.text(), where.isEmpty() ? "" : " (" + where + ")");
        }
    }

    private void near(List<NearKind> near) {
        for (NearKind kind : near) {
            out.printf(
                    "  It has %d of the %d headings that %s must have%s%n",
                    kind.has(),
                    kind.needs(),
                    kind.what(),
                    kind.missing().isEmpty() ? "" : "; missing: " + String.join(", ", kind.missing()));
        }
    }

    /** A row of the file is a column here, so that many headings fit a terminal. */
    private void firstRows(List<FirstRow> rows, String title) {
        if (rows.isEmpty()) {
            return;
        }
        out.printf("%n%s%n", title);
        print("line", rows.stream().map(row -> String.valueOf(row.line())).toList());
        Set<String> columns = rows.stream()
                .flatMap(row -> row.cells().keySet().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        for (String column : columns) {
            print(
                    column,
                    rows.stream()
                            .map(row -> row.cells().getOrDefault(column, ""))
                            .toList());
        }
    }

    private void print(String name, List<String> cells) {
        String line = cells.stream().map(InspectionText::cell).collect(Collectors.joining("  "));
        out.println("  %-24s  %s".formatted(name, line).stripTrailing());
    }

    private static String cell(String text) {
        String cut = text.length() > WIDEST_CELL ? text.substring(0, WIDEST_CELL - 1) + "…" : text;
        return ("%-" + WIDEST_CELL + "s").formatted(cut.replace('\n', ' '));
    }

    private void sums(Inspection inspection, RemittanceTotals totals) {
        out.printf("%nWhat stands in it%n");
        row("interchanges", totals.interchanges());
        row("transactions", totals.transactions());
        row("claims", totals.claims());
        row("service lines", totals.serviceLines());
        row("claims paid", InspectionJson.dollars(totals.claimsPaid()));
        row("provider adjustments", InspectionJson.dollars(totals.providerAdjustments()));
        row("payment amount", InspectionJson.dollars(totals.paymentAmount()));
        if (!inspection.hasRejects()) {
            row("balanced", totals.balanced() ? "yes" : "no: claims paid - provider adjustments is not the payment");
        }
        if (!totals.oddities().isEmpty()) {
            row("oddities", String.join(", ", totals.oddities()));
        }
    }

    private void row(String name, Object value) {
        out.printf("  %-22s %s%n", name, value);
    }
}
