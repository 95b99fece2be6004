package io.trueup.batch;

/** An order names something that is not there; nothing was begun. The message says what there is instead. */
public final class OrderRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    OrderRefused(String sentence) {
        super(sentence);
    }
}
