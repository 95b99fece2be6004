package io.trueup.billing;

import io.trueup.codes.ProcedureCodes;
import io.trueup.contract.Contract;
import io.trueup.contract.DayFacts;
import io.trueup.contract.RateBook;
import io.trueup.reconciliation.RatedDay;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The codes that a day's log comes to and their units: those the contract pays by, unless the bill has none of them and goes by codes of
 * one other kind (a day billed by its component codes after the program codes were not recognized).
 *
 * @param units by code, fractions included
 * @param asContracted whether the contract pays by these
 */
record CodesDue(Kind kind, Map<String, BigDecimal> units, boolean asContracted) {

    /** What a code counts. */
    enum Kind {
        /** 97545 and 97546: hours of the program. */
        PROGRAM,
        /** The five component codes: activities, 15 minutes a unit. */
        COMPONENT,
        /** A code of the contract's or schedule's own. */
        OWN;

        static Kind of(String code) {
            if (ProcedureCodes.isComponent(code)) {
                return COMPONENT;
            }
            return code.equals(ProcedureCodes.INITIAL_TWO_HOURS) || code.equals(ProcedureCodes.FURTHER_HOUR)
                    ? PROGRAM
                    : OWN;
        }
    }

    /** @param days of one bill; all under one contract */
    static CodesDue of(RateBook rates, List<RatedDay> days, Map<String, BigDecimal> billed) {
        Contract contract = days.get(0).contract();
        Set<Kind> kinds = billed.keySet().stream()
                .map(Kind::of)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
        Kind usual = contract != null && contract.paysByComponent() ? Kind.COMPONENT : Kind.PROGRAM;
        Kind kind = kinds.contains(usual) || kinds.size() != 1
                ? usual
                : kinds.iterator().next();
        Map<String, BigDecimal> units = new TreeMap<>();
        for (RatedDay day : days) {
            Map<String, BigDecimal> own = units(rates, contract, kind, facts(day), billed.keySet());
            if (own == null) {
                return new CodesDue(kind, billed, false);
            }
            own.forEach((code, number) -> units.merge(code, number, BigDecimal::add));
        }
        return new CodesDue(kind, units, kind == usual);
    }

    static DayFacts facts(RatedDay day) {
        return RatedDay.facts(day.day(), day.episode(), null);
    }

    /** Null when nothing says what a unit of the code is: then nothing can be held against it. */
    private static @Nullable Map<String, BigDecimal> units(
            RateBook rates, @Nullable Contract contract, Kind kind, DayFacts facts, Collection<String> billed) {
        return switch (kind) {
            case PROGRAM -> rates.programUnits(contract, facts);
            case COMPONENT -> rates.componentUnits(contract, facts);
            case OWN ->
                billed.size() == 1
                        ? rates.ownUnits(contract, facts, billed.iterator().next())
                        : null;
        };
    }
}
