package io.trueup.batch;

import io.trueup.programlog.Authorizations;
import io.trueup.programlog.Episodes;
import io.trueup.programlog.ProgramLogs;
import io.trueup.remittance.Remittances;
import io.trueup.source.Content;
import io.trueup.source.FileKind;
import io.trueup.source.InputFile;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import io.trueup.source.Reading;
import io.trueup.source.ZipBundle;
import io.trueup.tabular.ColumnMaps;
import io.trueup.tabular.Tables;
import io.trueup.x12.AchAddenda;
import io.trueup.x12.X12;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Into which folder of the inbox a file belongs, and what it is when it belongs into none (FAULTS.md 57). */
final class Belonging {

    /** What a reader says of a file that is not its own, and of the headings it does not ask for. */
    static final Set<ProblemCode> NOT_OURS =
            Set.of(ProblemCode.UNRECOGNISED, ProblemCode.MISSING_COLUMN, ProblemCode.UNKNOWN_COLUMN);

    private static final Pattern FIRST_TRANSACTION = Pattern.compile("(?:^|[^A-Z0-9])ST[^A-Za-z0-9\\s](\\d{3})");

    /** Endings of files that their sender takes for tables: what is wrong with their headings says more than what they are not. */
    private static final Set<String> TABLES = Set.of("csv", "tsv", "tab", "xlsx", "xlsm");

    private final ColumnMaps columns;

    Belonging(ColumnMaps columns) {
        this.columns = columns;
    }

    /** What was said of a file of a folder, or what it is instead when that tells more. */
    List<Problem> instead(InputFile file, String folder, List<Problem> said) {
        if (said.stream().noneMatch(Problem::isReject)) {
            return said;
        }
        FileKind kind = kind(file);
        boolean elsewhere = !kind.folder().isEmpty() && !kind.folder().equals(folder);
        boolean unexplained = said.stream()
                .filter(Problem::isReject)
                .allMatch(problem -> problem.code() == ProblemCode.UNRECOGNISED
                        && (problem.found().isEmpty() || !TABLES.contains(file.extension())));
        return elsewhere || unexplained && kind.folder().isEmpty() ? List.of(kind.problem(file.name())) : said;
    }

    /** What is wrong with a file that stands where no file should. */
    List<Problem> astray(InputFile file) {
        Reading<Content> opened = Content.open(file);
        try (Content content = opened.value()) {
            return content == null ? opened.problems() : List.of(kind(file).problem(file.name()));
        } catch (IOException e) {
            return List.of();
        }
    }

    private FileKind kind(InputFile file) {
        try (Content content = Content.open(file).value()) {
            byte[] start = content == null ? new byte[0] : content.start(X12.START);
            if (X12.recognises(start) || AchAddenda.recognises(start)) {
                Matcher first = FIRST_TRANSACTION.matcher(new String(start, StandardCharsets.ISO_8859_1));
                String none = X12.recognises(start) ? "none" : "ach";
                return FileKind.ofTransaction(first.find() ? first.group(1) : none);
            }
            FileKind kind = FileKind.of(file, start);
            boolean table = kind.folder().isEmpty() && Tables.recognises(start) && !ZipBundle.recognises(file);
            return table ? kindOfTable(file, kind) : kind;
        } catch (IOException e) {
            return FileKind.of(file, new byte[0]);
        }
    }

    private FileKind kindOfTable(InputFile file, FileKind otherwise) {
        if (ProgramLogs.fits(file, columns)) {
            return FileKind.table("a program log", Ingest.PROGRAM_LOGS);
        }
        if (Remittances.fits(file, columns)) {
            return FileKind.table("a remittance table", Ingest.REMITTANCES);
        }
        if (Authorizations.fits(file, columns)) {
            return FileKind.table("a table of authorizations", Ingest.AUTHORIZATIONS);
        }
        return Episodes.fits(file, columns) ? FileKind.table("a table of episodes", Ingest.EPISODES) : otherwise;
    }
}
