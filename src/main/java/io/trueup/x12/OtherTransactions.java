package io.trueup.x12;

import io.trueup.source.FileKind;
import io.trueup.source.InputKind;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Transactions of a file that are not of the kind that is read: told once for each kind, or what the file is when it holds nothing else. */
final class OtherTransactions {

    private static final String TA1 = "TA1";

    /** A 277 that acknowledges bills, told from one that answers questions by its guide. */
    private static final String ACKNOWLEDGMENT = "277CA";

    private static final String ACKNOWLEDGMENT_GUIDE = "005010X214";

    private final Map<String, Seen> seen = new LinkedHashMap<>();

    private static final class Seen {

        private final Segment first;
        private long count;

        private Seen(Segment first) {
            this.first = first;
        }
    }

    void take(Segment st, ControlNumbers numbers) {
        boolean acknowledges = st.element(1).equals("277") && numbers.version().startsWith(ACKNOWLEDGMENT_GUIDE);
        take(acknowledges ? ACKNOWLEDGMENT : st.element(1), st);
    }

    /** A TA1, which is no transaction and stands for itself. */
    void take(Segment ta1) {
        take(TA1, ta1);
    }

    private void take(String type, Segment segment) {
        seen.computeIfAbsent(type, t -> new Seen(segment)).count++;
    }

    /** The file is over, and holds what it is read for: the others may be read elsewhere. */
    void tell(String file, Consumer<Problem> problems) {
        seen.forEach((type, other) -> {
            if (!type.equals(TA1)) {
                InputKind kind = FileKind.ofTransaction(type).kind();
                problems.accept(Problem.of(
                        ProblemCode.NOT_OF_THIS_FOLDER,
                        other.first.place(file),
                        other.count == 1 ? type : other.count + " of " + type,
                        kind.isTaken()
                                ? "drop a copy of the file into " + kind.folder() + " to have them read"
                                : "nothing to do"));
            }
        });
    }

    /** The file is over, and holds nothing it is read for; {@code nothing} is what it is when it held no transaction at all. */
    Problem rejection(String file, String nothing) {
        String type = seen.isEmpty() ? nothing : seen.keySet().iterator().next();
        return FileKind.ofTransaction(type).problem(file);
    }
}
