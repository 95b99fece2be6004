package io.trueup.generator;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;

/** The right answers, a row for each finding, written as they are decided. */
final class Truth {

    static final String HEADER = "claim_number,service_date,outcome,denial_class,expected,paid";

    private final BufferedWriter out;

    Truth(BufferedWriter out) throws IOException {
        this.out = out;
        out.write(HEADER + "\n");
    }

    /**
     * @param denialClass blank for none
     * @param expected as text; blank when it cannot be known
     * @param paid cents
     */
    void row(String claim, LocalDate date, String outcome, String denialClass, String expected, long paid) {
        try {
            out.write(
                    String.join(",", claim, date.toString(), outcome, denialClass, expected, Cents.text(paid)) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
