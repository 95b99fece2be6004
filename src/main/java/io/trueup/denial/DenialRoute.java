package io.trueup.denial;

import io.trueup.configuration.WrittenValue;
import io.trueup.written.InWords;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A denial class, or one of its routes: the same class where something else is to be done, written
 * {@code DURATION_EXCEEDED:units}.
 *
 * @param route blank = the class's own
 */
public record DenialRoute(DenialClass denialClass, String route) {

    private static final Pattern WRITTEN = Pattern.compile("(?<class>[^:]+):\\s*(?<route>[a-z][a-z-]*)");
    private static final Map<String, DenialRoute> CLASSES =
            WrittenValue.words(DenialRoute.ofClasses(), DenialRoute::toString);

    private static DenialRoute[] ofClasses() {
        return Arrays.stream(DenialClass.values())
                .map(denialClass -> new DenialRoute(denialClass, ""))
                .toArray(DenialRoute[]::new);
    }

    /** What a rule file names; recorded as a problem of the file when there is no such class. */
    public static DenialRoute of(WrittenValue written) {
        Map<String, DenialRoute> words = new LinkedHashMap<>(CLASSES);
        String text = written.text("");
        Matcher parts = WRITTEN.matcher(text);
        if (parts.matches()) {
            DenialRoute own = CLASSES.get(parts.group("class").strip().toUpperCase(Locale.ROOT));
            if (own != null) {
                words.put(text, new DenialRoute(own.denialClass, parts.group("route")));
            }
        }
        return written.word(words, new DenialRoute(DenialClass.OTHER, ""));
    }

    /** For people, within a sentence: "duration exceeded (units)". */
    public String words() {
        return InWords.within(denialClass) + (route.isEmpty() ? "" : " (" + route + ")");
    }

    /** As rule files write it. */
    @Override
    public String toString() {
        return route.isEmpty() ? denialClass.name() : denialClass + ":" + route;
    }
}
