package io.trueup.packet;

import java.util.List;

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

    /** @param name stands at the top of its further pages */
    static Part of(String name, List<Section> sections) {
        return new Part(sections, Flow.Frame.headed(List.of(Look.continued(name))));
    }
}
