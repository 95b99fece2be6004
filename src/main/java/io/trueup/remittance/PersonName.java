package io.trueup.remittance;

import java.util.Locale;

/** A person's name as it was written, JR and its like behind the last name; parts may be blank. */
public record PersonName(String last, String first) {

    public static final PersonName UNKNOWN = new PersonName("", "");

    /**
     * @param last perhaps the whole name, with a comma
     * @param middle a part of its own (NM105), which stands behind the first name
     * @param suffix a part of its own (NM107), which some write behind the last name as well
     */
    public static PersonName of(String last, String first, String middle, String suffix) {
        int comma = first.isBlank() ? last.indexOf(',') : -1;
        if (comma > 0) {
            return of(
                    last.substring(0, comma).strip(), last.substring(comma + 1).strip(), middle, suffix);
        }
        String given = first.isBlank() || middle.isBlank() ? first : first + " " + middle;
        if (suffix.isBlank() || last.isBlank()) {
            return new PersonName(last, given);
        }
        String end = " " + suffix.toUpperCase(Locale.ROOT);
        boolean there = last.toUpperCase(Locale.ROOT).endsWith(end);
        return new PersonName(there ? last : last + " " + suffix, given);
    }

    public boolean isBlank() {
        return last.isBlank() && first.isBlank();
    }

    /** A correction says only what it corrects; the rest is as it was. */
    PersonName correcting(PersonName former) {
        return isBlank()
                ? this
                : new PersonName(last.isBlank() ? former.last : last, first.isBlank() ? former.first : first);
    }
}
