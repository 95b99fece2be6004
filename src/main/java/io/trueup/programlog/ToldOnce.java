package io.trueup.programlog;

import io.trueup.source.Place;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import org.jspecify.annotations.Nullable;

/** What is the matter with many rows of a file, said once: how many they are, and the first of them. */
final class ToldOnce {

    private final ProblemCode code;
    private int rows;
    private @Nullable Place first;
    private String example = "";

    ToldOnce(ProblemCode code) {
        this.code = code;
    }

    void add(Place place, String found) {
        example = rows == 0 ? found : example;
        first = rows == 0 ? place : first;
        rows++;
    }

    void tell(LogSink sink) {
        if (first != null) {
            sink.problem(Problem.of(code, first, (rows == 1 ? "" : rows + " rows, the first: ") + example));
        }
    }
}
