package io.trueup.reconciliation;

import io.trueup.few.Few;
import io.trueup.money.Money;
import io.trueup.programlog.Program;
import io.trueup.remittance.DateRange;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a service line says about which day it is for.
 *
 * @param code procedure code billed; blank for a claim without lines
 * @param dates null when neither line nor claim has any
 * @param takenBack lines of the earlier claim payment that this one, a reversal without lines and dates, takes back whole; none where
 *     it names no claim payment of just its amount
 */
public record RemittedLine(
        String code, List<String> modifiers, @Nullable DateRange dates, Word word, List<RemittedLine> takenBack) {

    /** One that takes no other back. */
    public RemittedLine(String code, List<String> modifiers, @Nullable DateRange dates, Word word) {
        this(code, modifiers, dates, word, List.of());
    }

    /** What it says of the service; neither money nor a refusal may be lost for want of a date. */
    public enum Word {
        MONEY,
        /** A decision without money. */
        REFUSED,
        /** Forwarded, pended, only estimated. */
        UNDECIDED;

        public static Word of(Money counted, boolean decided) {
            if (!counted.isZero()) {
                return MONEY;
            }
            return decided ? REFUSED : UNDECIDED;
        }
    }

    private static final List<String> PROGRAMS =
            Arrays.stream(Program.values()).map(Program::name).toList();

    public RemittedLine {
        modifiers = List.copyOf(modifiers);
        takenBack = List.copyOf(takenBack);
    }

    /** The same as a reversal of these. */
    public RemittedLine takingBack(List<RemittedLine> lines) {
        return new RemittedLine(code, modifiers, dates, word, lines);
    }

    /** The same, with the program that the other lines of its dates agree on when it says none: 97546 is an add-on to 97545. */
    public RemittedLine beside(List<RemittedLine> lines) {
        if (Few.any(modifiers, PROGRAMS::contains)) {
            return this;
        }
        List<String> named = Few.where(
                Few.distinct(Few.where(lines, line -> Objects.equals(line.dates, dates)), RemittedLine::modifiers),
                PROGRAMS::contains);
        return named.size() == 1
                ? new RemittedLine(
                        code, Stream.concat(modifiers.stream(), named.stream()).toList(), dates, word, takenBack)
                : this;
    }

    /** The program whose modifier the line bears; null when it bears none, or both. */
    @Nullable
    Program program() {
        List<String> named = Few.distinct(Few.where(modifiers, PROGRAMS::contains));
        return named.size() == 1 ? Program.valueOf(named.get(0)) : null;
    }
}
