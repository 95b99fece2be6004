package io.trueup.rollup;

import io.trueup.batch.JobFile;
import io.trueup.postgres.Database;
import io.trueup.postgres.DatabaseUnavailable;
import io.trueup.postgres.SqlStates;
import io.trueup.schedule.JobEntry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Asks the databases of all jobs, some side by side, none for longer than its limit: what one does not say, or says too late, keeps
 * no other from being told. An embedded database is started for it and stopped again, unless a program has it up.
 */
public final class ClinicRound {

    /**
     * How many are asked at a time and how long each may take.
     *
     * @param servers databases of servers at a time; each takes two connections
     * @param embedded databases to be started at a time
     */
    public record Limits(int servers, int embedded, Duration serverAnswers, Duration embeddedAnswers) {

        public static final Limits USUAL = new Limits(8, 2, Duration.ofSeconds(30), Duration.ofSeconds(60));
    }

    private final ClinicQuestion question;
    private final Limits limits;

    /** @param environment user and password of servers */
    public ClinicRound(Map<String, String> environment, Instant now, Limits limits) {
        this.question = new ClinicQuestion(environment, now);
        this.limits = limits;
    }

    /** What makes two jobs share a database. */
    private record Key(String database, Path data) {

        static Key of(JobFile job) {
            return new Key(job.database(), isEmbedded(job) ? job.data() : Path.of(""));
        }
    }

    private static boolean isEmbedded(JobFile job) {
        return job.database().equals(Database.EMBEDDED);
    }

    /** Every job of the folder, the worst first. */
    public List<Clinic> ask(List<JobEntry> entries) {
        List<Clinic> clinics = new ArrayList<>();
        Map<Key, List<JobEntry>> byDatabase = new LinkedHashMap<>();
        for (JobEntry entry : entries) {
            JobFile job = entry.job();
            if (job == null || !Database.exists(job.database(), job.data())) {
                clinics.add(ClinicQuestion.unasked(entry, State.NO_RUN, ""));
            } else {
                byDatabase
                        .computeIfAbsent(Key.of(job), key -> new ArrayList<>())
                        .add(entry);
            }
        }
        clinics.addAll(askAll(List.copyOf(byDatabase.values())));
        clinics.sort(Clinic.WORST_FIRST);
        return clinics;
    }

    private List<Clinic> askAll(List<List<JobEntry>> databases) {
        ExecutorService servers = Executors.newFixedThreadPool(limits.servers(), daemons("clinics"));
        ExecutorService embedded = Executors.newFixedThreadPool(limits.embedded(), daemons("embedded clinics"));
        try {
            List<Future<List<Clinic>>> asked = new ArrayList<>();
            for (List<JobEntry> jobs : databases) {
                boolean own = isEmbedded(ClinicQuestion.job(jobs.get(0)));
                Duration limit = own ? limits.embeddedAnswers() : limits.serverAnswers();
                asked.add((own ? embedded : servers).submit(() -> askWithin(limit, jobs)));
            }
            List<Clinic> clinics = new ArrayList<>();
            for (Future<List<Clinic>> answer : asked) {
                clinics.addAll(answer.get());
            }
            return clinics;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("Asking the databases was interrupted.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            servers.shutdownNow();
            embedded.shutdownNow();
        }
    }

    /** In a thread of its own, since a driver that waits for a network cannot be told to stop: it is left behind then. */
    private List<Clinic> askWithin(Duration limit, List<JobEntry> jobs) throws InterruptedException {
        FutureTask<List<Clinic>> asking = new FutureTask<>(() -> question.ask(jobs));
        daemons("clinic " + jobs.get(0).name()).newThread(asking).start();
        try {
            return asking.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            asking.cancel(true);
            return noAnswer(jobs, "The database did not answer within " + limit.toSeconds() + " seconds.");
        } catch (ExecutionException e) {
            return noAnswer(jobs, reason(e.getCause()));
        }
    }

    private static List<Clinic> noAnswer(List<JobEntry> jobs, String why) {
        return jobs.stream()
                .map(entry -> ClinicQuestion.unasked(entry, State.NO_ANSWER, why))
                .toList();
    }

    /** What other exceptions say may quote a row. */
    private static String reason(@Nullable Throwable problem) {
        if (problem instanceof DatabaseUnavailable told) {
            return String.valueOf(told.getMessage());
        }
        String words = problem == null ? "" : SqlStates.wordsBehind(problem);
        if (!words.isEmpty()) {
            return "The database could not be asked: " + words + ".";
        }
        return "The database could not be asked ("
                + (problem == null ? "" : problem.getClass().getSimpleName()) + ").";
    }

    private static ThreadFactory daemons(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
