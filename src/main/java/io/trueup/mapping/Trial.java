package io.trueup.mapping;

import io.trueup.bill.Acknowledgment;
import io.trueup.bill.AcknowledgmentSink;
import io.trueup.bill.Acknowledgments;
import io.trueup.bill.Bill;
import io.trueup.bill.BillSink;
import io.trueup.bill.Bills;
import io.trueup.deposit.BankLine;
import io.trueup.deposit.DepositSink;
import io.trueup.deposit.Deposits;
import io.trueup.programlog.Authorization;
import io.trueup.programlog.Authorizations;
import io.trueup.programlog.Episode;
import io.trueup.programlog.Episodes;
import io.trueup.programlog.LogRow;
import io.trueup.programlog.LogSink;
import io.trueup.programlog.ProgramLogs;
import io.trueup.remittance.ClaimPayment;
import io.trueup.remittance.Payment;
import io.trueup.remittance.ProviderAdjustment;
import io.trueup.remittance.RemittanceSink;
import io.trueup.remittance.Remittances;
import io.trueup.source.InputFile;
import io.trueup.source.Place;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import io.trueup.tabular.ColumnMaps;
import io.trueup.tabular.TableKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A file read as a run would read it.
 *
 * @param rows that would be taken
 * @param rejects what would be rejected, in the order of the file
 * @param skipped what says that its row is left out, with rows; an entry for each table
 */
public record Trial(long rows, List<Problem> rejects, List<String> skipped) {

    public Trial {
        rejects = List.copyOf(rejects);
        skipped = List.copyOf(skipped);
    }

    /** How many rows would be rejected. */
    public long rejectedRows() {
        return rejects.stream()
                .map(problem -> problem.place().line())
                .distinct()
                .count();
    }

    public static Trial of(InputFile file, ColumnMaps columns, TableKind kind) {
        Counting sink = new Counting();
        if (kind.equals(ProgramLogs.TABLE)) {
            ProgramLogs.read(file, columns, sink);
        } else if (kind.equals(Authorizations.TABLE)) {
            Authorizations.read(file, columns, sink);
        } else if (kind.equals(Episodes.TABLE)) {
            Episodes.read(file, columns, sink);
        } else if (kind.equals(Bills.TABLE)) {
            Bills.read(file, columns, sink);
        } else if (kind.equals(Acknowledgments.TABLE)) {
            Acknowledgments.read(file, columns, sink);
        } else if (kind.equals(Deposits.TABLE)) {
            Deposits.read(file, columns, sink);
        } else {
            Remittances.read(file, columns, sink);
        }
        return new Trial(sink.rows, sink.rejects, sink.skipped);
    }

    private static final class Counting implements LogSink, RemittanceSink, BillSink, AcknowledgmentSink, DepositSink {

        private final List<Problem> rejects = new ArrayList<>();
        private final List<String> skipped = new ArrayList<>();
        private long rows;

        @Override
        public void log(LogRow row) {
            rows++;
        }

        @Override
        public void episode(Episode episode, Place place) {
            rows++;
        }

        @Override
        public void authorization(Authorization authorization, Place place) {
            rows++;
        }

        @Override
        public void bill(Bill bill) {
            rows += bill.lines().size();
        }

        @Override
        public void acknowledgment(Acknowledgment acknowledgment) {
            rows++;
        }

        @Override
        public void claim(ClaimPayment claim) {
            rows += claim.lines().size();
        }

        @Override
        public void bankLine(BankLine line) {
            rows++;
        }

        @Override
        public void statement(String account, LocalDate asOf) {
            // only rows are counted
        }

        @Override
        public void problem(Problem problem) {
            if (problem.isReject()) {
                rejects.add(problem);
            } else if (problem.code() == ProblemCode.ROWS_SKIPPED) {
                skipped.add(problem.found());
            }
        }

        @Override
        public void beginPayment(Payment payment) {
            // only rows are counted
        }

        @Override
        public void providerAdjustment(ProviderAdjustment adjustment) {
            // tables have none
        }

        @Override
        public void endPayment() {
            // only rows are counted
        }

        @Override
        public void discardPayment() {
            // tables have none
        }
    }
}
