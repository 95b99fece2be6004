package io.trueup.source;

import io.trueup.money.Money;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Problems of one file that are alike: the same thing wrong in the same column, on however many rows.
 *
 * @param first of them
 * @param count rows; segments, columns or files where they are none
 * @param found the first few different texts that stand there
 * @param others how many more different texts there are, as far as they were told apart
 * @param amount paid money that was left out with them
 */
public record ProblemGroup(Problem first, long count, List<String> found, int others, Money amount) {

    private static final String ANY_VALUE = "a value";

    public ProblemGroup {
        found = List.copyOf(found);
    }

    public ProblemCode code() {
        return first.code();
    }

    public boolean isReject() {
        return first.isReject();
    }

    /** Whether it is about the file itself or its headings, and no row. */
    public boolean isOfWholeFile() {
        return first.place().line() == 0 || code().isOfHeadings() || code() == ProblemCode.UNRECOGNISED;
    }

    /** "29 rows". */
    public String counted() {
        String unit = unit();
        return count + " " + unit + (count == 1 ? "" : "s");
    }

    private String unit() {
        if (code().isOfHeadings()) {
            return "column";
        }
        return first.place().line() == 0 ? "file" : first.place().isSegment() ? "segment" : "row";
    }

    /** "line 24", or the first of several: "first: line 2"; blank for a whole file. */
    public String where() {
        Place place = first.place();
        if (place.line() == 0) {
            return "";
        }
        String line =
                place.sheet().isEmpty() ? "line " + place.line() : "row " + place.line() + " of sheet " + place.sheet();
        return count > 1 ? "first: " + line : line;
    }

    /** What is wrong, what is understood there, and what to do, in a sentence without its dot. */
    public String text() {
        String expected = first.expected();
        String toDo = first.toDo();
        boolean understands =
                !expected.isEmpty() && !expected.equals(toDo) && !expected.equals(ANY_VALUE) && !code().isOfHeadings();
        return whatIsWrong()
                + (amount.isZero() ? "" : ", with $" + amount + " paid")
                + (understands ? (code().isOfOneValue() ? "; understood here: " : "; expected: ") + expected : "")
                + (toDo.isEmpty() ? "" : "; " + toDo);
    }

    private String whatIsWrong() {
        String subject = first.place().subject();
        if (code().isOfHeadings()) {
            return said() + ": " + code().meaning();
        }
        if (subject.isEmpty()) {
            return found.isEmpty() ? code().meaning() : saysAll() ? said() : code().meaning() + ": " + said();
        }
        if (code() == ProblemCode.MISSING_VALUE && found.isEmpty()) {
            return subject + " is blank";
        }
        if (!code().isOfOneValue() || found.isEmpty()) {
            return subject + ": " + code().meaning() + (found.isEmpty() ? "" : ": " + said());
        }
        return subject + " is " + said();
    }

    /** Whether what was found says by itself why nothing can be taken: "a PDF". */
    private boolean saysAll() {
        boolean isWhole = first.place().line() == 0;
        return isWhole && (code() == ProblemCode.UNRECOGNISED || code() == ProblemCode.WRONG_FOLDER);
    }

    private String said() {
        boolean quoted = !code().isOfHeadings() && first.place().line() > 0;
        String some =
                found.stream().map(text -> quoted ? '"' + text + '"' : text).collect(Collectors.joining(", "));
        return others == 0 ? some : some + " and " + others + (others == 1 ? " other" : " others");
    }
}
