package io.trueup.setup;

import java.util.List;
import java.util.stream.Collectors;

/** Texts as a YAML file holds them, whatever somebody typed. */
final class Yaml {

    private Yaml() {}

    static String text(String value) {
        return '"'
                + value.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replaceAll("\\s+", " ")
                        .strip()
                + '"';
    }

    static String list(List<String> values) {
        return values.stream().map(Yaml::text).collect(Collectors.joining(", ", "[", "]"));
    }
}
