package io.trueup.appeal;

import io.trueup.denial.DenialClass;
import java.util.List;

/**
 * What to do about one denial class.
 *
 * @param route of the class; blank = whatever has no entry of its own
 * @param authorized for days that an approved authorization covers
 * @param chancePercent how often it brings the money (an assumption)
 * @param first next step when nothing is missing
 * @param collect next step while papers are missing
 */
record PlaybookEntry(
        DenialClass denialClass,
        String route,
        boolean authorized,
        int chancePercent,
        List<AppealDocument> documents,
        List<Step> steps,
        String first,
        String collect) {

    PlaybookEntry {
        documents = List.copyOf(documents);
        steps = List.copyOf(steps);
    }

    /** @param who does it */
    record Step(String who, String what) {}
}
