package io.trueup.mapping;

import java.util.List;

/**
 * What a heading was taken for.
 *
 * @param position of its cells
 * @param targets what it is, in the words of a job file's {@code map}
 * @param why for a person
 * @param certain false for what is likely, and worth a look
 */
public record Choice(int position, String heading, List<String> targets, String why, boolean certain) {

    public Choice {
        targets = List.copyOf(targets);
    }

    boolean is(String target) {
        return targets.contains(target);
    }
}
