package io.trueup.programlog;

import java.util.List;

/** Minutes by component activity; each is billable as its component code (DOMAIN.md 5). */
public record ActivityMinutes(int exercise, int neuromuscular, int activities, int reintegration, int selfcare) {

    /** The columns of a log that tell them. */
    public static final List<String> COLUMNS = List.of(
            "exercise_minutes",
            "neuromuscular_minutes",
            "activities_minutes",
            "reintegration_minutes",
            "selfcare_minutes");

    /** Nothing is said of any. */
    public static final ActivityMinutes NONE = new ActivityMinutes(0, 0, 0, 0, 0);

    public ActivityMinutes plus(ActivityMinutes other) {
        return new ActivityMinutes(
                exercise + other.exercise,
                neuromuscular + other.neuromuscular,
                activities + other.activities,
                reintegration + other.reintegration,
                selfcare + other.selfcare);
    }

    public int total() {
        return exercise + neuromuscular + activities + reintegration + selfcare;
    }
}
