package io.trueup.worklist;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where an item stands on the day of a run, by what its team said and what the payer did since.
 *
 * @param sentOn null when nothing was sent, or was answered
 * @param waitsUntil the day on which somebody must ask again, to come or come; null when nothing was sent, or was answered
 * @param reminder what brought back an item that was sent; blank when it was not, or waits, or is over
 * @param endedOn day of the run that took the word that it is over; null when it is not
 */
public record ItemStanding(
        WorklistPlace place,
        @Nullable LocalDate sentOn,
        @Nullable LocalDate waitsUntil,
        String reminder,
        @Nullable LocalDate endedOn) {

    /** How long the sheet Done shows what is over. */
    public static final int DAYS_SHOWN = 90;

    /** Asked for by the list of its payer and cause. */
    public static final ItemStanding IN_DEMAND = new ItemStanding(WorklistPlace.IN_DEMAND, null, null, "", null);

    /**
     * What counts of a team's words at the item's present level.
     *
     * @param status as a worklist shows it
     * @param saidOn day of the run that took the status; null before anybody spoke
     */
    public record Said(
            WorklistStatus status,
            @Nullable LocalDate saidOn,
            @Nullable LocalDate sentOn,
            @Nullable LocalDate followUpOn) {

        /** An appeal without the day it was sent counts from the day somebody said so. */
        public @Nullable LocalDate sent() {
            return sentOn == null && status == WorklistStatus.APPEALED ? saidOn : sentOn;
        }
    }

    /**
     * What a payer did last.
     *
     * @param outcome in words: "denied again"
     */
    public record Answer(LocalDate on, String outcome) {}

    /**
     * @param answer after what was sent, and not known yet when the team said when to follow up; null when there is none
     * @param answerDays days from the filing to the payer's answer; 0 = no rule says
     */
    public static ItemStanding of(Said said, @Nullable Answer answer, int answerDays, LocalDate today) {
        LocalDate sent = said.sent();
        LocalDate until = WorklistPlace.waitsUntil(sent, said.followUpOn(), answerDays);
        WorklistPlace place = WorklistPlace.of(said.status(), sent, until, today);
        if (place == WorklistPlace.DONE) {
            return new ItemStanding(place, null, null, "", said.saidOn() == null ? today : said.saidOn());
        }
        if (sent == null) {
            return new ItemStanding(place, null, null, "", null);
        }
        if (answer != null) {
            String answered = "The payer answered on " + answer.on() + " (" + answer.outcome() + "): ";
            return new ItemStanding(WorklistPlace.NOW, null, null, answered, null);
        }
        String reminder =
                place == WorklistPlace.WAITING ? "" : "Follow up: " + sending(said) + sent + ", no answer on file. ";
        return new ItemStanding(place, sent, until, reminder, null);
    }

    /** Whether what was sent kept this last day: it is met while nobody answered. */
    public boolean keeps(@Nullable LocalDate deadline) {
        return waitsUntil != null && sentOn != null && deadline != null && !sentOn.isAfter(deadline);
    }

    /** The same after a last day that it kept: the item's own step is for those who are late. */
    public ItemStanding inTime() {
        String said = place == WorklistPlace.WAITING
                ? "Sent on " + sentOn + ", in time: wait for the answer"
                : reminder + "It was in time: ask whether it arrived, and when it is decided";
        return new ItemStanding(place, sentOn, waitsUntil, said, endedOn);
    }

    /** Whether no sheet shows it any more. */
    public boolean isHidden(LocalDate today) {
        return endedOn != null && endedOn.plusDays(DAYS_SHOWN).isBefore(today);
    }

    private static String sending(Said said) {
        return said.sentOn() == null ? "called appealed on " : "sent on ";
    }
}
