package io.trueup.worklist;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Headings of the sheets Worklist, Waiting and Done: those to be filled in, and those that nobody's own column can have. */
public final class WorklistColumns {

    public static final String ITEM = "Item";
    public static final String STATUS = "Status";
    public static final String OWNER = "Owner";
    public static final String NOTES = "Notes";
    public static final String SENT_ON = "Sent on";
    public static final String FOLLOW_UP_ON = "Follow up on";
    /** Cells that could not be read, each with its heading; emptied by whoever put them right. */
    public static final String NOT_UNDERSTOOD = "Not understood";

    /** The sheets that come back. */
    public static final String SHEETS = "(?i)(Worklist|Waiting|Done)( \\d+)?";

    public static final int MOST_OWN = 20;
    public static final int LONGEST_HEADING = 60;
    /** As Excel. */
    public static final int LONGEST_TEXT = 32_767;

    /** Without these a returned sheet misses something. */
    static final List<String> EXPECTED = List.of(ITEM, STATUS, OWNER, NOTES);

    /** Those that a workbook may have, by which its cells are read. */
    static final List<String> READ = Stream.concat(EXPECTED.stream(), Stream.of(SENT_ON, FOLLOW_UP_ON, NOT_UNDERSTOOD))
            .toList();

    /** Every heading that a sheet of ours ever had, in small letters. */
    private static final Set<String> OURS = Stream.concat(
                    READ.stream(),
                    Stream.of(
                            "Priority",
                            "Outcome",
                            "Denial class",
                            "Claim",
                            "Patient",
                            "Payer",
                            "Service date",
                            "Expected",
                            "Paid",
                            "Variance",
                            "At stake",
                            "Next step",
                            "Deadline",
                            "Missing documents",
                            "Rule",
                            "Reason codes",
                            "Level",
                            "Deadline source",
                            "Why here",
                            "Letter",
                            "Letter state",
                            "Packet",
                            "Waits until",
                            "Ended",
                            "Ended on",
                            "Paid now",
                            "Go to Worklist",
                            "Go to Appeals",
                            "Go to Findings",
                            "Go to Rebill",
                            "Go to Demands",
                            "Go to Recovered"))
            .map(heading -> heading.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    private WorklistColumns() {}

    /** Whether nobody can have it as a column of their own. */
    public static boolean isOurs(String heading) {
        return OURS.contains(heading.toLowerCase(Locale.ROOT));
    }
}
