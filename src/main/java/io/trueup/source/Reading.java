package io.trueup.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read, and what was wrong on the way. The value is null when nothing could be used; then at least one problem is a
 * reject.
 */
public record Reading<T>(@Nullable T value, List<Problem> problems) {

    public static <T> Reading<T> of(T value) {
        return new Reading<>(value, List.of());
    }

    public static <T> Reading<T> rejected(List<Problem> problems) {
        return new Reading<>(null, problems);
    }
}
