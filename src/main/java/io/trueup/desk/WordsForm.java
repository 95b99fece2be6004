package io.trueup.desk;

import io.trueup.ledger.DeskWords;
import io.trueup.worklist.WorklistStatus;
import java.util.List;
import java.util.Locale;

/**
 * What the team says of an item, as a form shows it: each field with what is shown for it, so that whoever sends it back says what was
 * changed.
 *
 * @param run whose state is shown
 * @param part {@code row} when a row of the worklist is the answer, else {@code form}
 * @param back where a form without script leads back to
 * @param answers what became of the words that were just said, when there is something to tell
 * @param mayWork whether the user may change it
 */
record WordsForm(
        String item,
        long run,
        List<Field> fields,
        String part,
        String back,
        List<DeskWords.Answer> answers,
        boolean mayWork) {

    /**
     * One field.
     *
     * @param kind {@code status}, {@code text}, {@code notes} or {@code day}
     * @param waits whether it counts from the next run on only
     * @param by who said it; blank when nothing waits
     * @param unread what could not be read of it; blank when all can
     */
    record Field(String heading, String value, String kind, boolean waits, String by, String unread) {

        public String id() {
            return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        }
    }

    public boolean waits() {
        return fields.stream().anyMatch(Field::waits);
    }

    public String value(String heading) {
        return fields.stream()
                .filter(field -> field.heading().equals(heading))
                .map(Field::value)
                .findFirst()
                .orElse("");
    }

    /** Words of the drop-down. */
    public List<String> statuses() {
        return WorklistStatus.words();
    }
}
