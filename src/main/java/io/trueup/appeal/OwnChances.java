package io.trueup.appeal;

import io.trueup.denial.DenialClass;
import java.util.Map;

/**
 * What the clinic itself won and lost, by denial class: it takes the place of the playbook's assumption once enough is decided.
 *
 * @param byKind by {@link #kind}
 */
public record OwnChances(Map<String, Tally> byKind) {

    /** Decided items of a kind from which on they say more than an assumption. */
    public static final int ENOUGH = 10;

    /** Nothing was decided yet. */
    public static final OwnChances NONE = new OwnChances(Map.of());

    private static final int PERCENT = 100;

    /** Items by their last decision. */
    public record Tally(long won, long lost) {

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

    /** @param assumed the playbook's, used while too little is decided */
    int percent(String kind, int assumed) {
        Tally tally = byKind.getOrDefault(kind, new Tally(0, 0));
        return tally.decided() < ENOUGH ? assumed : tally.percent();
    }

    /** Where the percentage comes from, in words. */
    String words(String kind, int assumed) {
        Tally tally = byKind.getOrDefault(kind, new Tally(0, 0));
        return tally.decided() < ENOUGH
                ? assumed + " %, assumed; " + tally.decided() + " decided so far, your own count from " + ENOUGH + " on"
                : tally.percent() + " %, your own: " + tally.won() + " won, " + tally.lost() + " lost (assumed were "
                        + assumed + " %)";
    }
}
