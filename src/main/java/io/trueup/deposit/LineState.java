package io.trueup.deposit;

/** What became of a line of the bank. */
public enum LineState {
    MATCHED("Matched"),
    DIFFERS("Differs"),
    WHICH_PAYMENT("Which payment?"),
    NO_REMITTANCE("No remittance"),
    /** From before the first payment that any remittance told. */
    BEFORE_REMITTANCES("Before the remittances"),
    OTHER_MONEY("Other money"),
    MONEY_OUT("Money out"),
    /** Money that came and was taken back, and the line that took it. */
    RETURNED("Returned");

    private final String words;

    LineState(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
