package io.trueup.configuration;

import io.trueup.written.NearestWord;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Keys and values of one place in a YAML file. A reader asks for each key it knows and then calls {@link #rejectUnknown()}: every
 * key nobody asked for is a problem, with the nearest of those that were.
 */
public final class YamlMapping {

    /** How many mappings may be merged one into the other; one that merges itself ends here. */
    private static final int DEEPEST_MERGE = 8;

    private final String name;
    private final long line;
    private final ConfigurationProblems problems;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Long> keyLines = new LinkedHashMap<>();
    private final Set<String> known = new LinkedHashSet<>();

    YamlMapping(String name, @Nullable MappingNode node, long line, ConfigurationProblems problems) {
        this(name, node, line, problems, 0);
    }

    private YamlMapping(
            String name, @Nullable MappingNode node, long line, ConfigurationProblems problems, int mergeDepth) {
        this.name = name;
        this.line = line;
        this.problems = problems;
        if (node != null) {
            node.getValue().forEach(this::take);
            node.getValue().forEach(entry -> takeMerged(entry, mergeDepth));
        }
    }

    private YamlMapping(String name, YamlMapping same) {
        this.name = name;
        this.line = same.line;
        this.problems = same.problems;
        this.values.putAll(same.values);
        this.keyLines.putAll(same.keyLines);
        this.known.addAll(same.known);
    }

    /** The same mapping under a name that says more in problems: {@code contract tx-2025}. */
    public YamlMapping named(String clearer) {
        return new YamlMapping(clearer, this);
    }

    private void take(NodeTuple entry) {
        long keyLine = entry.getKeyNode().getStartMark().getLine() + 1L;
        if (!(entry.getKeyNode() instanceof ScalarNode key)) {
            problems.add(ConfigurationCode.WRONG_TYPE, keyLine, "a key of " + name + " is not a word");
        } else if (!isMerge(key)) {
            if (values.putIfAbsent(key.getValue(), entry.getValueNode()) != null) {
                problems.add(
                        ConfigurationCode.DUPLICATE_KEY,
                        keyLine,
                        "key \"" + key.getValue() + "\" of " + name + " stands already on line "
                                + keyLines.get(key.getValue()));
            }
            keyLines.putIfAbsent(key.getValue(), keyLine);
        }
    }

    /** {@code <<: *name}: the keys of another mapping, where this one does not say otherwise. */
    private void takeMerged(NodeTuple entry, int depth) {
        if (isMerge(entry.getKeyNode()) && depth < DEEPEST_MERGE) {
            List<Node> sources =
                    entry.getValueNode() instanceof SequenceNode list ? list.getValue() : List.of(entry.getValueNode());
            for (Node source : sources) {
                if (source instanceof MappingNode mapping) {
                    YamlMapping merged = new YamlMapping(name, mapping, line, new ConfigurationProblems(""), depth + 1);
                    merged.values.forEach(values::putIfAbsent);
                    merged.keyLines.forEach(keyLines::putIfAbsent);
                }
            }
        }
    }

    private static boolean isMerge(Node key) {
        return Tag.MERGE.equals(key.getTag());
    }

    /** The line where the mapping begins. */
    public long line() {
        return line;
    }

    public Set<String> keys() {
        return values.keySet();
    }

    public boolean has(String key) {
        return optional(key).isPresent();
    }

    /** The value of a key that may be left out. */
    public YamlValue optional(String key) {
        known.add(key);
        return new YamlValue(key, values.get(key), keyLines.getOrDefault(key, line), problems);
    }

    /** The value of a key that must be there; recorded as a problem when it is not. */
    public YamlValue required(String key) {
        return required(key, ConfigurationCode.MISSING_KEY);
    }

    public YamlValue required(String key, ConfigurationCode whenMissing) {
        YamlValue value = optional(key);
        if (!value.isPresent()) {
            problems.add(whenMissing, keyLines.getOrDefault(key, line), name + " has no \"" + key + "\"");
        }
        return value;
    }

    /** Records every key that was never asked for. */
    public void rejectUnknown() {
        keyLines.forEach((key, keyLine) -> {
            if (!known.contains(key)) {
                String near = NearestWord.of(key, known);
                problems.add(
                        ConfigurationCode.UNKNOWN_KEY,
                        keyLine,
                        "unknown key \"" + key + "\" in " + name
                                + (near.isEmpty() && !known.isEmpty() ? "; there are " + String.join(", ", known) : ""),
                        near);
            }
        });
    }
}
