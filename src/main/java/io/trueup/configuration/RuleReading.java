package io.trueup.configuration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a rule or playbook file holds, or every problem that keeps it from being used; the value is null when there is one. */
public record RuleReading<T>(@Nullable T value, List<ConfigurationProblem> problems) {

    public RuleReading {
        problems = List.copyOf(problems);
    }

    /**
     * The value of a file that must be right, such as one that comes with the program.
     *
     * @throws IllegalStateException when it is not, with its problems
     */
    public T sound() {
        if (value == null) {
            throw new IllegalStateException(problems.toString());
        }
        return value;
    }
}
