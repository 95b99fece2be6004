package io.trueup.deposit;

import io.trueup.source.Problem;
import java.time.LocalDate;

/** Takes what a reader of bank statements finds, in the order of the file. */
public interface DepositSink {

    void bankLine(BankLine line);

    /** The file tells of this account up to this day, whether anything was booked or not. */
    void statement(String account, LocalDate asOf);

    void problem(Problem problem);
}
