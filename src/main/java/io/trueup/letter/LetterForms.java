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
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Template and arguments of letters: those of the reference folder, or the program's own where the folder has none.
 *
 * @param template null = the program's own
 * @param arguments null = the program's own
 * @param demands those of letters about lists of one payer
 * @param problems errors and warnings; with an error nothing may run
 * @param effects what each file of the folder did, a line each
 */
public record LetterForms(
        @Nullable LetterTemplate template,
        @Nullable LetterArguments arguments,
        DemandForms demands,
        List<ConfigurationProblem> problems,
        List<String> effects) {

    /** The files of the reference folder that letters are made from. */
    public static final List<String> FILES =
            List.of(LetterArguments.FILE, LetterTemplate.FILE, DemandArguments.FILE, DemandForms.TEMPLATE);

    /** What comes with the program. */
    public static final LetterForms STANDARD = new LetterForms(null, null, DemandForms.STANDARD, List.of(), List.of());

    public LetterForms {
        problems = List.copyOf(problems);
        effects = List.copyOf(effects);
    }

    /** @throws IOException when a file is there that cannot be read */
    public static LetterForms read(Path folder) throws IOException {
        List<ConfigurationProblem> problems = new ArrayList<>();
        List<String> effects = new ArrayList<>();
        Found found = new Found(folder, problems, effects);
        LetterArguments arguments = found.arguments(LetterArguments.FILE, LetterArguments::read);
        LetterTemplate template = found.template(LetterTemplate.FILE, LetterFieldNames::isKnown);
        DemandForms demands = new DemandForms(
                found.template(DemandForms.TEMPLATE, DemandFieldNames::isKnown),
                found.arguments(DemandArguments.FILE, DemandArguments::read));
        return new LetterForms(template, arguments, demands, problems, effects);
    }

    /** What a reference folder has, with what is wrong with it. */
    private record Found(Path folder, List<ConfigurationProblem> problems, List<String> effects) {

        private <T> @Nullable T arguments(String file, BiFunction<String, String, RuleReading<T>> read)
                throws IOException {
            Path own = folder.resolve(file);
            if (!Files.exists(own)) {
                return null;
            }
            Overlay overlay = Overlay.rules(
                    ShippedFile.text(LetterForms.class, file),
                    new String(Files.readAllBytes(own), StandardCharsets.UTF_8));
            RuleReading<T> reading = read.apply(file, overlay.text());
            problems.addAll(reading.problems());
            effects.add(file + ": " + overlay.effect());
            return reading.value();
        }

        private @Nullable LetterTemplate template(String file, Predicate<String> known) throws IOException {
            Path docx = folder.resolve(file);
            LetterTemplate template =
                    Files.exists(docx) ? LetterForms.template(file, Files.readAllBytes(docx), known, problems) : null;
            if (template != null) {
                effects.add(file + ": replaces the shipped template");
            }
            return template;
        }
    }

    private static @Nullable LetterTemplate template(
            String file, byte[] docx, Predicate<String> known, List<ConfigurationProblem> problems) {
        ConfigurationProblems found = new ConfigurationProblems(file);
        try {
            LetterTemplate template = LetterTemplate.read(docx);
            template.unknownPlaceholders(known)
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
