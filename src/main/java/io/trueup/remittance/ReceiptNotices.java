package io.trueup.remittance;

import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import java.time.LocalDate;
import java.util.function.Consumer;

/** Says once per file which days of receipt cannot be right, so that no clock is counted from them. */
final class ReceiptNotices {

    private ReceiptNotices() {}

    /** @param once takes the notices of which one in a file is enough */
    static void about(ClaimPayment claim, LocalDate paymentDate, Consumer<Problem> once) {
        if (claim.received().equals(ReceiptDates.UNKNOWN)) {
            return;
        }
        LocalDate served = BillReceipt.firstServed(claim.lines(), claim.serviceDates());
        LocalDate bill = claim.received().bill();
        LocalDate explanation = claim.received().explanation();
        if (bill != null && served != null && bill.isBefore(served)) {
            once.accept(doubt(claim, "bill received on " + bill + ", before the service on " + served));
        } else if (bill != null && bill.isAfter(paymentDate)) {
            once.accept(doubt(claim, "bill received on " + bill + ", after its payment on " + paymentDate));
        }
        if (explanation != null && served != null && explanation.isBefore(served)) {
            once.accept(doubt(claim, "explanation received on " + explanation + ", before the service on " + served));
        }
    }

    private static Problem doubt(ClaimPayment claim, String found) {
        return Problem.of(
                ProblemCode.DOUBTFUL_RECEIPT,
                claim.place(),
                found,
                "a bill is received between service and payment, an explanation after the service; no clock counts from it");
    }
}
