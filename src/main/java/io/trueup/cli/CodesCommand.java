package io.trueup.cli;

import io.trueup.batch.RuleBook;
import io.trueup.denial.CodeExplanation;
import io.trueup.denial.DenialClassifier;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What reason and remark codes mean, and which rules may use them. */
@Command(
        name = "codes",
        description = "What adjustment reasons and remark codes mean, and which denial rules may use them.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: trueup codes CO-197 N706"})
final class CodesCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private JobOption job = new JobOption();

    @Parameters(
            arity = "1..*",
            paramLabel = "CODE",
            description = "CARC with or without group, or RARC: CO-197, 197, N706.")
    private List<String> codes = List.of();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        JobOption.Sound sound = job.sound(spec.commandLine().getErr());
        DenialClassifier classifier =
                new DenialClassifier(sound.rules().denialRules(), sound.rules().reasons());
        List<CodeExplanation> explained = classifier.explainCodes(codes);
        explained.forEach(code -> tell(code, rowsOf(code, sound.rules()), out));
        out.flush();
        List<String> unknown = explained.stream()
                .filter(code -> !code.known() && rowsOf(code, sound.rules()).isEmpty())
                .map(CodeExplanation::code)
                .toList();
        if (explained.isEmpty() || !unknown.isEmpty()) {
            throw new CommandFailure(
                    ExitStatus.WRONG_USAGE,
                    "No list of reasons or remarks has " + String.join(", ", explained.isEmpty() ? codes : unknown)
                            + "; write CO-197, 197 or N706.");
        }
        return ExitStatus.DONE;
    }

    private static List<String> rowsOf(CodeExplanation code, RuleBook rules) {
        String written = code.code();
        return rules.translationsOf(written.substring(written.indexOf('-') + 1));
    }

    /** A code that only a carrier, reviewer or state prints has no rules: the codes it stands for have. */
    private static void tell(CodeExplanation code, List<String> translated, PrintWriter out) {
        if (code.known() || translated.isEmpty()) {
            out.println(code.code() + ": " + code.meaning());
            out.println("  " + code.standing());
            code.decisions()
                    .forEach(d -> out.println("  " + d.ruleId() + " " + d.denial()
                            + (d.condition().isBlank() ? "" : " [" + d.condition() + "]") + ": " + d.reason()));
        } else {
            out.println(code.code() + ": not an official code");
        }
        translated.forEach(row -> out.println("  in a table of " + row));
    }
}
