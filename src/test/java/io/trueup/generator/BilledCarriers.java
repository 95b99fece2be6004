package io.trueup.generator;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which carriers the billed clinic has, how each gets its bills, and for which of them every bill is declared to be there. */
final class BilledCarriers {

    /** From when on {@code bills:} of the job file says that every bill is there. */
    static final LocalDate DECLARED_FROM = LocalDate.of(2025, 5, 5);

    /** Whose bills are there, but not declared to be complete. */
    private static final String UNDECLARED = "CEDAR";

    /** Whose bills are on paper. */
    private static final String ON_PAPER = "STEPS";

    private static final Set<String> BY_THE_HOUR = Set.of("HARBR", "LONES", "CEDAR", "SEXTN");

    private static final Map<String, Integer> WEIGHTS = Map.of(
            "HARBR", 22, "LONES", 22, "BLUEC", 8, "CEDAR", 12, "SEXTN", 12, "NETWK", 7, "CHARG", 6, "DAYLY", 6, "CASES",
            8, "COMPO", 6);

    private static final List<Carrier> ALL = Carriers.all().stream()
            .filter(c -> WEIGHTS.containsKey(c.id()) || c.id().equals(ON_PAPER))
            .toList();

    private BilledCarriers() {}

    static Carrier any(Chance chance) {
        int ticket =
                chance.between(1, ALL.stream().mapToInt(BilledCarriers::weight).sum());
        for (Carrier carrier : ALL) {
            ticket -= weight(carrier);
            if (ticket <= 0) {
                return carrier;
            }
        }
        throw new IllegalStateException("weights do not add up");
    }

    private static int weight(Carrier carrier) {
        return WEIGHTS.getOrDefault(carrier.id(), 5);
    }

    static Carrier named(String id) {
        return Carriers.all().stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static boolean isOnPaper(Carrier carrier) {
        return carrier.id().equals(ON_PAPER);
    }

    /** Whether a day without a bill is known not to be billed. */
    static boolean declared(Carrier carrier, LocalDate date) {
        return !carrier.id().equals(UNDECLARED) && !isOnPaper(carrier) && !date.isBefore(DECLARED_FROM);
    }

    /** A day's worth follows its hours one by one. */
    static boolean byTheHour(Carrier carrier) {
        return BY_THE_HOUR.contains(carrier.id());
    }

    static boolean wantsAccreditation(Carrier carrier) {
        return carrier.id().equals("LONES");
    }

    /** What the lines of a day must carry. */
    static List<String> modifiers(Carrier carrier) {
        if (carrier.is(Carrier.Trait.BY_COMPONENT)) {
            return List.of();
        }
        return wantsAccreditation(carrier) ? List.of("WH", "CA") : List.of("WH");
    }

    /** The key of the job file. */
    static String declaration() {
        String payers = ALL.stream()
                .filter(c -> declared(c, DECLARED_FROM))
                .map(Carrier::id)
                .reduce((a, b) -> a + ", " + b)
                .orElseThrow();
        return "# Every bill of these payers is in the inbox, for days of service from then on.\nbills: { from: "
                + DECLARED_FROM + ", payers: [" + payers + "] }\n";
    }
}
