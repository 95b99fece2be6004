package io.trueup.worklist;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where an item belongs on the day of a run (INTERFACES.md 6). */
public enum WorklistPlace {
    /** Somebody must do something now: the sheet Worklist. */
    NOW,
    /** Sent, until its follow-up or the payer's answer is due: the sheet Waiting. */
    WAITING,
    /** Nothing is left to do: the sheet Done. */
    DONE,
    /** Asked for by the list of its payer and cause, which stands in its place. */
    IN_DEMAND;

    /** Days after sending until somebody asks again where no rule says when the payer must answer; an assumption. */
    public static final int DAYS_TO_ANSWER = 30;

    private static final Set<WorklistStatus> OVER =
            Set.of(WorklistStatus.WON, WorklistStatus.LOST, WorklistStatus.WRITTEN_OFF, WorklistStatus.CLOSED);

    /**
     * What a team's words come to.
     *
     * @param status as a worklist shows it: an item lost that goes on at its next level is open
     * @param sentOn null when nothing was sent, or not at this level yet
     * @param waitsUntil the day on which somebody must ask again, by {@link #waitsUntil}; null when it does not wait
     */
    public static WorklistPlace of(
            WorklistStatus status, @Nullable LocalDate sentOn, @Nullable LocalDate waitsUntil, LocalDate today) {
        if (OVER.contains(status)) {
            return DONE;
        }
        boolean sent = status == WorklistStatus.APPEALED || sentOn != null;
        return sent && waitsUntil != null && waitsUntil.isAfter(today) ? WAITING : NOW;
    }

    /**
     * The day on which a sent item needs somebody again.
     *
     * @param followUpOn as the team wrote it, which goes before every rule; one that lies before {@code sentOn} belongs to what was
     *     sent before
     * @param answerDays days from the filing to the payer's answer; 0 = no rule says
     */
    public static @Nullable LocalDate waitsUntil(
            @Nullable LocalDate sentOn, @Nullable LocalDate followUpOn, int answerDays) {
        if (followUpOn != null && (sentOn == null || !followUpOn.isBefore(sentOn))) {
            return followUpOn;
        }
        return sentOn == null ? null : sentOn.plusDays(answerDays == 0 ? DAYS_TO_ANSWER : answerDays);
    }
}
