package io.trueup.configuration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A value in a YAML file: one of those of {@link WrittenValue}, a list, or keys and values. */
public final class YamlValue extends WrittenValue {

    private final @Nullable Node node;

    YamlValue(String name, @Nullable Node node, long line, ConfigurationProblems problems) {
        super(
                name,
                node instanceof ScalarNode scalar ? scalar.getValue() : "",
                node == null ? line : node.getStartMark().getLine() + 1L,
                problems);
        this.node = node;
    }

    /** Whether anything is written here; {@code key:} with nothing behind it counts as absent. */
    @Override
    public boolean isPresent() {
        return node != null && !Tag.NULL.equals(node.getTag());
    }

    @Override
    public String text(String fallback) {
        if (isPresent() && !(node instanceof ScalarNode)) {
            wrongType("text");
            return fallback;
        }
        return super.text(fallback);
    }

    /** A list of texts; one text alone is a list of one. */
    public List<String> texts() {
        if (node instanceof SequenceNode) {
            return items().stream().map(item -> item.text("")).toList();
        }
        return isPresent() ? List.of(text("")) : List.of();
    }

    /** The entries of a list; none when absent. */
    public List<YamlValue> items() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream()
                    .map(item -> new YamlValue(name, item, line, problems))
                    .toList();
        }
        if (isPresent()) {
            wrongType("a list (entries that begin with \"- \")");
        }
        return List.of();
    }

    /** Keys and values; an empty mapping when absent. */
    public YamlMapping mapping() {
        if (node instanceof MappingNode mapping) {
            return new YamlMapping(name, mapping, line, problems);
        }
        if (isPresent()) {
            wrongType("keys and values");
        }
        return new YamlMapping(name, null, line, problems);
    }

    public boolean isMapping() {
        return node instanceof MappingNode;
    }

    /** The same value under a name that says more: {@code contract tx-2025}. */
    public YamlValue named(String clearer) {
        return new YamlValue(clearer, node, line, problems);
    }

    private void wrongType(String wanted) {
        String found =
                node instanceof MappingNode ? "keys and values" : node instanceof SequenceNode ? "a list" : "text";
        problem(ConfigurationCode.WRONG_TYPE, name + " should be " + wanted + ", not " + found, "");
    }
}
