package io.trueup.workbook;

import io.trueup.spreadsheet.Ranges;
import io.trueup.written.InWords;
import java.util.List;

/** What a run changed, on Summary: outcomes that became others, or what a rerun found otherwise. */
final class SummaryNews {

    private static final int MOST_NEWS = 10;

    private SummaryNews() {}

    static void write(SummaryGrid grid, RunFacts run, SummaryTally tally) {
        grid.line(SummaryStyle.SECTION, run.isRerun() ? "What the rerun changed" : "What changed " + run.since());
        if (run.isRerun()) {
            ofRerun(grid, tally);
        } else if (!tally.news().isEmpty()) {
            ofNight(grid, tally.news());
        }
        run.news().forEach(sentence -> grid.wrappedLine(SummaryStyle.WRAPPED, sentence, SummarySheet.COLUMNS));
        grid.gap();
    }

    private static void ofRerun(SummaryGrid grid, SummaryTally tally) {
        Ranges changes = ChangesSheet.plan().ranges();
        Total total = tally.changes();
        grid.begin("Findings that changed").count(changes.countOf("Why"), total.rows());
        grid.begin("Expected was").skip().money(changes.sum("Expected was"), total.of(Amount.EXPECTED_WAS));
        grid.begin("Expected now").skip().money(changes.sum("Expected now"), total.of(Amount.EXPECTED_NOW));
    }

    private static void ofNight(SummaryGrid grid, List<SummarySheet.News> news) {
        grid.heading("Was, and is now", "Findings", "Expected", "Paid more");
        news.stream()
                .limit(MOST_NEWS)
                .forEach(row -> grid.begin(was(row) + ", now " + now(row))
                        .count(row.findings())
                        .money(row.expected())
                        .money(row.paid()));
        if (news.size() > MOST_NEWS) {
            grid.begin("and " + (news.size() - MOST_NEWS) + " smaller groups");
        }
    }

    private static String was(SummarySheet.News row) {
        return row.was() == null ? "New" : InWords.of(row.was());
    }

    private static String now(SummarySheet.News row) {
        if (row.now() == null) {
            return "gone";
        }
        return row.now() == row.was() ? "the same, other figures" : InWords.within(row.now());
    }
}
