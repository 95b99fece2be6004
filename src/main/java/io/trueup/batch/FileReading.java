package io.trueup.batch;

import io.trueup.bill.Acknowledgments;
import io.trueup.bill.Bills;
import io.trueup.contract.PayerKeys;
import io.trueup.deposit.Deposits;
import io.trueup.intake.AcknowledgmentIntake;
import io.trueup.intake.BillIntake;
import io.trueup.intake.DepositIntake;
import io.trueup.intake.FileIntake;
import io.trueup.intake.InputFiles;
import io.trueup.intake.ProgramLogIntake;
import io.trueup.intake.RejectIntake;
import io.trueup.intake.RemittanceIntake;
import io.trueup.ledger.WorklistIntake;
import io.trueup.programlog.Authorizations;
import io.trueup.programlog.Episodes;
import io.trueup.programlog.ProgramLogs;
import io.trueup.remittance.CodeReading;
import io.trueup.remittance.Remittances;
import io.trueup.source.InputFile;
import io.trueup.source.Place;
import io.trueup.source.PrivateFolder;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import io.trueup.source.ZipBundle;
import io.trueup.tabular.ColumnMaps;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import javax.sql.DataSource;

/** Reads one file of the inbox, or each member of a zip, into the tables of its folder. */
final class FileReading {

    private final DataSource dataSource;
    private final ColumnMaps columns;
    private final CodeReading codes;
    private final PayerKeys payerKeys;
    private final Belonging belonging;

    FileReading(DataSource dataSource, JobFile job, RuleBook rules, LocalDate today) {
        this.dataSource = dataSource;
        this.columns = job.columns().on(today).withCodes(rules.rates().programCodes());
        this.codes = rules.codeReading();
        this.payerKeys = rules.rates().payers();
        this.belonging = new Belonging(columns);
    }

    /**
     * Reads a file into the transaction of the connection.
     *
     * @param own a place for the members of a zip
     * @return its rows and service lines
     */
    long read(
            Connection connection,
            long run,
            InputFiles.Listed listed,
            InputFile file,
            RejectIntake rejects,
            PrivateFolder own) {
        String folder = listed.folder();
        if (folder.equals(Ingest.WORKLISTS)) {
            WorklistIntake intake = new WorklistIntake(dataSource, run, listed.id(), rejects);
            return parts(file, folder, rejects, own, part -> worklist(part, intake, rejects));
        }
        Taking taking = taking(connection, listed, rejects);
        FileIntake intake = taking.intake();
        parts(file, folder, rejects, own, part -> {
            long before = intake.rows();
            taking.reader().accept(part);
            return intake.rows() - before;
        });
        intake.finish();
        return intake.rows();
    }

    /** Where a folder's files go, and who reads them into it. */
    private record Taking(FileIntake intake, Consumer<InputFile> reader) {}

    private Taking taking(Connection connection, InputFiles.Listed listed, RejectIntake rejects) {
        long id = listed.id();
        switch (listed.folder()) {
            case Ingest.BILLS -> {
                BillIntake intake = new BillIntake(connection, id, rejects, payerKeys);
                return new Taking(intake, part -> Bills.read(part, columns, intake));
            }
            case Ingest.ACKNOWLEDGMENTS -> {
                AcknowledgmentIntake intake = new AcknowledgmentIntake(connection, id, rejects);
                return new Taking(intake, part -> Acknowledgments.read(part, columns, intake));
            }
            case Ingest.REMITTANCES -> {
                RemittanceIntake intake = new RemittanceIntake(
                        connection, id, rejects, codes.lists().statuses(), payerKeys);
                return new Taking(intake, part -> Remittances.read(part, columns, codes, intake));
            }
            case Ingest.DEPOSITS -> {
                DepositIntake intake = new DepositIntake(connection, id, rejects);
                return new Taking(intake, part -> Deposits.read(part, columns, intake));
            }
            default -> {
                ProgramLogIntake intake = new ProgramLogIntake(connection, id, rejects, payerKeys);
                return new Taking(intake, part -> readLog(listed.folder(), part, intake));
            }
        }
    }

    private void readLog(String folder, InputFile part, ProgramLogIntake intake) {
        switch (folder) {
            case Ingest.PROGRAM_LOGS -> ProgramLogs.read(part, columns, intake);
            case Ingest.EPISODES -> Episodes.read(part, columns, intake);
            case Ingest.AUTHORIZATIONS -> Authorizations.read(part, columns, intake);
            default -> throw new IllegalStateException("no folder " + folder);
        }
    }

    /** Only a workbook can be one of ours. */
    private static long worklist(InputFile part, WorklistIntake intake, RejectIntake rejects) {
        try {
            if (part.needsRandomAccess()) {
                return intake.take(part.path(), part.name());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rejects.add(Problem.of(
                ProblemCode.UNRECOGNISED,
                Place.ofFile(part.name()),
                "no workbook",
                "drop the workbook that TrueUp wrote, saved as .xlsx with Status, Owner and Notes filled in"));
        return 0;
    }

    /** The file itself, or the members of a zip in their order; what is none of the folder's is told for what it is. */
    private long parts(
            InputFile file, String folder, RejectIntake rejects, PrivateFolder own, ToLongFunction<InputFile> reader) {
        long[] taken = {0};
        if (ZipBundle.recognises(file)) {
            try {
                ZipBundle.read(
                        file,
                        own.file("member"),
                        rejects::add,
                        part -> taken[0] += part(part, folder, rejects, reader));
            } catch (IOException noPlace) {
                throw new UncheckedIOException(noPlace);
            }
            return taken[0];
        }
        return part(file, folder, rejects, reader);
    }

    private long part(InputFile part, String folder, RejectIntake rejects, ToLongFunction<InputFile> reader) {
        rejects.hold(Belonging.NOT_OURS);
        long taken = reader.applyAsLong(part);
        List<Problem> held = rejects.release();
        (taken == 0 ? belonging.instead(part, folder, held) : held).forEach(rejects::add);
        return taken;
    }
}
