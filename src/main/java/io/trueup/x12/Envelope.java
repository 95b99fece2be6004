package io.trueup.x12;

import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The counts and control numbers of ISA-IEA, GS-GE and ST-SE. What does not agree is a notice, the content is kept (FAULTS.md 19); so
 * is that of a test, since samples and careless senders write T where the money is real.
 */
final class Envelope {

    private static final int LONGEST = 50;

    private final String file;
    private final Consumer<Problem> problems;
    private @Nullable Segment isa;
    private @Nullable Segment gs;
    private @Nullable Segment st;
    private int groups;
    private int transactions;
    private int segments;

    Envelope(String file, Consumer<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Every segment counts, ST and SE included. */
    void count() {
        segments++;
    }

    void openInterchange(Segment segment) {
        if (isa != null) {
            notice(segment, "no IEA", "IEA before the next ISA");
        }
        if (segment.element(15).equals("T")) {
            problems.accept(Problem.of(ProblemCode.TEST_FILE, segment.place(file), "T", "P in ISA15"));
        }
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

    /** Of the transaction that is open. */
    ControlNumbers numbers() {
        String version = element(st, 3);
        return new ControlNumbers(
                element(isa, 6),
                element(isa, 13),
                element(gs, 6),
                element(st, 2),
                version.isEmpty() ? element(gs, 8) : version);
    }

    /** No longer than any control number is, as they end in indexes of the database. */
    private static String element(@Nullable Segment segment, int i) {
        String text = segment == null ? "" : segment.element(i);
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    /** It was whole without its SE. */
    void closeTransactionWithout(Segment next) {
        notice(next, "no SE", "SE before " + next.tag());
        st = null;
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
            notice(iea, "no GE", "GE before IEA");
        }
        if (isa != null) {
            check(iea, groups, isa.element(13), "groups");
        }
        isa = null;
        gs = null;
    }

    private void check(Segment trailer, int count, String control, String what) {
        if (!sameNumber(trailer.element(1), String.valueOf(count))) {
            notice(trailer, trailer.element(1), count + " " + what);
        }
        if (!sameNumber(trailer.element(2), control)) {
            notice(trailer, trailer.element(2), "control number " + control);
        }
    }

    private void notice(Segment trailer, String found, String expected) {
        problems.accept(Problem.of(ProblemCode.WRONG_COUNT, trailer.place(file), found, expected));
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
