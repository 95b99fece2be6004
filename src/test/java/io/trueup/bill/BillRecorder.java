package io.trueup.bill;

import io.trueup.source.InputFile;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import io.trueup.tabular.ColumnMaps;
import java.util.ArrayList;
import java.util.List;

/** Remembers what a reader of bills found. */
public final class BillRecorder implements BillSink {

    private final List<Bill> bills = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    public static BillRecorder of(InputFile file) {
        return of(file, ColumnMaps.NONE);
    }

    public static BillRecorder of(InputFile file, ColumnMaps columns) {
        BillRecorder recorder = new BillRecorder();
        Bills.read(file, columns, recorder);
        return recorder;
    }

    @Override
    public void bill(Bill bill) {
        bills.add(bill);
    }

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
    }

    public List<Bill> bills() {
        return bills;
    }

    public Bill only() {
        if (bills.size() != 1) {
            throw new AssertionError(bills.size() + " bills, problems " + problems);
        }
        return bills.get(0);
    }

    public List<String> numbers() {
        return bills.stream().map(Bill::patientControlNumber).toList();
    }

    public List<Problem> problems() {
        return problems;
    }

    public Problem onlyProblem() {
        if (problems.size() != 1) {
            throw new AssertionError("problems " + problems);
        }
        return problems.get(0);
    }

    public List<ProblemCode> codes() {
        return problems.stream().map(Problem::code).toList();
    }
}
