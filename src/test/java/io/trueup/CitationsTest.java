package io.trueup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What code, data files and documents cite stands in the repository: every document, numbered heading, fault and decision. */
class CitationsTest {

    private static final Path DOCS = Path.of("docs");
    private static final List<String> CITING =
            List.of("src", "jobs", "docs", "packaging", "sample-data", "README.md", "trueup", "pom.xml", "Dockerfile");
    private static final Pattern TEXT =
            Pattern.compile(".*(?:\\.(?:java|txt|csv|sql|yml|md|sh|xml|service|timer)|/trueup|Dockerfile)");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");

    /** This test and what it is made of speak of citations that need not be there. */
    private static final Set<String> ABOUT_CITATIONS =
            Set.of("Citation.java", "CitationsTest.java", "ReferenceShelf.java");

    private static ReferenceShelf shelf;
    private static List<Citation> citations;

    @BeforeAll
    static void readAll() throws IOException {
        shelf = ReferenceShelf.read(DOCS);
        citations = new ArrayList<>();
        for (Path file : texts(CITING)) {
            Citation.in(file, text(file)).forEach(citations::add);
        }
    }

    @Test
    void every_citation_leads_to_something_that_is_there() {
        assertThat(citations.stream().filter(c -> !leadsSomewhere(c)).map(Citation::place))
                .isEmpty();
    }

    /** So that the test above cannot pass by looking at nothing. */
    @Test
    void citations_of_every_kind_are_found_in_code_and_data_and_documents() {
        Map<Citation.Kind, Set<String>> found = new EnumMap<>(Citation.Kind.class);
        citations.forEach(
                c -> found.computeIfAbsent(c.kind(), k -> new TreeSet<>()).add(c.target()));
        assertThat(found.get(Citation.Kind.REFERENCE)).contains("INTERFACES", "DOMAIN", "FAULTS");
        assertThat(found.get(Citation.Kind.DECISION)).isNotEmpty();
        assertThat(found.get(Citation.Kind.FILE)).isNotEmpty();
        for (String folder : List.of("src/main/java", "src/main/resources", "src/test/java", "docs", "README.md")) {
            assertThat(citations).anyMatch(c -> c.place().startsWith(folder));
        }
        assertThat(citations.stream().filter(c -> !c.numbers().isEmpty())).hasSizeGreaterThan(100);
    }

    @Test
    void a_citation_of_what_is_not_there_is_seen() {
        Path file = Path.of("docs/page.md");
        for (String text : List.of(
                "INTERFACES.md 99",
                "(DOMAIN.md 2, 3 and 77)",
                "FAULTS.md rows 1-997",
                " * FAULTS.md\n * 998",
                "Faults 1 and 997",
                "void fault_997_of_none()",
                "`DESIGN.md` 3",
                "[FACTS.md](reference/FACTS.md) 9",
                "DESIGN section 2",
                "docs/decisions/9999",
                "docs/nowhere.md")) {
            assertThat(Citation.in(file, text)).as(text).anyMatch(c -> !leadsSomewhere(c));
        }
        for (String text : List.of(
                "INTERFACES.md 5",
                "DOMAIN.md 2, 3 and 6",
                "FAULTS.md rows 2 and 15-30",
                "`FACTS.md` 1.1",
                "docs/decisions/0001")) {
            assertThat(Citation.in(file, text)).as(text).isNotEmpty().allMatch(CitationsTest::leadsSomewhere);
        }
    }

    @Test
    void every_relative_link_of_a_page_leads_to_a_file() throws IOException {
        List<String> broken = new ArrayList<>();
        int links = 0;
        for (Path page : texts(List.of("docs", "README.md", "sample-data/README.md"))) {
            for (MatchResult link : LINK.matcher(text(page)).results().toList()) {
                String target = link.group(1).replaceFirst("#.*", "");
                if (page.toString().endsWith(".md") && !target.contains(":") && !target.isEmpty()) {
                    links++;
                    if (!Files.exists(page.resolveSibling(target))) {
                        broken.add(page + ": " + target);
                    }
                }
            }
        }
        assertThat(broken).isEmpty();
        assertThat(links).isPositive();
    }

    @Test
    void every_page_is_led_to_by_another() throws IOException {
        Set<Path> led = new TreeSet<>();
        Set<Path> pages = new TreeSet<>();
        for (Path page : texts(List.of("README.md", "docs"))) {
            if (page.toString().endsWith(".md")) {
                pages.add(page);
                LINK.matcher(text(page))
                        .results()
                        .map(link -> page.resolveSibling(link.group(1)).normalize())
                        .filter(target -> !target.equals(page))
                        .forEach(led::add);
            }
        }
        pages.removeIf(page -> page.startsWith("docs/decisions") || page.endsWith("README.md"));
        assertThat(led).containsAll(pages);
    }

    @Test
    void a_fault_is_marked_as_not_built_exactly_when_no_test_cites_it() throws IOException {
        Set<String> untested = new TreeSet<>(shelf.documents().get("FAULTS"));
        citations.stream()
                .filter(c -> c.place().startsWith("src/test") && c.target().equals("FAULTS"))
                .forEach(c -> untested.removeAll(Set.copyOf(c.numbers())));
        assertThat(ReferenceShelf.faultsNotBuilt(DOCS)).isEqualTo(untested);
    }

    private static boolean leadsSomewhere(Citation citation) {
        return switch (citation.kind()) {
            case DECISION -> shelf.hasDecision(citation.target());
            case FILE -> Files.exists(Path.of(citation.target()));
            case REFERENCE ->
                citation.numbers().isEmpty()
                        ? shelf.has(citation.target()) || Files.exists(Path.of(citation.target() + ".md"))
                        : citation.numbers().stream().allMatch(number -> shelf.has(citation.target(), number));
        };
    }

    private static List<Path> texts(List<String> roots) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String root : roots) {
            try (Stream<Path> below = Files.walk(Path.of(root))) {
                below.filter(Files::isRegularFile)
                        .filter(file -> TEXT.matcher("/" + file).matches())
                        .filter(file ->
                                !ABOUT_CITATIONS.contains(file.getFileName().toString()))
                        .sorted()
                        .forEach(files::add);
            }
        }
        return files;
    }

    /** A fixture that is no text on purpose cites nothing. */
    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (MalformedInputException noText) {
            return "";
        }
    }
}
