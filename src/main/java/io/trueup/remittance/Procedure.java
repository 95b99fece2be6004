package io.trueup.remittance;

import java.util.List;

/**
 * A procedure as a service line gives it.
 *
 * @param qualifier HC, ER …; blank in tables
 * @param code the code, upper case
 * @param modifiers up to four, in order
 */
public record Procedure(String qualifier, String code, List<String> modifiers) {

    public Procedure {
        modifiers = List.copyOf(modifiers);
    }
}
