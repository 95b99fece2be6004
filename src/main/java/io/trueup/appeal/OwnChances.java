package io.trueup.appeal;

import io.trueup.denial.DenialClass;
import io.trueup.reconciliation.Outcome;
import java.util.List;
import java.util.Map;

/**
 * What the clinic itself won and lost, by denial class, or by outcome where nothing was denied: it takes the place of the playbook's
 * assumption once enough is decided. An item is won when somebody says so, or when the money came and nobody called it lost since.
 *
 * @param byKind by {@link #kind}
 */
public record OwnChances(Map<String, Tally> byKind) {

    /** Decided items of a kind from which on they say more than an assumption. */
    public static final int ENOUGH = 10;

    /** Outcomes without a denial that a payer decides on. */
    public static final List<Outcome> OUTCOMES =
            List.of(Outcome.PAYMENT_OVERDUE, Outcome.UNDERPAID, Outcome.TAKEN_BACK);

    /** Nothing was decided yet. */
    public static final OwnChances NONE = new OwnChances(Map.of());

    private static final int PERCENT = 100;

    /**
     * Items by their last decision, or by the money that came for them since.
     *
     * @param byMoney how many of those won nobody called so: the money came
     */
    public record Tally(long won, long lost, long byMoney) {

        public static final Tally NOTHING = new Tally(0, 0, 0);

        public Tally plus(Tally other) {
            return new Tally(won + other.won, lost + other.lost, byMoney + other.byMoney);
        }

        long decided() {
            return won + lost;
        }

        /** Rounded half up. */
        int percent() {
            return (int) ((2 * PERCENT * won + decided()) / (2 * decided()));
        }
    }

    public OwnChances {
        byKind = Map.copyOf(byKind);
    }

    /** An approved authorization on file makes a kind of its own, as in the playbook. */
    public static String kind(String denialClass, boolean authorized) {
        return authorized && denialClass.equals(DenialClass.AUTHORIZATION_OR_NECESSITY.name())
                ? denialClass + " [authorization covers]"
                : denialClass;
    }

    /** Of an item that was not denied. */
    public static String kind(Outcome outcome) {
        return outcome.name();
    }

    public Tally of(String kind) {
        return byKind.getOrDefault(kind, Tally.NOTHING);
    }

    /** @param assumed the playbook's, used while too little is decided */
    int percent(String kind, int assumed) {
        Tally tally = of(kind);
        return tally.decided() < ENOUGH ? assumed : tally.percent();
    }

    /** Where the percentage comes from, in words. */
    String words(String kind, int assumed) {
        Tally tally = of(kind);
        return tally.decided() < ENOUGH
                ? assumed + " %, assumed; " + tally.decided() + " decided so far, your own count from " + ENOUGH + " on"
                : tally.percent() + " %, your own: " + tally.won() + " won, " + tally.lost() + " lost"
                        + (tally.byMoney() == 0 ? "" : ", " + tally.byMoney() + " of them by money that came")
                        + " (assumed were " + assumed + " %)";
    }
}
