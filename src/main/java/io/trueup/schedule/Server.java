package io.trueup.schedule;

import io.trueup.batch.JobFile;
import io.trueup.batch.PartitionWorker;
import io.trueup.ledger.Timetable;
import io.trueup.postgres.Database;
import io.trueup.postgres.DatabaseUnavailable;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

    /** Databases that are not open by then are served as soon as they are. */
    private static final Duration OPENING = Duration.ofSeconds(15);

    private final JobFolder folder;
    private final Databases databases;
    private final Work work;
    private final Clock clock;
    private final Lookout lookout;
    private final Map<Path, JobEntry> seen = new LinkedHashMap<>();
    private final Map<Path, ServedJob> served = new LinkedHashMap<>();
    private final Troubles troubles = new Troubles();
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

    /** With as many nights at once as this machine can take. */
    public Server(JobFolder folder, Map<String, String> environment, Work work, Clock clock) {
        this(folder, environment, work, clock, nightsAtOnce());
    }

    /**
     * @param environment user and password of database servers
     * @param nights carried out at once, at most
     */
    public Server(JobFolder folder, Map<String, String> environment, Work work, Clock clock, int nights) {
        this.folder = folder;
        this.databases = new Databases(environment, clock);
        this.work = work;
        this.clock = clock;
        this.lookout = new Lookout(new Places(nights));
    }

    /** As many as there are cores and memory for. */
    public static int nightsAtOnce() {
        return Places.ofThisMachine();
    }

    /**
     * How a job stands.
     *
     * @param trouble why it is not served; blank when it is
     * @param next when it is due; empty when nobody knows
     * @param lastRun of its runs, as of the last glance: another text when there is something new to tell
     */
    public record State(
            JobEntry entry, String trouble, Optional<Instant> next, Optional<Database> database, String lastRun) {}

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

    /** Somebody has ordered a run of this job: it is looked at now and not when its turn comes. */
    public void ordered(String job) {
        now.stream()
                .filter(one -> one.name().equals(job))
                .forEach(one -> lookout.lookNow(one.entry().file()));
    }

    /** Looks at the folder, and serves what can be served; waits for no database that was not new in it. */
    public synchronized void refresh() {
        Map<Path, JobEntry> now = folder.look(seen).stream()
                .collect(Collectors.toMap(JobEntry::file, e -> e, (a, b) -> a, LinkedHashMap::new));
        FolderNews.tell(seen, now);
        seen.clear();
        seen.putAll(now);
        troubles.forgetAllBut(now.keySet());
        List.copyOf(served.keySet()).forEach(file -> keepOrLetGo(file, now));
        serveMissing();
        databases.closeAllBut(needed());
    }

    /** Each as soon as its database is open; what is slow or hangs is waited for once, and told of when that was in vain. */
    private void serveMissing() {
        long end = System.nanoTime() + OPENING.toNanos();
        databases.want(missing().map(Server::key).toList());
        while (opensStill() && System.nanoTime() < end) {
            serveAll(missing().filter(entry -> !databases.isNew(List.of(key(entry)))));
            if (opensStill()) {
                databases.awaitNews(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
            }
        }
        serveAll(missing());
    }

    private void serveAll(Stream<JobEntry> entries) {
        entries.toList().forEach(this::serve);
        now = servedNow();
    }

    private boolean opensStill() {
        return databases.isNew(missing().map(Server::key).toList());
    }

    private Stream<JobEntry> missing() {
        return seen.values().stream().filter(entry -> entry.isScheduled() && !served.containsKey(entry.file()));
    }

    private static Databases.Key key(JobEntry entry) {
        return Databases.Key.of(Objects.requireNonNull(entry.job(), "a sound entry has a job"));
    }

    /** What jobs need, and what a run of before still works on. */
    private Set<Databases.Key> needed() {
        Set<Databases.Key> keys = served.values().stream().map(ServedJob::key).collect(Collectors.toSet());
        seen.values().stream().filter(JobEntry::isScheduled).map(Server::key).forEach(keys::add);
        return keys;
    }

    private List<Served> servedNow() {
        List<Served> all = new ArrayList<>();
        seen.keySet().forEach(file -> {
            ServedJob job = served.get(file);
            if (job != null) {
                all.add(new Served(job.entry(), job.database()));
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
            lookout.forget(file);
            job.close();
            served.remove(file);
        }
    }

    private void serve(JobEntry entry) {
        JobFile job = Objects.requireNonNull(entry.job(), "a sound entry has a job");
        Databases.Key key = key(entry);
        Optional<Database> database = databases.of(key);
        if (database.isEmpty()) {
            troubles.unserved(entry, databases.trouble(key));
            return;
        }
        try {
            ServedJob serving = new ServedJob(entry, job, database.get(), work(database.get()), clock);
            serving.start();
            served.put(entry.file(), serving);
            troubles.served(entry);
            LOG.info("{} runs next {}", job.name(), words(job, serving));
            lookout.watch(serving);
        } catch (DatabaseUnavailable e) {
            troubles.unserved(entry, String.valueOf(e.getMessage()));
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
                troubles.help(entry, help.trouble());
                return help.answer();
            }
        };
    }

    private boolean carryOut(JobEntry entry, Database database) {
        Turn turn = work.carryOut(entry, database);
        troubles.turn(entry, turn.trouble());
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

    /** Every job of the folder as the last look found it. */
    public synchronized List<State> states() {
        return seen.values().stream().map(this::state).toList();
    }

    private State state(JobEntry entry) {
        Optional<ServedJob> job = Optional.ofNullable(served.get(entry.file()));
        return new State(
                entry,
                job.filter(ServedJob::isAway)
                        .map(away -> "The database does not answer.")
                        .orElseGet(() -> troubles.of(entry)),
                job.flatMap(ServedJob::next),
                job.map(ServedJob::database),
                job.flatMap(ServedJob::glance).map(Timetable.Glance::lastRun).orElse(""));
    }

    @Override
    public synchronized void close() {
        lookout.close();
        served.values().forEach(ServedJob::close);
        served.clear();
        now = List.of();
        databases.close();
    }
}
