package io.trueup.monitor;

import io.micrometer.core.instrument.MeterRegistry;
import io.trueup.batch.TrueUpApplication;
import io.trueup.postgres.Database;
import io.trueup.postgres.DatabaseUnavailable;
import io.trueup.report.RunFigures;
import io.trueup.schedule.Server;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.Ordered;

/** Shows how the jobs of a server stand. A question is answered from what the last look found, never by asking a database. */
public final class Monitor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Monitor.class);

    private static final Duration LOOK_EVERY = Duration.ofSeconds(15);

    /** How long a database may take to answer a question. */
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private static final Duration HOLDS = Duration.ofMinutes(15);

    private final Server server;
    private final Clock clock;
    private final Map<String, Figures> all = new HashMap<>();
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

    /** Of many jobs few have something new to tell, and only these are asked. */
    private void look() {
        looked = clock.instant();
        List<JobStanding> now = new ArrayList<>();
        Set<String> jobs = new HashSet<>();
        for (Server.State state : server.states()) {
            String job = state.entry().name();
            jobs.add(job);
            Figures known = figures(state, all.getOrDefault(job, Figures.NONE));
            all.put(job, known);
            now.add(new JobStanding(job, state.trouble(), state.next(), known.found()));
        }
        all.keySet().retainAll(jobs);
        standings = List.copyOf(now);
        if (meters != null) {
            meters.update(now);
        }
    }

    /** A database that does not answer leaves what was known of its jobs. */
    private Figures figures(Server.State state, Figures before) {
        Instant now = clock.instant();
        Database database = state.database().orElse(null);
        if (database == null || !state.trouble().isEmpty() || before.tell(state.lastRun(), now)) {
            return before;
        }
        try {
            RunFigures found = database.briefly(
                    ANSWER,
                    source -> RunFigures.of(
                            source, state.entry().name(), before.found().orElse(null)));
            return new Figures(Optional.of(found), state.lastRun(), now);
        } catch (DatabaseUnavailable e) {
            return before;
        }
    }

    /**
     * What was found of a job.
     *
     * @param lastRun of its runs, then
     */
    private record Figures(Optional<RunFigures> found, String lastRun, Instant at) {

        static final Figures NONE = new Figures(Optional.empty(), "", Instant.EPOCH);

        /** They still hold: no run has begun or ended, and files are withdrawn seldom. */
        boolean tell(String now, Instant time) {
            return found.isPresent()
                    && lastRun.equals(now)
                    && !now.contains("RUNNING")
                    && time.isBefore(at.plus(HOLDS));
        }
    }

    @Override
    public void close() {
        if (context != null) {
            context.close();
        }
    }
}
