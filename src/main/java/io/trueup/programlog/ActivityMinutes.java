package io.trueup.programlog;

/** Minutes by component activity; each is billable as its component code (DOMAIN.md 5). */
public record ActivityMinutes(int exercise, int neuromuscular, int activities, int reintegration, int selfcare) {

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
