package io.trueup.ledger;

/** Something of a run that was given a number, so that it can be shared out over partitions and gone on with. */
public interface Slotted {

    /** From 1, without gaps within a run. */
    long slot();
}
