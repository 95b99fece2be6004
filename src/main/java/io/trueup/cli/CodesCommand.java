package io.trueup.cli;

import io.trueup.batch.RuleBook;
import io.trueup.codes.AcknowledgmentCodes;
import io.trueup.denial.CodeExplanation;
import io.trueup.denial.DenialClassifier;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What reason and remark codes mean, and which rules may use them; and what the codes of acknowledgments mean. */
@Command(
        name = "codes",
        description =
                "What adjustment reasons and remark codes mean, and which denial rules may use them; what the claim"
                        + " statuses of acknowledgments mean, and what to do about them.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: trueup codes CO-197 N706 A7:562:85"})
final class CodesCommand implements Callable<Integer> {

    /** A category and a status at least: a category alone would be a reason (A1). */
    private static final Pattern STATUS = Pattern.compile("[A-Za-z]\\d:\\d{1,4}(?::\\w{1,3})?");

    private static final String STATUS_SEGMENT = "STC";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private JobOption job = new JobOption();

    @Parameters(
            arity = "1..*",
            paramLabel = "CODE",
            description = "CARC with or without group, RARC, or claim status: CO-197, 197, N706, A7:562:85.")
    private List<String> codes = List.of();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        JobOption.Sound sound = job.sound(spec.commandLine().getErr());
        List<String> statuses =
                codes.stream().filter(code -> STATUS.matcher(code).matches()).toList();
        statuses.forEach(status -> tellStatus(status, out));
        List<String> asked = codes.stream()
                .filter(code -> !STATUS.matcher(code).matches() && !code.equalsIgnoreCase(STATUS_SEGMENT))
                .toList();
        if (asked.isEmpty() && !statuses.isEmpty()) {
            out.flush();
            return ExitStatus.DONE;
        }
        DenialClassifier classifier =
                new DenialClassifier(sound.rules().denialRules(), sound.rules().reasons());
        List<CodeExplanation> explained = classifier.explainCodes(asked);
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

    /** Of an acknowledgment; a number that no list has is told as it is, because the lists grow. */
    private static void tellStatus(String status, PrintWriter out) {
        AcknowledgmentCodes acknowledgments = AcknowledgmentCodes.standard();
        out.println(status.toUpperCase(Locale.ROOT) + ": " + acknowledgments.reason(List.of(status)));
        out.println("  claim status of an acknowledgment");
        acknowledgments.nextSteps(List.of(status)).forEach(step -> out.println("  to do: " + step));
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
                    .forEach(d ->
                            out.println("  " + d.ruleId() + " " + d.denial().words()
                                    + (d.condition().isBlank() ? "" : " [" + d.condition() + "]") + ": " + d.reason()));
        } else {
            out.println(code.code() + ": not an official code");
        }
        translated.forEach(row -> out.println("  in a table of " + row));
    }
}
