package io.trueup.letter;

import io.trueup.configuration.ConfigurationCode;
import io.trueup.configuration.ConfigurationProblem;
import io.trueup.configuration.ConfigurationProblems;
import io.trueup.configuration.Overlay;
import io.trueup.configuration.RuleReading;
import io.trueup.configuration.ShippedFile;
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
 * @param effects what each file of the folder did, a line each
 */
public record LetterForms(
        @Nullable LetterTemplate template,
        @Nullable LetterArguments arguments,
        List<ConfigurationProblem> problems,
        List<String> effects) {

    /** The files of the reference folder that letters are made from. */
    public static final List<String> FILES = List.of(LetterArguments.FILE, LetterTemplate.FILE);

    /** What comes with the program. */
    public static final LetterForms STANDARD = new LetterForms(null, null, List.of(), List.of());

    public LetterForms {
        problems = List.copyOf(problems);
        effects = List.copyOf(effects);
    }

    /** @throws IOException when a file is there that cannot be read */
    public static LetterForms read(Path folder) throws IOException {
        List<ConfigurationProblem> problems = new ArrayList<>();
        List<String> effects = new ArrayList<>();
        Path own = folder.resolve(LetterArguments.FILE);
        LetterArguments arguments = null;
        if (Files.exists(own)) {
            Overlay overlay = Overlay.rules(
                    ShippedFile.text(LetterArguments.class, LetterArguments.FILE),
                    new String(Files.readAllBytes(own), StandardCharsets.UTF_8));
            RuleReading<LetterArguments> reading = LetterArguments.read(LetterArguments.FILE, overlay.text());
            problems.addAll(reading.problems());
            effects.add(LetterArguments.FILE + ": " + overlay.effect());
            arguments = reading.value();
        }
        Path docx = folder.resolve(LetterTemplate.FILE);
        LetterTemplate template = Files.exists(docx) ? template(Files.readAllBytes(docx), problems) : null;
        if (template != null) {
            effects.add(LetterTemplate.FILE + ": replaces the shipped template");
        }
        return new LetterForms(template, arguments, problems, effects);
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
