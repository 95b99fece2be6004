package io.trueup.batch;

import java.time.Clock;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The application of one run, with what the run is: its jobs and steps, whether it is coordinated here or only helped with. */
final class RunContext {

    private RunContext() {}

    /** @param more beans that take the place of those a coordinator has */
    static ConfigurableApplicationContext open(
            RunSetup setup, StopRequest stop, Clock clock, Consumer<GenericApplicationContext> more) {
        return TrueUpApplication.with("run", WebApplicationType.NONE, RunConfiguration.class)
                .initializers((GenericApplicationContext fresh) -> {
                    fresh.registerBean(
                            "dataSource",
                            DataSource.class,
                            setup::dataSource,
                            definition ->
                                    definition.setDestroyMethodName("")); // it is open before the run, and after it
                    fresh.registerBean(RunSetup.class, () -> setup);
                    fresh.registerBean(StopRequest.class, () -> stop);
                    fresh.registerBean(Clock.class, () -> clock);
                    more.accept(fresh);
                })
                .run();
    }
}
