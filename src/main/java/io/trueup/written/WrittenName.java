package io.trueup.written;

import org.jspecify.annotations.Nullable;

/** A person's name in its two parts; a part may be blank. */
public record WrittenName(String last, String first) {

    public static final WrittenName BLANK = new WrittenName("", "");

    /** {@code LAST, FIRST}; null without a comma, because then nobody can say which part is which. */
    public static @Nullable WrittenName of(String written) {
        int comma = written.indexOf(',');
        if (comma < 0) {
            return null;
        }
        String last = written.substring(0, comma).strip();
        String first = written.substring(comma + 1).replace(',', ' ').strip();
        return last.isEmpty() || first.isEmpty() ? null : new WrittenName(last, first);
    }
}
