package io.trueup.remittance;

import io.trueup.codes.ClaimStatusCodes;
import io.trueup.codes.CodeLists;
import io.trueup.money.Money;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import io.trueup.x12.Segment;
import io.trueup.x12.X12Amount;
import java.time.LocalDate;

/**
 * What all transactions of one file share while it is read.
 *
 * @param today the last day on which something can have been paid or done
 */
record RemittanceScope(
        String file,
        LocalDate today,
        RemittanceSink sink,
        Tally tally,
        Occurrences occurrences,
        CodeNotices codeNotices,
        ClaimStatusCodes statuses,
        KnownProcedures procedures) {

    static RemittanceScope of(String file, CodeLists lists, LocalDate today, RemittanceSink sink) {
        return new RemittanceScope(
                file,
                today,
                sink,
                new Tally(),
                new Occurrences(),
                CodeNotices.ofX12(lists, sink::problem),
                lists.statuses(),
                new KnownProcedures());
    }

    /** Rejects a segment that stands where it cannot be used, with the money of one of its elements. */
    void misplaced(Segment segment, int amountElement, String expected) {
        Money amount = X12Amount.parse(segment.element(amountElement));
        sink.problem(Problem.of(ProblemCode.MISPLACED_SEGMENT, segment.place(file), segment.raw(), expected)
                .rejecting(amount == null ? Money.ZERO : amount));
    }

    void notice(ProblemCode code, Segment segment, String found, String expected) {
        sink.problem(Problem.of(code, segment.place(file), found, expected));
    }
}
