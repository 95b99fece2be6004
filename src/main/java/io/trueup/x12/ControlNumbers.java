package io.trueup.x12;

/**
 * The numbers that tell a transaction from others; each blank where its segment is missing.
 *
 * @param sender ISA06
 * @param interchange ISA13
 * @param group GS06
 * @param transaction ST02
 * @param version ST03, else GS08: the guide it is written by, {@code 005010X222A1}
 */
public record ControlNumbers(String sender, String interchange, String group, String transaction, String version) {

    /** All of them in one text, {@code sender/interchange/group/transaction}. */
    public String text() {
        return String.join("/", sender, interchange, group, transaction);
    }
}
