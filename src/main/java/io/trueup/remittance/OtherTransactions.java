package io.trueup.remittance;

import io.trueup.source.FileKind;
import io.trueup.source.ProblemCode;
import io.trueup.x12.Segment;
import java.util.LinkedHashMap;
import java.util.Map;

/** Transactions of an X12 file that are no remittance: told once for each kind, or what the file is when it holds nothing else. */
final class OtherTransactions {

    private final RemittanceScope scope;
    private final Map<String, Seen> seen = new LinkedHashMap<>();

    private static final class Seen {

        private final Segment first;
        private long count;

        private Seen(Segment first) {
            this.first = first;
        }
    }

    OtherTransactions(RemittanceScope scope) {
        this.scope = scope;
    }

    /** ST of another transaction, or a TA1, which has none. */
    void take(Segment segment) {
        String type = segment.is("ST") ? segment.element(1) : segment.tag();
        seen.computeIfAbsent(type, t -> new Seen(segment)).count++;
    }

    /** The file is over; {@code nothing} is what it is when it held no transaction at all. */
    void tell(int remittances, String nothing) {
        if (remittances > 0) {
            seen.forEach((type, other) -> {
                if (!type.equals("TA1")) {
                    String found = other.count == 1 ? type : other.count + " of " + type;
                    scope.notice(ProblemCode.NOT_A_REMITTANCE, other.first, found, "835");
                }
            });
        } else {
            reject(seen.isEmpty() ? nothing : seen.keySet().iterator().next());
        }
    }

    private void reject(String type) {
        scope.sink().problem(FileKind.ofTransaction(type).problem(scope.file()));
    }
}
