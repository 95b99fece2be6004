package io.trueup.denial;

import java.util.List;
import java.util.Objects;

/** The classes and routes that the shipped rules give, in the order of the classes. */
public final class RoutesOfRules {

    private RoutesOfRules() {}

    public static List<DenialRoute> all() {
        return DenialRules.standard().rules().stream()
                .map(DenialRule::denial)
                .filter(Objects::nonNull)
                .distinct()
                .sorted(java.util.Comparator.comparing(DenialRoute::denialClass).thenComparing(DenialRoute::route))
                .toList();
    }
}
