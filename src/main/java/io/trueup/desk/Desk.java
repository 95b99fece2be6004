package io.trueup.desk;

import io.trueup.batch.TrueUpApplication;
import io.trueup.schedule.Server;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The pages of a server, answered from when it is asked to until it is closed. */
public final class Desk implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    private final Server server;
    private final Clock clock;
    private @Nullable ConfigurableApplicationContext context;

    public Desk(Server server, Clock clock) {
        this.server = server;
        this.clock = clock;
    }

    /** @param port on the loopback address; 0 for none. One that is taken is told of: the jobs run all the same. */
    public void answerOn(int port) {
        if (port == 0) {
            return;
        }
        try {
            context = TrueUpApplication.with("desk", WebApplicationType.SERVLET, DeskConfiguration.class)
                    .initializers((GenericApplicationContext fresh) -> {
                        fresh.registerBean(Clinics.class, () -> new Clinics(server));
                        fresh.registerBean(Clock.class, () -> clock);
                    })
                    .build()
                    .run("--server.address=127.0.0.1", "--server.port=" + port);
            LOG.info("The desk: http://127.0.0.1:{}", port);
        } catch (RuntimeException e) {
            LOG.warn("The desk does not answer on port {}, which may be taken; the jobs run all the same", port);
            LOG.debug("the desk did not start", e);
        }
    }

    @Override
    public void close() {
        if (context != null) {
            context.close();
        }
    }
}
