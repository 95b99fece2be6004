package io.trueup.demand;

import io.trueup.appeal.ItemIds;

/**
 * What days must share to be on one list.
 *
 * @param payerKey the one key of all ids and names that contracts give a payer
 * @param contract blank where the days may be of several
 * @param why what repeats, in the words of its pattern; blank where the cause says all
 * @param level of the appeal that comes next; blank where there is none
 */
public record DemandKey(DemandCause cause, String payerKey, String contract, String why, String level) {

    /** Starts the units of lists, which nothing else is reconciled with. */
    public static final String UNIT = "G:";

    /** The unit of the list among things to do. */
    public String unit() {
        return UNIT + payerKey + "|" + cause;
    }

    /** @param ordinal 1 = the first list; what is found after it was sent makes the next */
    public String id(int ordinal) {
        return ItemIds.made(
                String.join("|", "list", cause.name(), payerKey, contract, why, level, String.valueOf(ordinal)));
    }
}
