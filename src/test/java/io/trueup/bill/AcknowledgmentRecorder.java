package io.trueup.bill;

import io.trueup.source.InputFile;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import io.trueup.tabular.ColumnMaps;
import java.util.ArrayList;
import java.util.List;

/** Remembers what a reader of acknowledgments found. */
public final class AcknowledgmentRecorder implements AcknowledgmentSink {

    private final List<Acknowledgment> words = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    public static AcknowledgmentRecorder of(InputFile file) {
        return of(file, ColumnMaps.NONE);
    }

    public static AcknowledgmentRecorder of(InputFile file, ColumnMaps columns) {
        AcknowledgmentRecorder recorder = new AcknowledgmentRecorder();
        Acknowledgments.read(file, columns, recorder);
        return recorder;
    }

    @Override
    public void acknowledgment(Acknowledgment acknowledgment) {
        words.add(acknowledgment);
    }

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
    }

    public List<Acknowledgment> words() {
        return words;
    }

    public Acknowledgment only() {
        if (words.size() != 1) {
            throw new AssertionError(words.size() + " acknowledgments, problems " + problems);
        }
        return words.get(0);
    }

    public List<String> numbers() {
        return words.stream().map(Acknowledgment::patientControlNumber).toList();
    }

    public List<Problem> problems() {
        return problems;
    }

    public List<ProblemCode> codes() {
        return problems.stream().map(Problem::code).toList();
    }
}
