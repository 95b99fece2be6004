package io.trueup.schedule;

import io.trueup.batch.BegunRun;
import io.trueup.batch.Failures;
import io.trueup.batch.JobFile;
import io.trueup.batch.OrderRefused;
import io.trueup.batch.Progress;
import io.trueup.batch.RuleBook;
import io.trueup.batch.Runner;
import io.trueup.batch.StopRequest;
import io.trueup.ledger.RunOrders;
import io.trueup.ledger.RunOrders.State;
import io.trueup.postgres.Database;
import io.trueup.postgres.DatabaseUnavailable;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries out what a person asked for at the desk, as the commands run and rerun do, and keeps on the order what became of it. */
final class OrderedRun {

    private static final Logger LOG = LoggerFactory.getLogger(OrderedRun.class);

    private final String version;
    private final Progress progress;
    private final StopRequest stop;
    private final Clock clock;
    private final String server;

    /** @param server the name of this program among others */
    OrderedRun(String version, Progress progress, StopRequest stop, Clock clock, String server) {
        this.version = version;
        this.progress = progress;
        this.stop = stop;
        this.clock = clock;
        this.server = server;
    }

    /**
     * @param entry the job as it is now
     * @return whether the order has come to an end; false when another run works, when an earlier order is not over, or when this
     *     program was asked to stop
     */
    boolean carryOut(JobEntry entry, Database database, long id) {
        RunOrders orders = new RunOrders(database.dataSource());
        try {
            Optional<RunOrders.Order> found = orders.find(id);
            List<Long> open =
                    found.map(order -> orders.open(order.asked().job())).orElse(List.of());
            if (found.isEmpty() || !open.contains(id)) {
                return true;
            }
            return open.get(0) == id && !stop.isAsked() && carryOut(entry, database, orders, found.get());
        } catch (DatabaseUnavailable e) {
            LOG.error("Order {} of {} did not come to its end. {}", id, entry.name(), e.getMessage());
            return false;
        }
    }

    private boolean carryOut(JobEntry entry, Database database, RunOrders orders, RunOrders.Order order) {
        JobFile job = entry.job();
        RuleBook rules = entry.rules();
        if (!entry.isSound() || job == null || rules == null) {
            return end(
                    orders, order, State.REFUSED, "The job's files have an error: " + String.join(" ", entry.errors()));
        }
        if (!order.asked().isRerun() && !Files.isDirectory(job.inbox())) {
            return end(orders, order, State.REFUSED, "The inbox " + job.inbox() + " is not there. Nothing was run.");
        }
        try (OrderProgress told = new OrderProgress(orders, order.id(), progress, clock)) {
            Runner runner = new Runner(database, clock, version, told, stop);
            Runner.Result result = runner.run(job, rules, order.asked().on(today(job)), begun(orders, order.id()));
            result.onTheWay().forEach(RunLog::tell);
            RunLog.tell(result);
            return keep(orders, order, result);
        } catch (Runner.AlreadyRunning | RunOrders.NoLongerWaiting e) {
            return false; // looked at again soon
        } catch (OrderRefused e) {
            return end(orders, order, State.REFUSED, String.valueOf(e.getMessage()));
        } catch (DatabaseUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.debug("order {} failed", order.id(), e);
            return end(orders, order, State.FAILED, "It could not run: " + Failures.words(e, job.reports()) + ".");
        }
    }

    private LocalDate today(JobFile job) {
        LocalDate own = job.today();
        return own == null ? LocalDate.now(clock.withZone(job.zone())) : own;
    }

    private BegunRun begun(RunOrders orders, long id) {
        return new BegunRun() {
            @Override
            public long run() {
                return orders.runOf(id);
            }

            @Override
            public void by(long run) {
                orders.taken(id, run, server);
            }
        };
    }

    /** A run of before that failed on the way leaves the order without one of its own: it is carried out when its turn comes again. */
    private boolean keep(RunOrders orders, RunOrders.Order order, Runner.Result result) {
        if (result.run().id() != orders.runOf(order.id())) {
            return false;
        }
        if (result.isStopped()) {
            orders.waits(order.id());
            return false;
        }
        State state = result.isDone() ? State.DONE : State.FAILED;
        return end(orders, order, state, result.failure());
    }

    private boolean end(RunOrders orders, RunOrders.Order order, State state, String sentence) {
        orders.ended(order.id(), state, sentence, OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC));
        if (state != State.DONE) {
            LOG.error(
                    "Order {} of {} is not carried out. {}",
                    order.id(),
                    order.asked().job(),
                    sentence);
        }
        return true;
    }
}
