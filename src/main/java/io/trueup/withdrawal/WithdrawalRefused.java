package io.trueup.withdrawal;

/** Nothing was taken back; the message says why, for people. */
public final class WithdrawalRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Whether the same may go well later: what was asked for is not wrong. */
    private final boolean mayGoLater;

    private WithdrawalRefused(String why, boolean mayGoLater) {
        super(why);
        this.mayGoLater = mayGoLater;
    }

    static WithdrawalRefused forNow(String why) {
        return new WithdrawalRefused(why, true);
    }

    static WithdrawalRefused forGood(String why) {
        return new WithdrawalRefused(why, false);
    }

    public boolean mayGoLater() {
        return mayGoLater;
    }

    /** Why, for people. */
    public String why() {
        return String.valueOf(getMessage());
    }
}
