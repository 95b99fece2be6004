package io.trueup.batch;

import io.trueup.inspection.Recognition;
import io.trueup.source.Content;
import io.trueup.source.FileKind;
import io.trueup.source.InputFile;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import io.trueup.source.Reading;
import io.trueup.tabular.ColumnMaps;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** Into which folder of the inbox a file belongs, and what it is when it belongs into none (FAULTS.md 57). */
final class Belonging {

    /** What a reader says of a file that is not its own, and of the headings it does not ask for. */
    static final Set<ProblemCode> NOT_OURS =
            Set.of(ProblemCode.UNRECOGNISED, ProblemCode.MISSING_COLUMN, ProblemCode.UNKNOWN_COLUMN);

    /** Endings of files that their sender takes for tables: what is wrong with their headings says more than what they are not. */
    private static final Set<String> TABLES = Set.of("csv", "tsv", "tab", "xlsx", "xlsm");

    private final Recognition recognition;

    Belonging(ColumnMaps columns) {
        this.recognition = new Recognition(columns);
    }

    /** What was said of a file of a folder, or what it is instead when that tells more. */
    List<Problem> instead(InputFile file, String folder, List<Problem> said) {
        if (said.stream().noneMatch(Problem::isReject)) {
            return said;
        }
        FileKind kind = recognition.of(file);
        boolean taken = kind.kind().isTaken();
        boolean elsewhere = taken && !kind.kind().folder().equals(folder);
        boolean unexplained = said.stream()
                .filter(Problem::isReject)
                .allMatch(problem -> problem.code() == ProblemCode.UNRECOGNISED
                        && (problem.found().isEmpty() || !TABLES.contains(file.extension())));
        boolean notReadYet = !taken
                && !kind.kind().isOpen()
                && said.stream().filter(Problem::isReject).allMatch(problem -> NOT_OURS.contains(problem.code()));
        return elsewhere || notReadYet || unexplained && !taken ? List.of(kind.problem(file.name())) : said;
    }

    /** What is wrong with a file that stands where no file should. */
    List<Problem> astray(InputFile file) {
        Reading<Content> opened = Content.open(file);
        try (Content content = opened.value()) {
            return content == null
                    ? opened.problems()
                    : List.of(recognition.of(file).problem(file.name()));
        } catch (IOException e) {
            return List.of();
        }
    }
}
