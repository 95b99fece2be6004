package io.trueup.desk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The pages of the desk, found as people find them: by the links of the layout, and on from there, one page of each kind.
 *
 * @param pages that are there, those the navigation has first
 * @param broken links that lead nowhere, each with the page it stands on and what was answered
 */
record EveryPage(List<String> pages, List<String> broken) {

    private static final Pattern LINK = Pattern.compile("<a\\b[^>]*?\\bhref=\"(/[^\"#]*)\"");
    private static final Pattern WORD = Pattern.compile("[a-z]+([.-][a-z]+)*");
    private static final Pattern FILE = Pattern.compile(".*\\.(?:docx|pdf|xlsx|ics|csv)(?:\\?.*)?");
    private static final int OK = 200;

    /** A link and where it stands. */
    private record Found(String path, String on) {}

    static EveryPage of(Surfer surfer) {
        List<String> pages = new ArrayList<>();
        List<String> broken = new ArrayList<>();
        Set<String> kinds = new HashSet<>();
        Deque<Found> next = new ArrayDeque<>(List.of(new Found("/", "the login")));
        while (!next.isEmpty()) {
            Found found = next.poll();
            if (!kinds.add(kind(found.path()))) {
                continue;
            }
            var answer = surfer.get(found.path());
            if (answer.statusCode() != OK) {
                broken.add(found.path() + " on " + found.on() + ": " + answer.statusCode());
            } else if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                pages.add(found.path());
                links(answer.body()).forEach(path -> next.add(new Found(path, found.path())));
            }
        }
        return new EveryPage(pages, broken);
    }

    private static List<String> links(String page) {
        return LINK.matcher(page)
                .results()
                .map(link -> link.group(1).replace("&amp;", "&"))
                .filter(path -> !FILE.matcher(path).matches())
                .distinct()
                .toList();
    }

    /** Pages that differ in an id, a day or a filter alone are of one kind. */
    private static String kind(String path) {
        return Arrays.stream(path.split("\\?")[0].split("/"))
                .map(part -> WORD.matcher(part).matches() || part.isEmpty() ? part : "*")
                .collect(Collectors.joining("/"));
    }
}
