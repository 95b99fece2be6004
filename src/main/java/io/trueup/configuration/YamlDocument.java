package io.trueup.configuration;

import java.io.StringReader;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** One YAML file, read without turning it into objects, so that each value keeps its line. Reading never throws. */
public final class YamlDocument {

    private final @Nullable Node root;
    private final ConfigurationProblems problems;

    private YamlDocument(@Nullable Node root, ConfigurationProblems problems) {
        this.root = root;
        this.problems = problems;
    }

    /** @param file the name problems are reported under */
    public static YamlDocument read(String file, String text) {
        ConfigurationProblems problems = new ConfigurationProblems(file);
        return new YamlDocument(compose(text.startsWith("\uFEFF") ? text.substring(1) : text, problems), problems);
    }

    private static @Nullable Node compose(String text, ConfigurationProblems problems) {
        try {
            return new Yaml(new LoaderOptions()).compose(new StringReader(text));
        } catch (MarkedYAMLException e) {
            String what = e.getProblem() == null ? "cannot be read" : e.getProblem();
            long line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1L;
            problems.add(ConfigurationCode.SYNTAX, line, "not valid YAML: " + what, hint(what));
        } catch (YAMLException e) {
            problems.add(ConfigurationCode.SYNTAX, 0, "not valid YAML: " + firstLine(String.valueOf(e.getMessage())));
        }
        return null;
    }

    private static String hint(String what) {
        return what.contains("'\\t") ? "indent with blanks, not with tabs" : "";
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }

    /** The whole document as one value; absent when the file is empty or no YAML. What is missing in no YAML is not told beside that. */
    public YamlValue root() {
        boolean unread = root == null && problems.errors() > 0;
        return new YamlValue("the file", root, 1, unread ? new ConfigurationProblems("") : problems);
    }

    /** The problems found up to now; readers of the values add theirs. */
    public ConfigurationProblems problems() {
        return problems;
    }
}
