package io.trueup.generator;

import static io.trueup.generator.Carrier.Trait.ANY_PROGRAM;
import static io.trueup.generator.Carrier.Trait.AUTO;
import static io.trueup.generator.Carrier.Trait.BLANK_UNTIL_BILLED;
import static io.trueup.generator.Carrier.Trait.BY_CASE;
import static io.trueup.generator.Carrier.Trait.BY_CHARGE;
import static io.trueup.generator.Carrier.Trait.BY_COMPONENT;
import static io.trueup.generator.Carrier.Trait.BY_DAY;
import static io.trueup.generator.Carrier.Trait.NOT_COVERED;
import static io.trueup.generator.Carrier.Trait.NO_CONTRACT;
import static io.trueup.programlog.Program.WC;
import static io.trueup.programlog.Program.WH;

import io.trueup.programlog.Program;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The carriers, one for each way of pricing; the same promises are written in the contracts.yml and fee-schedules.csv beside it. */
final class Carriers {

    /** An employer with a contract of its own under HARBR. */
    static final String OWN_CONTRACT_EMPLOYER = "Ironwood Foundry";

    /** A contract that episodes name, whatever their payer. */
    static final String OVERRIDE = "single-case-agreement";

    static final Rate OVERRIDE_RATE = Rates.hourly(101_00, 15, 480);

    private static final LocalDate NEW_RATE = LocalDate.of(2025, 7, 1);
    private static final Rate NOTHING = (work, billed) -> 0;

    private static final List<Carrier> ALL = List.of(
            edi(
                    "HARBR",
                    "HARBOR STATE MUTUAL",
                    "CA",
                    WH,
                    12,
                    45,
                    Rates.forEmployer(
                            OWN_CONTRACT_EMPLOYER, Rates.hourly(96_40, 15, 480), Rates.hourly(92_50, 15, 480)),
                    ANY_PROGRAM),
            table("SEXTN", "Sexton Casualty", "OR", WH, 6, 30, Rates.hourly(83_33, 6, 450)),
            edi("LONES", "LONE STEER INSURANCE", "TX", WH, 14, 45, Rates.hourSchedule(64_00, 64_00, 480)),
            edi(
                    "BLUEC",
                    "BLUE CANYON CASUALTY",
                    "TX",
                    WH,
                    8,
                    45,
                    Rates.timesPercent(Rates.hourSchedule(64_00, 64_00, 480), 80_00)),
            edi(
                    "CEDAR",
                    "CEDAR SOUND FUND",
                    "WA",
                    WH,
                    8,
                    45,
                    Rates.timesPercent(Rates.perCode(145_55, 70_15, 480), 110_00)),
            table(
                    "GRANT",
                    "Granite Peak Indemnity",
                    "WA",
                    WH,
                    5,
                    45,
                    Rates.timesPercent(Rates.timesPercent(Rates.perCode(145_55, 70_15, 480), 85_00), 97_50)),
            auto(
                    "MESAA",
                    "MESA AUTO",
                    "NM",
                    WH,
                    6,
                    30,
                    Rates.perCode(171_25, 78_35, 480).lessPercent(12)),
            edi(
                    "UPLFT",
                    "PIONEER WORK FUND",
                    "NC",
                    WH,
                    6,
                    45,
                    Rates.hourly(71_05, 15, 480).upliftPercent(25)),
            edi(
                    "NETWK",
                    "NORTHERN NETWORK",
                    "IL",
                    WH,
                    6,
                    45,
                    Rates.hourly(84_75, 15, 480).lessPercent(5).atMostBilled(),
                    BY_CHARGE),
            edi("DAYLY", "DELTA MANUFACTURERS", "OH", WH, 6, 30, Rates.daily(520_00, 360, 260_00, 180), BY_DAY),
            edi("CASES", "TRI RIVER TRUST", "GA", WH, 6, 45, NOTHING, BY_CASE),
            edi("CHARG", "CHARTER EMPLOYERS", "FL", WH, 5, 45, Rates.ofCharge(72_50), BY_CHARGE, BLANK_UNTIL_BILLED),
            table(
                    "COMPO",
                    "Compass Therapy Plan",
                    "CO",
                    WC,
                    4,
                    45,
                    Rates.components(List.of(38_15L, 41_27L, 44_90L, 40_05L, 39_60L)),
                    BY_COMPONENT),
            edi(
                    "RVUCO",
                    "VALLEY COMP EXCHANGE",
                    "CO",
                    WC,
                    4,
                    45,
                    Rates.timesPercent(Rates.components(List.of(42_09L, 48_38L, 53_61L, 46_01L, 45_48L)), 105_00),
                    BY_COMPONENT),
            edi(
                    "STEPS",
                    "STEPWISE INSURANCE",
                    "AZ",
                    WH,
                    5,
                    45,
                    Rates.fromDay(NEW_RATE, Rates.hourly(80_00, 15, 480), Rates.hourly(88_10, 15, 480)),
                    ANY_PROGRAM),
            edi("MEDIC", "MEDICARE PART B", "TX", WH, 3, 30, NOTHING, NOT_COVERED),
            edi("NOCON", "CANYON DISABILITY", "NV", WH, 2, 45, NOTHING, NO_CONTRACT));

    private Carriers() {}

    static List<Carrier> all() {
        return ALL;
    }

    static Carrier any(Chance chance) {
        int ticket = chance.between(1, ALL.stream().mapToInt(Carrier::weight).sum());
        for (Carrier carrier : ALL) {
            ticket -= carrier.weight();
            if (ticket <= 0) {
                return carrier;
            }
        }
        throw new IllegalStateException("weights do not add up");
    }

    private static Carrier edi(
            String id,
            String name,
            String state,
            Program program,
            int weight,
            int due,
            Rate rate,
            Carrier.Trait... traits) {
        return new Carrier(id, name, true, state, program, weight, due, Set.of(traits), rate);
    }

    private static Carrier auto(String id, String name, String state, Program program, int weight, int due, Rate rate) {
        return new Carrier(id, name, true, state, program, weight, due, Set.of(AUTO), rate);
    }

    private static Carrier table(
            String id,
            String name,
            String state,
            Program program,
            int weight,
            int due,
            Rate rate,
            Carrier.Trait... traits) {
        return new Carrier(id, name, false, state, program, weight, due, Set.of(traits), rate);
    }
}
