package io.trueup.mapping;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a heading was taken for.
 *
 * @param position of its cells
 * @param targets what it is, in the words of a job file's {@code map}
 * @param why for a person
 * @param certain false for what is likely, and worth a look
 */
public record Choice(int position, String heading, List<String> targets, String why, boolean certain) {

    static final String SAID = "as the job file or --map says";

    public Choice {
        targets = List.copyOf(targets);
    }

    /** The first that is a column; null when none is. */
    static @Nullable Choice of(Collection<Choice> choices, String target) {
        return choices.stream().filter(choice -> choice.is(target)).findFirst().orElse(null);
    }

    /** The same heading, which is what another says of it too. */
    Choice and(Choice other) {
        List<String> both =
                Stream.concat(targets.stream(), other.targets.stream()).toList();
        return new Choice(position, heading, both, why, certain && other.certain);
    }

    /** Whether a person said so. */
    boolean isSaid() {
        return why.equals(SAID);
    }

    /** The same, with what makes it doubtful. */
    Choice doubted(String doubt) {
        return new Choice(position, heading, targets, why + "; " + doubt, false);
    }

    boolean is(String target) {
        return targets.contains(target);
    }
}
