package io.trueup.letter;

import java.util.List;
import java.util.Map;

/**
 * A template as those read it who show its letters: each part of the Word document with a sign in the place of each field, so that it is
 * taken apart once and not again in every letter. What a list repeats stands in an element {@link #REPEATED}, what is there only when
 * something is known in one of {@link #CONDITIONAL}; their attribute {@code name} says which. Two are the same when they are one.
 */
public final class TemplateOutline {

    public static final String REPEATED = "repeated";
    public static final String CONDITIONAL = "conditional";

    /** A field stands as {@code BEGIN}, its index among the places in decimal, {@code END}. Unicode gives neither to any text. */
    public static final char BEGIN = '\uFDD0';

    public static final char END = '\uFDD1';

    private final Map<String, byte[]> parts;
    private final List<Place> places;

    /** @param inRow whether it is a field of the list's row around it */
    public record Place(String name, boolean inRow) {}

    /** What one letter has in the places of a template. */
    public interface Filling {

        /** @param row fields of the list's row around the place */
        void say(Place place, Map<String, String> row, Said into);

        List<Map<String, String>> rows(String list);

        boolean has(String name);
    }

    /** Takes the text of a field in its order; a line feed begins a new line, and nothing else in it is a control. */
    public interface Said {

        void text(String text);

        /** What a person has to fill in. */
        void gap(String text);
    }

    /** A template and what one letter says in it. */
    public record Filled(TemplateOutline outline, Filling filling) {}

    TemplateOutline(Map<String, byte[]> parts, List<Place> places) {
        this.parts = Map.copyOf(parts);
        this.places = List.copyOf(places);
    }

    public List<Place> places() {
        return places;
    }

    /** XML by the names of the parts, of all that has to do with text. Not to be changed. */
    public Map<String, byte[]> parts() {
        return parts;
    }
}
