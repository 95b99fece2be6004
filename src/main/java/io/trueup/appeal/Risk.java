package io.trueup.appeal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that will get a running episode's days denied or paid short unless somebody acts.
 *
 * @param name what will go wrong, in a few words
 * @param detail what it rests on, and what to do
 * @param actBy last day on which acting still helps
 * @param lastDay where the log can be mended for longer than that: the last day to bill the oldest of its days; else null
 */
public record Risk(
        String name,
        String detail,
        LocalDate actBy,
        Endangered endangered,
        @Nullable LocalDate lastDay) {

    Risk(String name, String detail, LocalDate actBy) {
        this(name, detail, actBy, Endangered.NOTHING);
    }

    Risk(String name, String detail, LocalDate actBy, Endangered endangered) {
        this(name, detail, actBy, endangered, null);
    }

    /** The detail, and what the amount is made of. */
    public String told() {
        return detail + endangered.words();
    }
}
