package io.trueup.batch;

import io.trueup.codes.ClaimStatusCodes;
import io.trueup.intake.InputFiles;
import io.trueup.intake.ProgramLogIntake;
import io.trueup.intake.RejectIntake;
import io.trueup.intake.RemittanceIntake;
import io.trueup.intake.TakenFiles;
import io.trueup.ledger.WorklistIntake;
import io.trueup.programlog.Authorizations;
import io.trueup.programlog.Episodes;
import io.trueup.programlog.ProgramLogs;
import io.trueup.contract.PayerKeys;
import io.trueup.remittance.Remittances;
import io.trueup.source.Inbox;
import io.trueup.source.InputFile;
import io.trueup.source.Place;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import io.trueup.tabular.ColumnMaps;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** Lists the inbox and takes its files, one transaction for each: a file is taken whole or not at all. */
final class Ingest {

    /** In the order in which they are taken: what a remittance is matched to comes first. */
    static final List<String> FOLDERS =
            List.of("program-logs", "episodes", "authorizations", "remittances", "worklists");

    private final DataSource dataSource;
    private final InputFiles files;
    private final TakenFiles takenFiles;
    private final JobFile job;
    private final PayerKeys payerKeys;

    Ingest(DataSource dataSource, JobFile job, RuleBook rules) {
        this.dataSource = dataSource;
        this.files = new InputFiles(dataSource);
        this.takenFiles = new TakenFiles(dataSource);
        this.job = job;
        this.payerKeys = rules.rates().payers();
    }

    /** Gives every file that can be taken now its id; what cannot be read at all is rejected, what is known is skipped. */
    void list(long run, Instant now) throws IOException, InterruptedException {
        files.forgetListing(run);
        Inbox inbox = new Inbox(Inbox.Pause.brief());
        List<Problem> problems = new ArrayList<>();
        for (String folder : FOLDERS) {
            Inbox.Listing listing = inbox.list(job.inbox().resolve(folder), now);
            problems.addAll(listing.problems());
            Set<String> seen = new HashSet<>();
            Set<String> left = leftBehind(folder, listing.files());
            for (InputFile file : listing.files()) {
                if (left.contains(file.name())) {
                    continue;
                }
                Optional<String> before = files.takenBefore(folder, file.sha256());
                if (before.isEmpty() && seen.add(file.sha256())) {
                    files.list(run, folder, file.name(), file.sha256(), file.size());
                } else if (before.isEmpty() || !before.get().equals(file.name())) {
                    problems.add(Problem.of(
                            ProblemCode.DUPLICATE_FILE,
                            Place.ofFile(file.name()),
                            before.map(name -> "taken before as " + name).orElse("twice in this folder")));
                }
            }
        }
        withConnection(connection -> {
            RejectIntake rejects = new RejectIntake(connection, run, 0);
            problems.forEach(rejects::add);
            rejects.finish();
            return problems.size();
        });
    }

    /** Withdrawn files that nobody touched since. */
    private Set<String> leftBehind(String folder, List<InputFile> listed) {
        Set<String> left = new HashSet<>();
        takenFiles.leftBehind(folder).forEach((name, was) -> {
            if (listed.stream().anyMatch(was::is)) {
                left.add(name);
            } else {
                takenFiles.forget(folder, name);
            }
        });
        return left;
    }

    /**
     * Takes one listed file; one that changed since it was listed is left for the next run.
     *
     * @return its rows and service lines
     */
    long take(long run, InputFiles.Listed listed) throws IOException {
        Path path = job.inbox().resolve(listed.folder()).resolve(listed.name());
        InputFile file;
        try {
            file = InputFile.of(path);
        } catch (IOException gone) {
            return 0;
        }
        if (!file.sha256().equals(listed.sha256())) {
            return 0;
        }
        return withConnection(connection -> {
            RejectIntake rejects = new RejectIntake(connection, run, listed.id());
            long taken = read(connection, run, listed, file, rejects);
            rejects.finish();
            boolean nothing = taken == 0 && rejects.rejects() > 0;
            files.mark(listed.id(), nothing ? "REJECTED" : "TAKEN", taken);
            return taken;
        });
    }

    private long read(Connection connection, long run, InputFiles.Listed listed, InputFile file, RejectIntake rejects) {
        ColumnMaps columns = job.columns();
        if (listed.folder().equals("remittances")) {
            RemittanceIntake intake =
                    new RemittanceIntake(connection, listed.id(), rejects, ClaimStatusCodes.standard(), payerKeys);
            Remittances.read(file, columns, intake);
            intake.finish();
            return intake.rows();
        }
        if (listed.folder().equals("worklists")) {
            return new WorklistIntake(dataSource, run, listed.id(), rejects).take(file.path(), file.name());
        }
        ProgramLogIntake intake = new ProgramLogIntake(connection, listed.id(), rejects, payerKeys);
        switch (listed.folder()) {
            case "program-logs" -> ProgramLogs.read(file, columns, intake);
            case "episodes" -> Episodes.read(file, columns, intake);
            case "authorizations" -> Authorizations.read(file, columns, intake);
            default -> throw new IllegalStateException("no folder " + listed.folder());
        }
        intake.finish();
        return intake.rows();
    }

    /** On the connection of the transaction around it. */
    private long withConnection(ToLongFunction<Connection> work) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            return work.applyAsLong(connection);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }
}
