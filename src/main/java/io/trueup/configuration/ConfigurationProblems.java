package io.trueup.configuration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects the problems of one file while it is read, so that all of them can be told at once. */
public final class ConfigurationProblems {

    private final String file;
    private final List<ConfigurationProblem> problems = new ArrayList<>();
    private final Map<String, Long> named = new HashMap<>();
    private final Set<Long> errorLines = new HashSet<>();
    private int errors;

    public ConfigurationProblems(String file) {
        this.file = file;
    }

    public void add(ConfigurationCode code, long line, String message, String suggestion) {
        problems.add(new ConfigurationProblem(code, file, line, message, suggestion));
        if (code.severity() == ConfigurationProblem.Severity.ERROR) {
            errors++;
            errorLines.add(line);
        }
    }

    public void add(ConfigurationCode code, long line, String message) {
        add(code, line, message, "");
    }

    /** The line that had a name first: this one when none had. */
    long first(String name, long line) {
        return named.computeIfAbsent(name, n -> line);
    }

    /** How many errors were found up to now: unchanged after reading a part means that the part is sound. */
    public int errors() {
        return errors;
    }

    /** Errors and warnings up to now. */
    public int count() {
        return problems.size();
    }

    public boolean hasErrorOn(long line) {
        return errorLines.contains(line);
    }

    /** In the order of their lines. */
    public List<ConfigurationProblem> list() {
        return problems.stream()
                .sorted(Comparator.comparingLong(ConfigurationProblem::line))
                .toList();
    }
}
