package io.trueup.desk;

import io.trueup.batch.TrueUpApplication;
import io.trueup.monitor.OwnHosts;
import io.trueup.schedule.Server;
import jakarta.servlet.Filter;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;

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

    /** To this machine alone. @param port 0 for none */
    public void answerOn(int port) {
        answerOn(DeskPlace.here(port));
    }

    /** One whose port is taken is told of: the jobs run all the same. */
    public void answerOn(DeskPlace place) {
        if (place.port() == 0) {
            return;
        }
        try {
            context = application(place).run(place.arguments());
            LOG.info("The desk: {}", place.url());
        } catch (PortInUseException e) {
            LOG.warn("The desk does not answer: port {} is taken; the jobs run all the same", place.port());
        } catch (RuntimeException e) {
            LOG.warn("The desk does not answer on port {}; the jobs run all the same: {}", place.port(), reason(e));
            LOG.debug("the desk did not start", e);
        }
    }

    private SpringApplication application(DeskPlace place) {
        return TrueUpApplication.with("desk", WebApplicationType.SERVLET, DeskConfiguration.class)
                .initializers((GenericApplicationContext fresh) -> {
                    fresh.getEnvironment()
                            .getPropertySources()
                            .addFirst(new MapPropertySource(
                                    DeskSettings.FILE, place.settings().properties()));
                    fresh.registerBean(Clinics.class, () -> new Clinics(server));
                    fresh.registerBean(Clock.class, () -> clock);
                    fresh.registerBean(
                            "ownHosts",
                            FilterRegistrationBean.class,
                            () -> first(new OwnHosts(place.names()), Ordered.HIGHEST_PRECEDENCE));
                    if (!place.proxy().isEmpty()) {
                        fresh.registerBean(
                                "byProxy",
                                FilterRegistrationBean.class,
                                () -> first(new ByProxy(place.proxyAddresses()), Ordered.HIGHEST_PRECEDENCE + 1));
                    }
                })
                .build();
    }

    private static FilterRegistrationBean<Filter> first(Filter filter, int order) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        return registration;
    }

    private static String reason(Throwable problem) {
        Throwable cause = problem;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    /** What answers; for tests that ask which pages there are. */
    @Nullable
    ConfigurableApplicationContext context() {
        return context;
    }

    @Override
    public void close() {
        if (context != null) {
            context.close();
        }
    }
}
