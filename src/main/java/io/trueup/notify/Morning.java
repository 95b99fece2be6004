package io.trueup.notify;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run came to, for a mail that may lie in anybody's inbox: no patient, no claim.
 *
 * @param title the run in a few words ("TrueUp nightly, run 3 of 2025-05-12")
 * @param headline what matters most; the subject ends with it
 * @param facts label and sentence, in the order to read them
 * @param workbook null when there is none
 */
public record Morning(
        String title,
        String headline,
        List<Fact> facts,
        @Nullable Path workbook) {

    /** A line of the mail; the label is blank for one that belongs to the line above. */
    public record Fact(String label, String sentence) {}

    public Morning {
        facts = List.copyOf(facts);
    }

    String subject() {
        return title + ": " + headline;
    }

    String text(String ending) {
        List<String> lines = new ArrayList<>(List.of(title, headline, ""));
        facts.forEach(fact -> lines.add("%-10s %s".formatted(fact.label(), fact.sentence())));
        lines.add("");
        lines.add(ending);
        return String.join("\n", lines) + "\n";
    }

    String html(String ending) {
        StringBuilder rows = new StringBuilder();
        for (Fact fact : facts) {
            rows.append("<tr><td style=\"padding:2px 16px 2px 0;color:#595959;vertical-align:top\">")
                    .append(escaped(fact.label()))
                    .append("</td><td style=\"padding:2px 0\">")
                    .append(escaped(fact.sentence().strip()))
                    .append("</td></tr>\n");
        }
        return """
                <!DOCTYPE html>
                <html lang="en"><body style="font-family:Calibri,Arial,sans-serif;font-size:15px;color:#222">
                <h2 style="color:#1F3864;margin:0 0 4px">%s</h2>
                <p style="margin:0 0 12px"><b>%s</b></p>
                <table style="border-collapse:collapse">
                %s</table>
                <p style="color:#595959">%s</p>
                </body></html>
                """.formatted(escaped(title), escaped(headline), rows, escaped(ending));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
