package io.trueup.cli;

import io.trueup.batch.JobFile;
import io.trueup.batch.RuleBook;
import io.trueup.inspection.Recognition;
import io.trueup.mapping.JobText;
import io.trueup.mapping.Mapper;
import io.trueup.mapping.Mapping;
import io.trueup.mapping.Said;
import io.trueup.mapping.SampleRow;
import io.trueup.mapping.Trial;
import io.trueup.source.FileKind;
import io.trueup.source.InputFile;
import io.trueup.source.Problem;
import io.trueup.source.Reading;
import io.trueup.source.ZipBundle;
import io.trueup.tabular.Column;
import io.trueup.tabular.ColumnMap;
import io.trueup.tabular.ColumnMaps;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which heading of a table is which column, and the entry for the job file that says so. */
@Command(
        name = "map",
        description = "Which heading of a table is which column, why, and the columns: entry for the job file.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: trueup map inbox/program-logs/march.xlsx --set jurisdiction=TX --write"})
final class MapCommand implements Callable<Integer> {

    private static final int SAMPLE = 2;
    /** What one answer can settle for all rows of a file. */
    private static final Set<String> ANSWERABLE = Set.of("jurisdiction", "program", "payer_id", "sent_on", "by");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private JobOption job = new JobOption();

    @Parameters(paramLabel = "FILE", description = "A table: .csv, .xlsx, .xlsm or text; gzip or not.")
    private Path file = Path.of("");

    @Option(names = "--write", description = "Put the entry into the job file; one for the same files is replaced.")
    private boolean write;

    @Option(
            names = "--set",
            paramLabel = "COLUMN=VALUE",
            description = "What every row of the file means, such as jurisdiction=TX.")
    private List<String> fixed = List.of();

    @Option(
            names = "--map",
            paramLabel = "HEADING=COLUMN",
            description = "Which column a heading is, such as \"Acct=claim_number\".")
    private List<String> headings = List.of();

    @Option(
            names = "--value",
            paramLabel = "COLUMN:VALUE=MEANING",
            description = "What a value stands for, such as \"attendance:Resched=A\"; attendance:=A for an empty cell.")
    private List<String> values = List.of();

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new CommandFailure(ExitStatus.WRONG_USAGE, "There is no file " + file + ".");
        }
        if (write && !Files.isRegularFile(job.file())) {
            throw new CommandFailure(
                    ExitStatus.WRONG_USAGE,
                    "There is no job file " + job.file()
                            + " to write to; name one with --job, or make one with trueup init.");
        }
        InputFile input = InputFile.of(file);
        if (ZipBundle.recognises(input)) {
            throw new CommandFailure(ExitStatus.WRONG_USAGE, file + " is a zip; unpack it and map one of its tables.");
        }
        JobText text = text();
        Said said = MapWords.said(headings, values, fixed);
        Mapping mapping = mapping(input, text, said);
        if (!mapping.missing().isEmpty() && Terminal.isThere()) {
            List<String> answers = new ArrayList<>(fixed);
            answers.addAll(ask(mapping));
            mapping = mapping(input, text, MapWords.said(headings, values, answers));
        }
        return tell(input, text, mapping);
    }

    private JobText text() throws IOException {
        return new JobText(
                Files.isRegularFile(job.file())
                        ? new String(Files.readAllBytes(job.file()), StandardCharsets.UTF_8)
                        : "");
    }

    private Mapping mapping(InputFile input, JobText text, Said said) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        Path name = folder == null ? null : folder.getFileName();
        Reading<Mapping> reading = new Mapper(text.columns(), said).map(input, name == null ? "" : name.toString());
        Mapping mapping = reading.value();
        if (mapping == null) {
            Problem problem = reading.problems().get(0);
            refuseOther(input, text.columns());
            throw new CommandFailure(
                    ExitStatus.WRONG_USAGE,
                    problem.place() + ": " + problem.code().meaning()
                            + (problem.found().isEmpty() ? "" : ": " + problem.found())
                            + (problem.expected().isEmpty() ? "" : " (expected " + problem.expected() + ")")
                            + (problem.code().toDo().isEmpty()
                                    ? ""
                                    : "; " + problem.code().toDo()));
        }
        MapWords.check(mapping, said);
        if (!mapping.missing().isEmpty()) {
            refuseOther(input, text.columns());
        }
        return mapping;
    }

    /** Says what a file is that no headings make a table of ours. */
    private void refuseOther(InputFile input, ColumnMaps columns) {
        FileKind kind = new Recognition(columns).of(input);
        if (!kind.kind().isTaken() && !kind.toDo().contains("trueup map")) {
            throw new CommandFailure(
                    ExitStatus.WRONG_USAGE, file + " is " + kind.what() + ", no table to map; " + kind.toDo() + ".");
        }
    }

    /** Asks for what one answer can settle; nothing typed leaves it open. */
    private List<String> ask(Mapping mapping) {
        List<String> answers = new ArrayList<>();
        for (Column column : mapping.missing()) {
            if (ANSWERABLE.contains(column.name())) {
                String answer = answer(file.getFileName() + " does not say " + mapping.says(column) + ".\n"
                        + column.name() + " of all its rows (Enter to leave it open): ");
                if (!answer.isEmpty()) {
                    answers.add(column.name() + "=" + answer);
                }
            }
        }
        return answers;
    }

    @SuppressWarnings("SystemConsoleNull") // without a console nobody is asked
    private static String answer(String question) {
        @Nullable Console console = System.console();
        String line = console == null ? null : console.readLine("%s", question);
        return line == null ? "" : line.strip();
    }

    private int tell(InputFile input, JobText text, Mapping mapping) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        ColumnMaps maps = with(text.columns(), mapping.entry());
        Trial trial = Trial.of(input, maps, mapping.kind());
        boolean usable = mapping.missing().isEmpty() && !mapping.saysNothingOfTime() && trial.rows() > 0;
        MapReport report = new MapReport(out, input.name(), mapping);
        report.columns();
        report.values();
        report.missing();
        report.sample(SampleRow.first(SAMPLE, input, maps, mapping.kind()));
        if (mapping.missing().isEmpty()) {
            report.trial(trial);
        }
        report.entry(job.file());
        if (write && usable && !mapping.isNeedless()) {
            write(text, mapping);
        } else if (write && !usable) {
            out.println("Nothing was written: the file cannot be read with it yet.");
        }
        out.flush();
        return usable ? ExitStatus.DONE : ExitStatus.SOME_REJECTED;
    }

    /** As a run would read it, with the new entry in the place of one for the same files. */
    private ColumnMaps with(ColumnMaps known, ColumnMap entry) {
        List<ColumnMap> maps = new ArrayList<>(known.maps());
        maps.removeIf(map -> map.files().equals(entry.files()));
        maps.add(entry);
        ColumnMaps all = new ColumnMaps(maps).on(LocalDate.now());
        if (!Files.isRegularFile(job.file())) {
            return all;
        }
        JobOption.Configured configured = job.read();
        RuleBook rules = configured.rules();
        LocalDate today = configured.job() == null ? null : configured.job().today();
        all = today == null ? all : all.on(today);
        return rules == null ? all : all.withCodes(rules.rates().programCodes());
    }

    private String folder(String name) {
        JobFile sound = job.read().job();
        return sound == null
                ? "the inbox's folder " + name
                : sound.inbox().resolve(name).toString();
    }

    private void write(JobText text, Mapping mapping) throws IOException {
        String changed = text.with(mapping.entry());
        if (changed == null) {
            throw new CommandFailure(
                    ExitStatus.WRONG_USAGE,
                    "The entry cannot be put into columns: of " + job.file() + " as it stands: it is not written one"
                            + " entry below the other, or would then have an error that trueup check tells; put it"
                            + " there by hand.");
        }
        Files.writeString(job.file(), changed);
        spec.commandLine()
                .getOut()
                .printf(
                        "Written to %s. Next: put the file into %s, then: trueup check%s%n",
                        job.file(), folder(mapping.kind().folder()), JobOption.words(job.file()));
    }
}
