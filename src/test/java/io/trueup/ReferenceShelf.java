package io.trueup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What can be cited: the documents of {@code docs/reference} with the numbers their headings and rows carry, and the decisions.
 *
 * @param documents by name without {@code .md}
 * @param decisions file names of {@code docs/decisions}
 */
record ReferenceShelf(Map<String, Set<String>> documents, Set<String> decisions) {

    static final String NOT_BUILT = "*(not built yet";

    /** {@code ## 5. Matching} and {@code ### 1.1 What was found}; and each fault, {@code 43. kill -9}. */
    private static final Pattern HEADING = Pattern.compile("(?m)^##+ (\\d+(?:\\.\\d+)?)\\.? ");

    private static final Pattern ROW = Pattern.compile("(?m)^(\\d+)\\. (.*)$");

    static ReferenceShelf read(Path docs) throws IOException {
        Map<String, Set<String>> documents = new TreeMap<>();
        try (Stream<Path> files = Files.list(docs.resolve("reference"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".md")).toList()) {
                String name = file.getFileName().toString().replace(".md", "");
                documents.put(name, numbers(Files.readString(file), name.equals("FAULTS") ? ROW : HEADING));
            }
        }
        try (Stream<Path> files = Files.list(docs.resolve("decisions"))) {
            return new ReferenceShelf(
                    documents,
                    new TreeSet<>(files.map(f -> f.getFileName().toString()).toList()));
        }
    }

    private static Set<String> numbers(String text, Pattern pattern) {
        Set<String> numbers = new TreeSet<>();
        for (Matcher m = pattern.matcher(text); m.find(); ) {
            numbers.add(m.group(1));
        }
        return numbers;
    }

    /** Numbers of the faults that nothing is done about yet. */
    static Set<String> faultsNotBuilt(Path docs) throws IOException {
        Set<String> numbers = new TreeSet<>();
        for (Matcher m = ROW.matcher(Files.readString(docs.resolve("reference/FAULTS.md"))); m.find(); ) {
            if (m.group(2).startsWith(NOT_BUILT)) {
                numbers.add(m.group(1));
            }
        }
        return numbers;
    }

    boolean has(String document) {
        return documents.containsKey(document);
    }

    boolean has(String document, String number) {
        return documents.getOrDefault(document, Set.of()).contains(number);
    }

    /** @param beginning of the file's name, its number at least */
    boolean hasDecision(String beginning) {
        return decisions.stream().anyMatch(name -> name.equals(beginning) || name.startsWith(beginning + "-"));
    }
}
