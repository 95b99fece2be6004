package io.trueup.x12;

/**
 * Takes the transactions of one kind out of a file, segment by segment. One begins, its segments follow, and it ends whole or cut
 * short.
 */
public interface TransactionSink {

    /** ISA, GS, GE or IEA; no transaction is open. */
    default void envelope(Segment segment) {}

    /** TA1, which stands outside transactions; whether it was told. */
    default boolean answer(Segment ta1) {
        return false;
    }

    /** ST; whether the transaction is of the kind that is read here. */
    boolean begin(Segment st, ControlNumbers numbers);

    /** A segment of the transaction begun last. */
    void take(Segment segment);

    /** SE of the transaction begun last. */
    void end(Segment se);

    /** The next envelope or transaction comes, and the one begun last has no SE; whether it was taken as whole all the same. */
    default boolean endWithout(Segment next) {
        return false;
    }

    /** The file ends here, or the next transaction comes, and the one begun last has no SE. */
    void cutShort(Segment last);

    /** A segment outside any transaction; whether it was worth a problem. */
    boolean stray(Segment segment);
}
