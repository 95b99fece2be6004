package io.trueup.workbook;

import io.trueup.spreadsheet.SheetPlan;
import java.util.function.Function;

/**
 * Files made for an item, by their paths from the workbook's folder; blank when there are none.
 *
 * @param letterState Ready, or what the letter still lacks
 */
public record Papers(String letter, String letterState, String packet) {

    static final Papers NONE = new Papers("", "", "");

    /** @param missing what the letter lacks, joined by {@code "; "} */
    public static Papers of(String letter, String missing, String packet) {
        String state = letter.isEmpty() ? "" : missing.isEmpty() ? "Ready" : "Missing: " + missing;
        return new Papers(letter, state, packet);
    }

    static <R> void add(SheetPlan<R> plan, Function<R, Papers> papers) {
        plan.file(
                        "Letter",
                        12,
                        "Opens the letter, a Word file in the folder beside this workbook.",
                        row -> papers.apply(row).letter())
                .wrapped(
                        "Letter state",
                        24,
                        "Ready to be sent, or what is missing in it.",
                        row -> papers.apply(row).letterState())
                .file(
                        "Packet",
                        12,
                        "Opens the packet: the letter with its enclosures in one PDF.",
                        row -> papers.apply(row).packet());
    }
}
