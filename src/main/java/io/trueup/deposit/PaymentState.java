package io.trueup.deposit;

/** What became of a payment that a remittance announced. */
public enum PaymentState {
    DEPOSITED("Deposited"),
    DIFFERS("Differs"),
    WHICH_DEPOSIT("Which deposit?"),
    MISSING("Missing"),
    NOT_YET("Not yet"),
    NOT_ON_STATEMENT("Not on a statement yet"),
    /** From before the first line of any statement. */
    BEFORE_STATEMENTS("Before the statements"),
    /** The payer takes money, and the bank does not say so. */
    NOT_TAKEN("Not taken yet");

    private final String words;

    PaymentState(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
