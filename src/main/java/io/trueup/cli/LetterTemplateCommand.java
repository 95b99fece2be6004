package io.trueup.cli;

import io.trueup.letter.DemandForms;
import io.trueup.letter.LetterTemplate;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Hands out the template of appeal letters, to edit in Word. */
@Command(
        name = "letter-template",
        description = "Write the Word template of appeal letters to a file, to edit and put into the reference folder.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: trueup letter-template --out jobs/reference/letter-template.docx"})
final class LetterTemplateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "A file that is not there yet; the reference folder's is called " + LetterTemplate.FILE
                    + ", or " + DemandForms.TEMPLATE + ".")
    private Path out = Path.of("");

    @Option(
            names = "--demand",
            description = "The template of letters about a list of many claims of one payer instead.")
    private boolean demand;

    @Override
    public Integer call() {
        try {
            Files.write(
                    out,
                    demand ? DemandForms.standardBytes() : LetterTemplate.standardBytes(),
                    StandardOpenOption.CREATE_NEW);
            spec.commandLine().getOut().println("Written to " + out + ". Edit it in Word, then ask: trueup check");
            spec.commandLine().getOut().flush();
            return ExitStatus.DONE;
        } catch (FileAlreadyExistsException e) {
            throw new CommandFailure(ExitStatus.WRONG_USAGE, out + " is already there; choose another name.");
        } catch (IOException e) {
            throw new CommandFailure(ExitStatus.FAILED, "The template could not be written to " + out + ".");
        }
    }
}
