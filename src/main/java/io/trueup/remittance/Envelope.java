package io.trueup.remittance;

import io.trueup.source.ProblemCode;
import io.trueup.x12.Segment;
import org.jspecify.annotations.Nullable;

/**
 * The counts and control numbers of ISA-IEA, GS-GE and ST-SE. What does not agree is a notice, the content is kept (FAULTS.md 19).
 */
final class Envelope {

    private final RemittanceScope scope;
    private @Nullable Segment isa;
    private @Nullable Segment gs;
    private @Nullable Segment st;
    private int groups;
    private int transactions;
    private int segments;

    Envelope(RemittanceScope scope) {
        this.scope = scope;
    }

    /** Every segment counts, ST and SE included. */
    void count() {
        segments++;
    }

    void openInterchange(Segment segment) {
        isa = segment;
        gs = null;
        groups = 0;
    }

    void openGroup(Segment segment) {
        gs = segment;
        groups++;
        transactions = 0;
    }

    void openTransaction(Segment segment) {
        st = segment;
        transactions++;
        segments = 1;
    }

    boolean isInterchangeOpen() {
        return isa != null;
    }

    /** Forgets what is open: the file ends in the middle, and that has been said. */
    void abandon() {
        isa = null;
        gs = null;
        st = null;
    }

    /** Whether an SE not yet counted agrees with its transaction, so that it is whole even if the file ends in it. */
    boolean agrees(Segment se) {
        return st != null
                && se.element(1).equals(String.valueOf(segments + 1))
                && se.element(2).equals(st.element(2));
    }

    /** What tells a transaction from another of the same file: ISA06/ISA13/GS06/ST02, blank where there is none. */
    String transaction() {
        return String.join("/", element(isa, 6), element(isa, 13), element(gs, 6), element(st, 2));
    }

    private static String element(@Nullable Segment segment, int i) {
        return segment == null ? "" : segment.element(i);
    }

    void closeTransaction(Segment se) {
        if (st != null) {
            check(se, segments, st.element(2), "segments");
        }
        st = null;
    }

    void closeGroup(Segment ge) {
        if (gs != null) {
            check(ge, transactions, gs.element(6), "transactions");
        }
        gs = null;
    }

    void closeInterchange(Segment iea) {
        if (gs != null) {
            scope.notice(ProblemCode.WRONG_COUNT, iea, "no GE", "GE before IEA");
        }
        if (isa != null) {
            check(iea, groups, isa.element(13), "groups");
        }
        isa = null;
        gs = null;
    }

    private void check(Segment trailer, int count, String control, String what) {
        if (!sameNumber(trailer.element(1), String.valueOf(count))) {
            scope.notice(ProblemCode.WRONG_COUNT, trailer, trailer.element(1), count + " " + what);
        }
        if (!sameNumber(trailer.element(2), control)) {
            scope.notice(ProblemCode.WRONG_COUNT, trailer, trailer.element(2), "control number " + control);
        }
    }

    private static boolean sameNumber(String a, String b) {
        return withoutZeros(a).equals(withoutZeros(b));
    }

    private static String withoutZeros(String number) {
        int i = 0;
        while (i < number.length() - 1 && number.charAt(i) == '0') {
            i++;
        }
        return number.substring(i);
    }
}
