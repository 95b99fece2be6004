package io.trueup.batch;

import io.trueup.configuration.ConfigurationCode;
import io.trueup.configuration.ConfigurationProblem;
import io.trueup.configuration.ConfigurationProblems;
import io.trueup.configuration.CsvTable;
import io.trueup.configuration.Overlay;
import io.trueup.configuration.RuleReading;
import io.trueup.configuration.RuleRow;
import io.trueup.configuration.ShippedFile;
import io.trueup.written.NearestWord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The clinic's own rule files over those that come with the program; keeps what is wrong in them and what each of them did. */
final class ReferenceFolder {

    private static final String STATE = "state";

    private final SortedMap<String, String> files;
    private final List<ConfigurationProblem> problems = new ArrayList<>();
    private final List<String> effects = new ArrayList<>();

    /** @param files name and content of those that are there */
    ReferenceFolder(SortedMap<String, String> files) {
        this.files = files;
    }

    boolean has(String name) {
        return files.containsKey(name);
    }

    /**
     * A table, to which a file of the folder adds rows.
     *
     * @param beside the class beside which the shipped one lies
     * @param key the columns that say what a row is about
     * @param needs other files by which it is read
     */
    <T> T table(
            String name,
            Class<T> beside,
            String key,
            List<String> needs,
            BiFunction<String, String, RuleReading<T>> read) {
        String own = files.get(name);
        if (own == null && needs.stream().noneMatch(this::has)) {
            return ShippedFile.read(beside, name, read);
        }
        String shipped = ShippedFile.text(beside, name);
        if (own == null) {
            return read.apply(name, shipped).sound();
        }
        if (key.equals(STATE)) {
            problems.addAll(unknownStates(name, shipped, own));
        }
        return read(name, Overlay.table(name, shipped, own, key), shipped, read);
    }

    /** A table that is read by itself. */
    <T> T table(String name, Class<T> beside, String key, BiFunction<String, String, RuleReading<T>> read) {
        return table(name, beside, key, List.of(), read);
    }

    /** A state in other words than those of the logs would never count. */
    private static List<ConfigurationProblem> unknownStates(String name, String shipped, String own) {
        Set<String> known = CsvTable.read(name, shipped, STATE).below().stream()
                .map(row -> row.text(STATE))
                .collect(Collectors.toSet());
        ConfigurationProblems found = new ConfigurationProblems(name);
        for (RuleRow row : CsvTable.read(name, own, STATE).below()) {
            String state = row.text(STATE).toUpperCase(Locale.ROOT);
            if (!state.isEmpty() && !known.contains(state) && !state.matches("[A-Z]{2}")) {
                found.add(ConfigurationCode.UNKNOWN_WORD, row.line(), "state should be two letters, not " + state);
            }
        }
        return found.list();
    }

    /** A rule text, which a file of the folder replaces or includes. */
    <T> T rules(String name, Class<T> beside, BiFunction<String, String, RuleReading<T>> read) {
        String own = files.get(name);
        if (own == null) {
            return ShippedFile.read(beside, name, read);
        }
        String shipped = ShippedFile.text(beside, name);
        return read(name, Overlay.rules(shipped, own), shipped, read);
    }

    /** With an error the shipped ones, so that all else can be checked; nothing is run on them. */
    private <T> T read(String name, Overlay overlay, String shipped, BiFunction<String, String, RuleReading<T>> read) {
        RuleReading<T> reading = read.apply(name, overlay.text());
        problems.addAll(reading.problems());
        T value = reading.value();
        if (value == null) {
            return read.apply(name, shipped).sound();
        }
        effects.add(name + ": " + overlay.effect());
        return value;
    }

    List<ConfigurationProblem> problems() {
        return List.copyOf(problems);
    }

    /** One line for each file that was used: {@code rarc.csv: 2 rows added, 1 code replaced (N706)}. */
    List<String> effects() {
        return List.copyOf(effects);
    }

    /** A warning for each file of a folder that has another name than those that are read. */
    static List<ConfigurationProblem> unread(Path folder, Collection<String> known) throws IOException {
        List<ConfigurationProblem> unread = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return unread;
        }
        try (Stream<Path> listed = Files.list(folder)) {
            for (Path file : listed.sorted().toList()) {
                String name = file.getFileName().toString();
                if (Files.isRegularFile(file)
                        && !name.startsWith(".")
                        && !name.startsWith("~$")
                        && !known.contains(name)) {
                    ConfigurationProblems found = new ConfigurationProblems(name);
                    found.add(
                            ConfigurationCode.UNUSED_FILE,
                            0,
                            "nothing reads a file of this name",
                            NearestWord.of(name, known));
                    unread.addAll(found.list());
                }
            }
        }
        return unread;
    }
}
