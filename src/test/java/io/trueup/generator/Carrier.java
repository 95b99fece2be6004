package io.trueup.generator;

import io.trueup.programlog.Program;
import java.util.Set;

/**
 * A payer of the synthetic clinic.
 *
 * @param id as logs and remittances name it
 * @param electronic sends 835 files; the others send tables
 * @param weight how many claims it has among all
 * @param dueDays days until a payment is due
 */
record Carrier(
        String id,
        String name,
        boolean electronic,
        String jurisdiction,
        Program program,
        int weight,
        int dueDays,
        Set<Trait> traits,
        Rate rate) {

    /** What sets a carrier apart from one that pays each day by its own rate. */
    enum Trait {
        /** No fault insurance: the patient may owe a share. */
        AUTO,
        /** The charge decides what is expected. */
        BY_CHARGE,
        /** Pays component codes, not 97545 and 97546. */
        BY_COMPONENT,
        /** Zero-paid lines beside a paid one are not denials. */
        BY_DAY,
        /** One price for the whole episode. */
        BY_CASE,
        /** Nothing is known before something is billed. */
        BLANK_UNTIL_BILLED,
        NOT_COVERED,
        /** Pays work conditioning as it pays work hardening. */
        ANY_PROGRAM,
        /** Has no contract at all. */
        NO_CONTRACT
    }

    /** The same carrier, as it pays for another program. */
    Carrier in(Program other) {
        return new Carrier(id, name, electronic, jurisdiction, other, weight, dueDays, traits, rate);
    }

    boolean is(Trait trait) {
        return traits.contains(trait);
    }
}
