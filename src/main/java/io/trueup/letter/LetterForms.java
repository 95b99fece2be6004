package io.trueup.letter;

import io.trueup.configuration.ConfigurationCode;
import io.trueup.configuration.ConfigurationProblem;
import io.trueup.configuration.ConfigurationProblems;
import io.trueup.configuration.RuleReading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Template and arguments of letters: those of the reference folder, or the program's own where the folder has none.
 *
 * @param template null = the program's own
 * @param arguments null = the program's own
 * @param problems errors and warnings; with an error nothing may run
 */
public record LetterForms(
        @Nullable LetterTemplate template, @Nullable LetterArguments arguments, List<ConfigurationProblem> problems) {

    /** What comes with the program. */
    public static final LetterForms STANDARD = new LetterForms(null, null, List.of());

    public LetterForms {
        problems = List.copyOf(problems);
    }

    /** @throws IOException when a file is there that cannot be read */
    public static LetterForms read(Path folder) throws IOException {
        List<ConfigurationProblem> problems = new ArrayList<>();
        Path own = folder.resolve(LetterArguments.FILE);
        LetterArguments arguments = null;
        if (Files.exists(own)) {
            RuleReading<LetterArguments> reading = LetterArguments.read(
                    LetterArguments.FILE, new String(Files.readAllBytes(own), StandardCharsets.UTF_8));
            problems.addAll(reading.problems());
            arguments = reading.value();
        }
        Path docx = folder.resolve(LetterTemplate.FILE);
        LetterTemplate template = Files.exists(docx) ? template(Files.readAllBytes(docx), problems) : null;
        return new LetterForms(template, arguments, problems);
    }

    private static @Nullable LetterTemplate template(byte[] docx, List<ConfigurationProblem> problems) {
        ConfigurationProblems found = new ConfigurationProblems(LetterTemplate.FILE);
        try {
            LetterTemplate template = LetterTemplate.read(docx);
            template.unknownPlaceholders()
                    .forEach(name ->
                            found.add(ConfigurationCode.UNKNOWN_WORD, 0, "no letter fills in the placeholder " + name));
            problems.addAll(found.list());
            return template;
        } catch (IOException e) {
            found.add(ConfigurationCode.SYNTAX, 0, String.valueOf(e.getMessage()));
            problems.addAll(found.list());
            return null;
        }
    }

    LetterTemplate templateOrStandard() {
        return template == null ? LetterTemplate.standard() : template;
    }

    LetterArguments argumentsOrStandard() {
        return arguments == null ? LetterArguments.standard() : arguments;
    }
}
