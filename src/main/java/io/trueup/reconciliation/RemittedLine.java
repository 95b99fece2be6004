package io.trueup.reconciliation;

import io.trueup.programlog.Program;
import io.trueup.remittance.DateRange;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a service line says about which day it is for.
 *
 * @param code procedure code billed; blank for a claim without lines
 * @param dates null when neither line nor claim has any
 * @param unpaid a decision without money: one that must not be lost for want of a date
 */
public record RemittedLine(
        String code, List<String> modifiers, @Nullable DateRange dates, boolean unpaid) {

    public RemittedLine {
        modifiers = List.copyOf(modifiers);
    }

    /** The program whose modifier the line bears; null when it bears none, or both. */
    @Nullable
    Program program() {
        List<Program> named = Arrays.stream(Program.values())
                .filter(program -> modifiers.contains(program.name()))
                .toList();
        return named.size() == 1 ? named.get(0) : null;
    }
}
