package io.trueup.monitor;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Supplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down while a job cannot be served, failed the last time, or is late; says which one and why. */
final class JobHealth implements HealthIndicator {

    private final Supplier<Collection<JobStanding>> standings;
    private final Clock clock;

    JobHealth(Supplier<Collection<JobStanding>> standings, Clock clock) {
        this.standings = standings;
        this.clock = clock;
    }

    @Override
    public Health health() {
        Instant now = clock.instant();
        Health.Builder health = new Health.Builder().up();
        for (JobStanding standing : standings.get()) {
            if (!standing.wrong(now).isEmpty()) {
                health.down();
            }
            health.withDetail(standing.job(), standing.details(now));
        }
        return health.build();
    }
}
