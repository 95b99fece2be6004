package io.trueup.batch;

import java.util.Map;

/** What a run does in a step, for people who wait for it. */
public final class StepWords {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("list", "Looking into the inbox"),
            Map.entry("ingest", "Taking files"),
            Map.entry("prepare", "Finding what is touched"),
            Map.entry("matchBills", "Matching bills"),
            Map.entry("match", "Matching claims"),
            Map.entry("recoup", "Sharing out recoupments"),
            Map.entry("deposit", "Looking at the bank"),
            Map.entry("reconcile", "Reconciling claims"),
            Map.entry("insight", "Looking for what repeats"),
            Map.entry("letters", "Writing letters"),
            Map.entry("workbook", "Writing the workbook"),
            Map.entry("archive", "Putting files away"));

    private StepWords() {}

    /** "Reconciling claims"; the step's own name where it has no words. */
    public static String of(String step) {
        return WORDS.getOrDefault(step, step);
    }
}
