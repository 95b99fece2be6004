package io.trueup.packet;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What begins on a page of its own and stands in the index.
 *
 * @param sections in order; each is an entry of the index with the page on which it begins
 */
record Part(List<Section> sections, Flow.Frame frame) {

    /** @param name as the index calls it */
    record Section(String name, List<Block> blocks) {

        Section {
            blocks = List.copyOf(blocks);
        }
    }

    Part {
        sections = List.copyOf(sections);
    }

    /** By the few names that parts have. */
    private static final Map<String, Flow.Frame> FRAMES = new ConcurrentHashMap<>();

    /** @param name stands at the top of its further pages */
    static Part of(String name, List<Section> sections) {
        return new Part(sections, FRAMES.computeIfAbsent(name, n -> Flow.Frame.headed(List.of(Look.continued(n)))));
    }
}
