package io.trueup.rollup;

import io.trueup.batch.JobFile;
import io.trueup.ledger.Runs;
import io.trueup.postgres.Database;
import io.trueup.report.ClinicFigures;
import io.trueup.report.RunSummary;
import io.trueup.schedule.JobEntry;
import io.trueup.schedule.NextRun;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the jobs of one database are asked: the database is opened once, and the first of its jobs tells its figures. */
final class ClinicQuestion {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Map<String, String> environment;
    private final Instant now;

    /** @param environment user and password of servers */
    ClinicQuestion(Map<String, String> environment, Instant now) {
        this.environment = environment;
        this.now = now;
    }

    /** @param jobs of one database, with their job files understood; one embedded is there already */
    List<Clinic> ask(List<JobEntry> jobs) {
        JobFile any = job(jobs.get(0));
        List<Clinic> clinics = new ArrayList<>();
        try (Database database = Database.open(any.database(), any.data(), environment)) {
            JobEntry teller = teller(database, jobs);
            for (JobEntry entry : jobs) {
                boolean tells = entry.file().equals(teller.file());
                clinics.add(tells ? ask(database, entry) : beside(database, entry, teller.name()));
            }
        }
        return clinics;
    }

    /** The one whose night was the last. */
    private static JobEntry teller(Database database, List<JobEntry> jobs) {
        Runs runs = new Runs(database.dataSource());
        return jobs.size() == 1
                ? jobs.get(0)
                : jobs.stream()
                        .max(Comparator.comparing(entry ->
                                runs.lastNight(entry.name()).map(Runs.Run::id).orElse(0L)))
                        .orElseThrow();
    }

    private Clinic ask(Database database, JobEntry entry) {
        JobFile job = job(entry);
        Optional<Runs.Run> night = new Runs(database.dataSource()).lastNight(job.name());
        LocalDate own = job.today();
        LocalDate today = own != null ? own : LocalDate.ofInstant(now, job.zone());
        ClinicFigures figures =
                ClinicFigures.of(database.dataSource(), night.map(Runs.Run::id).orElse(null), today);
        return clinic(entry, night, standing(database, entry, figures), figures);
    }

    private Clinic beside(Database database, JobEntry entry, String teller) {
        Optional<Runs.Run> night = new Runs(database.dataSource()).lastNight(entry.name());
        Found found = standing(database, entry, null);
        String shared = "Its figures stand with job " + teller + ", which has the same database.";
        return clinic(entry, night, new Found(found.state(), (found.why() + " " + shared).strip()), null);
    }

    private static Clinic clinic(
            JobEntry entry, Optional<Runs.Run> night, Found found, @Nullable ClinicFigures figures) {
        LocalDate day = night.map(Runs.Run::endedAt)
                .map((OffsetDateTime ended) ->
                        ended.atZoneSameInstant(job(entry).zone()).toLocalDate())
                .orElse(null);
        return new Clinic(entry.file(), entry.name(), name(entry), day, found.state(), found.why(), figures);
    }

    /** A state and why. */
    private record Found(State state, String why) {}

    private Found standing(Database database, JobEntry entry, @Nullable ClinicFigures figures) {
        if (!entry.isSound()) {
            return new Found(State.CANNOT_RUN, why(entry));
        }
        Runs runs = new Runs(database.dataSource());
        Runs.Run last = runs.standsFor(entry.name()).orElse(null);
        String standing = last == null ? "" : runs.standing(last);
        if (last != null && standing.equals("FAILED")) {
            return new Found(State.FAILED, words(last) + ": " + last.failure());
        }
        if (last != null && standing.equals("CUT SHORT")) {
            return new Found(State.CUT_SHORT, words(last) + " has no end.");
        }
        Optional<ZonedDateTime> overdue = NextRun.overdue(entry, database.dataSource(), now);
        if (overdue.isPresent()) {
            ZonedDateTime since = overdue.get();
            return new Found(
                    State.OVERDUE, "Due since " + since.format(MINUTE) + " " + since.getZone() + "; no server is up.");
        }
        return new Found(ofWork(standing, figures), "");
    }

    private static State ofWork(String standing, @Nullable ClinicFigures figures) {
        RunSummary.Work work = figures == null ? null : figures.work();
        if (work != null && work.passed() > 0) {
            return State.DEADLINES_PASSED;
        }
        if (figures != null && figures.bank().disagrees()) {
            return State.BANK_DISAGREES;
        }
        return switch (standing) {
            case "" -> State.NO_RUN;
            case "RUNNING" -> State.RUNNING;
            default -> State.WELL;
        };
    }

    private static String words(Runs.Run run) {
        Runs.Order order = run.order();
        return (order.isRerun() ? "Rerun " : "Run ") + run.id() + " of " + order.today();
    }

    /** A clinic whose database is not asked, or does not answer. */
    static Clinic unasked(JobEntry entry, State state, String why) {
        return entry.isSound()
                ? new Clinic(entry.file(), entry.name(), name(entry), null, state, why, null)
                : new Clinic(
                        entry.file(),
                        entry.name(),
                        name(entry),
                        null,
                        State.CANNOT_RUN,
                        (why(entry) + " " + why).strip(),
                        null);
    }

    /** The first error; all of them are check's to tell. */
    private static String why(JobEntry entry) {
        List<String> errors = entry.errors();
        return errors.isEmpty()
                ? ""
                : errors.get(0) + (errors.size() == 1 ? "" : " (and " + (errors.size() - 1) + " more: trueup check)");
    }

    private static String name(JobEntry entry) {
        JobFile job = entry.job();
        String name = job == null ? "" : job.clinic().name();
        return name.isBlank() ? entry.name() : name;
    }

    static JobFile job(JobEntry entry) {
        JobFile job = entry.job();
        if (job == null) {
            throw new IllegalArgumentException(entry.name() + " has no job");
        }
        return job;
    }
}
