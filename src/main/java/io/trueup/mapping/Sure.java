package io.trueup.mapping;

import io.trueup.configuration.WrittenValue;
import java.util.Map;

/** How sure it is that a heading means a column, the surest first. */
enum Sure {
    /** A person said so, or it is the column's own name. */
    SAID(100),
    HIGH(80),
    MEDIUM(60),
    LOW(40),
    /** Only what stands below says so. */
    VALUES(20);

    static final Map<String, Sure> WORDS = WrittenValue.words(values());

    private final int weight;

    Sure(int weight) {
        this.weight = weight;
    }

    int weight() {
        return weight;
    }
}
