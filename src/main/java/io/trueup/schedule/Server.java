package io.trueup.schedule;

import io.trueup.batch.JobFile;
import io.trueup.batch.PartitionWorker;
import io.trueup.postgres.Database;
import io.trueup.postgres.DatabaseUnavailable;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps every job of a folder to its times. Looks at the folder again and again: a new job is served, a changed one as it is now,
 * a removed one no longer; one that is broken, or whose database is away, is told of and does not hinder the others.
 */
public final class Server implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int ANSWER_SECONDS = 5;
    private static final Duration RESTART_WAIT = Duration.ofSeconds(30);

    private final JobFolder folder;
    private final Databases databases;
    private final Work work;
    private final Clock clock;
    private final Map<Path, JobEntry> seen = new LinkedHashMap<>();
    private final Map<Path, ServedJob> served = new LinkedHashMap<>();
    private final Map<Path, String> waiting = new LinkedHashMap<>();
    private final Map<Path, String> missedTurns = new ConcurrentHashMap<>();
    private final Map<Path, String> refusals = new ConcurrentHashMap<>();
    private volatile List<Served> now = List.of();

    /** Carries out a job whose time has come. */
    public interface Work {
        Turn carryOut(JobEntry entry, Database database);

        /**
         * Carries out what a person asked for.
         *
         * @param order its number
         * @return false while it has no end
         */
        default boolean carryOut(JobEntry entry, Database database, long order) {
            return false;
        }

        /**
         * Takes part in what another server does.
         *
         * @param step Spring Batch's number of the step that it shares
         */
        default Help help(JobEntry entry, Database database, long step) {
            return new Help(PartitionWorker.Answer.OVER, "");
        }
    }

    /**
     * What became of an invitation to help with another server's run.
     *
     * @param trouble why this server may not; blank when it may
     */
    public record Help(PartitionWorker.Answer answer, String trouble) {}

    /**
     * What became of a job's turn.
     *
     * @param isOver false when it was stopped before its end, and is due still
     * @param trouble why there was no run; blank when there was one, well ended or not
     */
    public record Turn(boolean isOver, String trouble) {}

    /** @param environment user and password of database servers */
    public Server(JobFolder folder, Map<String, String> environment, Work work, Clock clock) {
        this.folder = folder;
        this.databases = new Databases(environment);
        this.work = work;
        this.clock = clock;
    }

    /**
     * How a job stands.
     *
     * @param trouble why it is not served; blank when it is
     * @param next when it is due; empty when nobody knows
     */
    public record State(JobEntry entry, String trouble, Optional<Instant> next, Optional<Database> database) {}

    /** A job that is served, as its files were at the last look, and its database. */
    public record Served(JobEntry entry, Database database) {

        public String name() {
            return entry.name();
        }
    }

    /** The jobs that are served, by file name; answered at once, whatever a look waits for. */
    public List<Served> served() {
        return now;
    }

    /** Looks at the folder and at the databases, and serves what can be served. */
    public synchronized void refresh() {
        Map<Path, JobEntry> now = folder.look(seen).stream()
                .collect(Collectors.toMap(JobEntry::file, e -> e, (a, b) -> a, LinkedHashMap::new));
        tellChanges(now);
        seen.clear();
        seen.putAll(now);
        waiting.keySet().retainAll(now.keySet());
        List.copyOf(served.keySet()).forEach(file -> keepOrLetGo(file, now));
        now.values().stream()
                .filter(entry -> entry.isSound() && !served.containsKey(entry.file()))
                .forEach(this::serve);
        served.values().forEach(ServedJob::lookForOrders);
        databases.closeAllBut(served.values().stream().map(ServedJob::database).collect(Collectors.toSet()));
        this.now = servedNow();
        databases.open().forEach(this::assertAnswer);
    }

    private List<Served> servedNow() {
        List<Served> all = new ArrayList<>();
        seen.forEach((file, entry) -> {
            ServedJob job = served.get(file);
            Database database = job == null ? null : databases.open().get(job.database());
            if (job != null && database != null) {
                all.add(new Served(job.entry(), database));
            }
        });
        return List.copyOf(all);
    }

    /** A run that is under way is not disturbed; what changed meanwhile is taken up after it. */
    private void keepOrLetGo(Path file, Map<Path, JobEntry> now) {
        ServedJob job = served.get(file);
        JobEntry entry = now.get(file);
        if (job == null || job.isBusy()) {
            return;
        }
        if (entry != null && job.fits(entry)) {
            job.replace(entry);
        } else {
            job.close();
            served.remove(file);
        }
    }

    private void serve(JobEntry entry) {
        JobFile job = entry.job();
        if (job == null || job.cron().isEmpty()) {
            return;
        }
        try {
            Database database = databases.of(job);
            ServedJob serving = new ServedJob(entry, job, database, work(database), clock);
            serving.start();
            served.put(entry.file(), serving);
            waiting.remove(entry.file());
            LOG.info("{} runs next {}", job.name(), words(job, serving));
        } catch (DatabaseUnavailable e) {
            String sentence = String.valueOf(e.getMessage());
            if (!sentence.equals(waiting.put(entry.file(), sentence))) {
                LOG.error("{} cannot be served yet. {}", job.name(), sentence);
            }
        }
    }

    private ServedJob.Work work(Database database) {
        return new ServedJob.Work() {
            @Override
            public boolean night(JobEntry entry) {
                return carryOut(entry, database);
            }

            @Override
            public boolean order(JobEntry entry, long order) {
                return work.carryOut(entry, database, order);
            }

            @Override
            public PartitionWorker.Answer help(JobEntry entry, long step) {
                Help help = work.help(entry, database, step);
                refusals.put(entry.file(), help.trouble());
                return help.answer();
            }
        };
    }

    /** Why there was no run is known until there is one. */
    private boolean carryOut(JobEntry entry, Database database) {
        Turn turn = work.carryOut(entry, database);
        missedTurns.put(entry.file(), turn.trouble());
        return turn.isOver();
    }

    private String words(JobFile job, ServedJob serving) {
        ZonedDateTime now = ZonedDateTime.now(clock.withZone(job.zone()));
        return serving.next()
                .map(next -> next.atZone(job.zone()))
                .map(next -> next.isBefore(now) ? "now; " + next.format(MINUTE) + " was missed" : next.format(MINUTE))
                .map(when -> when + " " + job.zone())
                .orElse("at no time");
    }

    private void tellChanges(Map<Path, JobEntry> now) {
        for (JobEntry entry : now.values()) {
            JobEntry before = seen.get(entry.file());
            if (before != null && before.equals(entry)) {
                continue;
            }
            if (before != null) {
                LOG.info("{} has changed", entry.file().getFileName());
            }
            entry.errors().forEach(error -> LOG.error("{} cannot be served. {}", entry.name(), error));
            JobFile job = entry.job();
            if (entry.isSound() && job != null && job.cron().isEmpty()) {
                LOG.info("{} has no schedule and is left alone", entry.name());
            }
        }
        seen.keySet().stream()
                .filter(file -> !now.containsKey(file))
                .forEach(file -> LOG.info("{} is gone", file.getFileName()));
    }

    /** An embedded server may have been another program's, which has ended; then it is started again, unless a run waits for it. */
    private void assertAnswer(Databases.Key key, Database database) {
        boolean busy = served.values().stream().anyMatch(job -> job.database().equals(key) && job.isBusy());
        if (!busy && !answers(database)) {
            LOG.warn("A database does not answer; waiting for it");
            try {
                database.awaitAnswer(RESTART_WAIT);
                LOG.info("The database answers again");
            } catch (DatabaseUnavailable e) {
                LOG.error("{}", e.getMessage());
            }
        }
    }

    private static boolean answers(Database database) {
        try (Connection connection = database.dataSource().getConnection()) {
            return connection.isValid(ANSWER_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Every job of the folder as the last look found it. */
    public synchronized List<State> states() {
        return seen.values().stream().map(this::state).toList();
    }

    private State state(JobEntry entry) {
        Optional<ServedJob> job = Optional.ofNullable(served.get(entry.file()));
        Optional<Database> database = job.map(j -> databases.open().get(j.database()));
        String trouble = trouble(entry);
        try {
            return new State(entry, trouble, job.flatMap(ServedJob::next), database);
        } catch (RuntimeException e) {
            return new State(entry, "The database does not answer.", Optional.empty(), database);
        }
    }

    private String trouble(JobEntry entry) {
        if (!entry.isSound()) {
            return String.join(" ", entry.errors());
        }
        return Stream.of(waiting, missedTurns, refusals)
                .map(troubles -> troubles.getOrDefault(entry.file(), ""))
                .filter(trouble -> !trouble.isEmpty())
                .findFirst()
                .orElse("");
    }

    @Override
    public synchronized void close() {
        served.values().forEach(ServedJob::close);
        served.clear();
        now = List.of();
        databases.close();
    }
}
