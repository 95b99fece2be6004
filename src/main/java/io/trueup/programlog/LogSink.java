package io.trueup.programlog;

import io.trueup.source.Place;
import io.trueup.source.Problem;

/** Takes the rows of program logs, episodes and authorizations as they are read. */
public interface LogSink {

    void log(LogRow row);

    void episode(Episode episode, Place place);

    void authorization(Authorization authorization, Place place);

    void problem(Problem problem);
}
