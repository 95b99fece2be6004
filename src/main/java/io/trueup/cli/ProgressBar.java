package io.trueup.cli;

import io.trueup.batch.Progress;
import java.io.PrintWriter;
import java.util.Map;

/** Shows how far a run has come: a bar on a terminal; nothing elsewhere, where lines would only fill a log. */
final class ProgressBar implements Progress, AutoCloseable {

    private static final int WIDTH = 30;
    private static final String CLEAR = "\r\u001b[K";
    private static final Map<String, String> WORDS = Map.of(
            "list", "Looking into the inbox",
            "ingest", "Taking files",
            "prepare", "Finding what is touched",
            "match", "Matching lines to days",
            "recoup", "Sharing out recoupments",
            "reconcile", "Reconciling claims",
            "workbook", "Writing the workbook",
            "archive", "Putting files away");

    private final PrintWriter out;
    private final boolean terminal;

    private ProgressBar(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    static ProgressBar to(PrintWriter out) {
        return new ProgressBar(out, System.console() != null);
    }

    @Override
    public synchronized void at(String step, long done, long total) {
        if (!terminal) {
            return;
        }
        String words = WORDS.getOrDefault(step, step);
        if (total <= 0) {
            out.printf("%s%s …", CLEAR, words);
        } else {
            int filled = (int) (WIDTH * Math.min(done, total) / total);
            out.printf(
                    "%s%-24s [%s%s] %d of %d",
                    CLEAR, words, "#".repeat(filled), ".".repeat(WIDTH - filled), done, total);
        }
        out.flush();
    }

    @Override
    public synchronized void close() {
        if (terminal) {
            out.print(CLEAR);
            out.flush();
        }
    }
}
