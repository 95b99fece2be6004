package io.trueup.cli;

import io.trueup.contract.PriceQuestion;
import io.trueup.programlog.Program;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prices one day or episode with its derivation, so that an expert can try a contract before trusting it. */
@Command(
        name = "price",
        description =
                "What a contract expects for one program day, or with --days for a discharged episode, step by step.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example: trueup price --payer PSMUT --jurisdiction TX --program WH --date 2025-03-12 --minutes 375"
        })
final class PriceCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private JobOption job = new JobOption();

    @Option(names = "--payer", required = true, paramLabel = "ID", description = "Payer as the log names it.")
    private String payer = "";

    @Option(names = "--jurisdiction", paramLabel = "ST", defaultValue = "", description = "State, two letters.")
    private String jurisdiction = "";

    @Option(names = "--employer", paramLabel = "NAME", defaultValue = "", description = "Employer.")
    private String employer = "";

    @Option(names = "--program", required = true, paramLabel = "P", description = "WH or WC.")
    private Program program = Program.WH;

    @Option(names = "--date", required = true, paramLabel = "D", description = "Service date, YYYY-MM-DD.")
    private LocalDate date = LocalDate.EPOCH;

    @Option(names = "--minutes", paramLabel = "N", defaultValue = "0", description = "Delivered minutes.")
    private int minutes;

    @Option(names = "--days", paramLabel = "N", description = "Attended days of a discharged episode.")
    private @Nullable Integer days;

    @Option(names = "--billed", paramLabel = "X", description = "Billed dollars.")
    private @Nullable BigDecimal billed;

    @Option(names = "--documented", description = "The day meets the documentation test.")
    private boolean documented;

    @Option(
            names = "--activity",
            paramLabel = "E,N,A,R,S",
            split = ",",
            description = "Minutes of exercise, neuromuscular, activities, reintegration, selfcare.")
    private int[] activity = {};

    @Override
    public Integer call() {
        PriceQuestion question = new PriceQuestion(
                payer,
                employer,
                jurisdiction,
                program,
                date,
                minutes,
                days,
                billed,
                documented,
                Arrays.stream(activity).boxed().toList());
        question.refusals().stream().findFirst().ifPresent(PriceCommand::refuse);
        JobOption.Sound sound = job.sound(spec.commandLine().getErr());
        PriceQuestion.Answer answer = question.answer(sound.rules().rates());
        PrintWriter out = spec.commandLine().getOut();
        out.println("contract: " + answer.contract());
        answer.steps().forEach(out::println);
        out.println(answer.source() + (answer.isUnbilled() ? " (--billed)" : ""));
        out.flush();
        return ExitStatus.DONE;
    }

    private static void refuse(PriceQuestion.Refusal refusal) {
        throw new CommandFailure(
                ExitStatus.WRONG_USAGE,
                "--" + refusal.field().name().toLowerCase(Locale.ROOT)
                        + (refusal.found().isEmpty() ? "" : " " + refusal.found()) + " " + refusal.words());
    }
}
