package io.trueup.monitor;

import io.micrometer.core.instrument.MeterRegistry;
import io.trueup.batch.TrueUpApplication;
import io.trueup.postgres.Database;
import io.trueup.report.RunFigures;
import io.trueup.schedule.Server;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.dao.DataAccessException;

/** Shows how the jobs of a server stand. A question is answered from what the last look found, never by asking a database. */
public final class Monitor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Monitor.class);

    private static final Duration LOOK_EVERY = Duration.ofSeconds(15);

    private final Server server;
    private final Clock clock;
    private volatile List<JobStanding> standings = List.of();
    private @Nullable ConfigurableApplicationContext context;
    private @Nullable JobMeters meters;
    private Instant looked = Instant.MIN;

    public Monitor(Server server, Clock clock) {
        this.server = server;
        this.clock = clock;
    }

    /**
     * @param port on the loopback address; 0 for none. One that is taken is told of: the jobs run all the same.
     * @param hosts names beside those of the loopback address under which a proxy in front asks
     */
    public void answerOn(int port, Collection<String> hosts) {
        if (port == 0) {
            return;
        }
        look();
        try {
            ConfigurableApplicationContext started = application(hosts).run(arguments(port));
            context = started;
            meters = new JobMeters(started.getBean(MeterRegistry.class), clock);
            meters.update(standings);
            LOG.info("Health and figures: http://127.0.0.1:{}/actuator/health and /actuator/prometheus", port);
        } catch (RuntimeException e) {
            LOG.warn("Nothing answers on port {}, which may be taken; the jobs run all the same", port);
            LOG.debug("the monitor did not start", e);
        }
    }

    private SpringApplication application(Collection<String> hosts) {
        return TrueUpApplication.with("serve", WebApplicationType.SERVLET, MonitorConfiguration.class)
                .initializers((GenericApplicationContext fresh) -> {
                    fresh.registerBean("jobs", JobHealth.class, () -> new JobHealth(() -> standings, clock));
                    fresh.registerBean(FilterRegistrationBean.class, () -> {
                        var filter = new FilterRegistrationBean<>(new OwnHosts(hosts));
                        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
                        return filter;
                    });
                })
                .build();
    }

    /** As arguments, which nothing in the environment overrules. */
    private static String[] arguments(int port) {
        return new String[] {"--server.address=127.0.0.1", "--server.port=" + port};
    }

    /** Sees how the jobs stand now, unless that was seen just now or nobody can ask. */
    public void keepUp() {
        if (meters != null && !clock.instant().isBefore(looked.plus(LOOK_EVERY))) {
            look();
        }
    }

    /** A database that does not answer leaves what was known of its jobs. */
    private void look() {
        looked = clock.instant();
        List<JobStanding> now = new ArrayList<>();
        for (Server.State state : server.states()) {
            Optional<RunFigures> figures = figures(state);
            now.add(new JobStanding(state.entry().name(), state.trouble(), state.next(), figures));
        }
        standings = List.copyOf(now);
        if (meters != null) {
            meters.update(now);
        }
    }

    private Optional<RunFigures> figures(Server.State state) {
        String job = state.entry().name();
        Optional<RunFigures> before = standings.stream()
                .filter(standing -> standing.job().equals(job))
                .findFirst()
                .flatMap(JobStanding::figures);
        try {
            return state.database()
                    .map(Database::dataSource)
                    .map(source -> RunFigures.of(source, job, before.orElse(null)));
        } catch (DataAccessException e) {
            return before;
        }
    }

    @Override
    public void close() {
        if (context != null) {
            context.close();
        }
    }
}
