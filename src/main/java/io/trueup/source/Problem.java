package io.trueup.source;

import io.trueup.money.Money;

/**
 * Something in an input that could not be used, or was used with a remark: the columns of the Rejects sheet.
 *
 * @param found what stands there, cut to 200 characters; blank when the code says it all
 * @param expected what would have been right, for people ("a date, YYYY-MM-DD or M/D/YYYY"); may be blank
 * @param amount paid money that was rejected with it (zero when none, or when the file does not say)
 */
public record Problem(ProblemCode code, Place place, String found, String expected, Money amount) {

    private static final int LONGEST = 200;

    public Problem {
        found = Text.visible(found);
        expected = Text.visible(expected);
        if (found.length() > LONGEST) {
            found = found.substring(0, LONGEST) + "…";
        }
    }

    public static Problem of(ProblemCode code, Place place, String found, String expected) {
        return new Problem(code, place, found, expected, Money.ZERO);
    }

    public static Problem of(ProblemCode code, Place place, String found) {
        return of(code, place, found, "");
    }

    public Problem rejecting(Money paid) {
        return new Problem(code, place, found, expected, paid);
    }

    /** The same for eyes that must not see what stands there. */
    public Problem withoutFound() {
        return new Problem(code, place, "", expected, amount);
    }

    public boolean isReject() {
        return code.severity() == ProblemCode.Severity.REJECT;
    }

    /** What a person does about it; nobody mends a segment by hand. */
    public String toDo() {
        if (place.isSegment() && code.isOfOneValue()) {
            return "ask whoever made the file (the payer, the clearinghouse, the own billing system) for a corrected one;"
                    + " what is right in this one was taken";
        }
        return code.toDo().isEmpty() ? expected : code.toDo();
    }
}
