package io.trueup.packet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What is enclosed and where it begins, and what a person has to attach: all that the letter says is enclosed stands in one of the two.
 *
 * @param entries in the order of the pages
 * @param toAttach papers that the clinic has, or has to write, outside of its records here
 */
record CoverIndex(List<Entry> entries, List<String> toAttach) {

    /** @param page counted from 1 from the first page behind the cover */
    record Entry(String name, int page) {}

    /** Beginnings of what a letter calls its enclosures, and of the section whose pages are that paper. */
    private static final List<Map.Entry<String, String>> SHOWN_BY = List.of(
            Map.entry("explanation of payment", "Explanation of payment"),
            Map.entry("approved authorization", "Approved authorization"),
            Map.entry("authorization", "Approved authorization"),
            Map.entry("daily log", "Daily log"),
            Map.entry("time log", "Daily log"),
            Map.entry("time by discipline", "Daily log"),
            Map.entry("productivity", "Daily log"),
            Map.entry("progress measurements", "Daily log"),
            Map.entry("corrected bill", "Corrected bill"),
            Map.entry("acceptance report", "Bill"),
            Map.entry("report of", "Bill"),
            Map.entry("fee schedule", "Fee schedule"));

    /** @param sections with the pages on which they begin */
    static CoverIndex of(List<Entry> sections, List<String> enclosures) {
        Map<String, List<String>> also = new LinkedHashMap<>();
        List<String> toAttach = new ArrayList<>();
        for (String enclosure : enclosures) {
            String section = shownBy(enclosure, sections);
            if (section.isEmpty()) {
                toAttach.add(enclosure);
            } else if (!says(section, enclosure)) {
                also.computeIfAbsent(section, s -> new ArrayList<>()).add(enclosure);
            }
        }
        List<Entry> entries = new ArrayList<>(sections.size());
        sections.forEach(section -> entries.add(
                new Entry(named(section.name(), also.getOrDefault(section.name(), List.of())), section.page())));
        return new CoverIndex(entries, toAttach);
    }

    /** Whether its own name says already what it is: "Approved authorization A-77" for "Authorization A-77". */
    private static boolean says(String section, String enclosure) {
        return section.toLowerCase(Locale.US)
                .contains(enclosure.toLowerCase(Locale.US).split(" ", 2)[0]);
    }

    private static String named(String section, List<String> also) {
        return also.isEmpty() ? section : section + "\nwith: " + String.join(", ", also);
    }

    /** The section whose pages are the paper; blank when none is. */
    private static String shownBy(String enclosure, List<Entry> sections) {
        String beginning = beginning(enclosure.toLowerCase(Locale.US));
        if (beginning.isEmpty()) {
            return "";
        }
        // an explanation is of one payment: another one's pages do not show it
        String shown = "";
        boolean byBeginning = !beginning.equals("Explanation of payment");
        for (Entry section : sections) {
            if (section.name().equals(enclosure)) {
                return enclosure;
            }
            if (byBeginning && shown.isEmpty() && section.name().startsWith(beginning)) {
                shown = section.name();
            }
        }
        return shown;
    }

    private static String beginning(String enclosure) {
        for (Map.Entry<String, String> shown : SHOWN_BY) {
            if (enclosure.startsWith(shown.getKey())) {
                return shown.getValue();
            }
        }
        return "";
    }
}
