package io.trueup.inspection;

import io.trueup.bill.Acknowledgments;
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
import io.trueup.remittance.CodeReading;
import io.trueup.source.InputFile;
import io.trueup.source.InputKind;
import io.trueup.source.Place;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import io.trueup.source.ProblemGroups;
import io.trueup.tabular.ColumnMaps;
import io.trueup.worklist.ReturnedItem;
import io.trueup.worklist.ReturnedWorklist;
import io.trueup.worklist.WorklistReturn;
import io.trueup.worklist.WorklistStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Follows the reader of a file's folder through the whole file, and keeps what people want to know of it. */
final class FileWitness implements LogSink, DepositSink {

    private final InputFile file;
    private final InputKind kind;
    private final ProblemGroups problems = new ProblemGroups();
    private final RemittanceWitness remittance = new RemittanceWitness(problems);
    private final BillWitness bills = new BillWitness(problems);
    private final List<FirstRow> first = new ArrayList<>();
    private long taken;

    private FileWitness(InputFile file, InputKind kind) {
        this.file = file;
        this.kind = kind;
    }

    /** @param kind one that a run takes */
    static FileWitness of(InputFile file, InputKind kind, ColumnMaps columns, CodeReading codes) {
        FileWitness witness = new FileWitness(file, kind);
        witness.read(columns, codes);
        return witness;
    }

    Inspection inspection(String what) {
        boolean isRemittance = kind == InputKind.REMITTANCE;
        return new Inspection(
                        file.name(),
                        kind,
                        what,
                        isRemittance ? remittance.taken() : taken + bills.taken(),
                        problems.rejected(),
                        first,
                        problems.list(),
                        List.of(),
                        isRemittance ? remittance.totals() : null,
                        bills.sums(),
                        List.of())
                .orFirst(isRemittance ? remittance.first() : bills.first());
    }

    private void read(ColumnMaps columns, CodeReading codes) {
        switch (kind) {
            case REMITTANCE -> remittance.read(file, columns, codes);
            case PROGRAM_LOG -> ProgramLogs.read(file, columns, this);
            case EPISODE -> Episodes.read(file, columns, this);
            case AUTHORIZATION -> Authorizations.read(file, columns, this);
            case DEPOSIT -> Deposits.read(file, columns, this);
            case WORKLIST -> worklist();
            case BILL -> Bills.read(file, columns, bills);
            case ACKNOWLEDGMENT -> Acknowledgments.read(file, columns, bills);
            default -> throw new IllegalArgumentException("no reader for " + kind);
        }
        if (!remittance.isX12() && kind != InputKind.DEPOSIT) {
            KnownTable.of(kind)
                    .ifPresent(table ->
                            first.addAll(TableStart.of(file, columns, table).rows()));
        }
    }

    private void worklist() {
        try {
            ReturnedWorklist returned = WorklistReturn.read(file.path());
            returned.problems().forEach(problem -> problems.add(problem.in(file.name())));
            returned.items().forEach(this::item);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void item(ReturnedItem item) {
        taken++;
        String status = item.status();
        if (status != null && !status.isEmpty() && WorklistStatus.read(status).isEmpty()) {
            Place place = new Place(file.name(), item.row(), item.spot("Status"));
            problems.add(Problem.of(ProblemCode.BAD_STATUS, place, status, String.join(", ", WorklistStatus.words())));
        }
        if (first.size() < FirstRow.MOST) {
            Map<String, String> cells = new LinkedHashMap<>();
            cells.put("Item", item.item());
            item.headings().forEach(heading -> cells.put(heading, String.valueOf(item.text(heading))));
            cells.values().removeIf(text -> text.isEmpty() || text.equals("null"));
            first.add(new FirstRow(item.row(), cells));
        }
    }

    @Override
    public void log(LogRow row) {
        taken++;
    }

    @Override
    public void episode(Episode episode, Place place) {
        taken++;
    }

    @Override
    public void authorization(Authorization authorization, Place place) {
        taken++;
    }

    @Override
    public void bankLine(BankLine line) {
        taken++;
        if (first.size() < FirstRow.MOST) {
            Map<String, String> cells = new LinkedHashMap<>();
            cells.put("date", line.date().toString());
            cells.put("amount", line.amount().toString());
            cells.put("description", line.description());
            cells.put("reference", line.reference());
            cells.put("account", line.account());
            cells.values().removeIf(String::isBlank);
            first.add(new FirstRow(line.place().line(), cells));
        }
    }

    @Override
    public void statement(String account, LocalDate asOf) {}

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
    }
}
