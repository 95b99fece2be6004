package io.trueup.packet;

/** What stands below one another on pages. */
sealed interface Block permits Paragraph, Grid {

    /** Puts it where the pages have come to, and on further pages where it is longer than the rest of this one. */
    void layOn(Flow flow);

    /** Height of what must stay together at its beginning. */
    float firstHeight(float width);

    /** Whether the next block should begin on the same page. */
    boolean keepsWithNext();
}
