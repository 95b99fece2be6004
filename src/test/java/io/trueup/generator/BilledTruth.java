package io.trueup.generator;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The right answers about bills, receipts and deposits, each kind in a file beside {@code truth.csv}. */
final class BilledTruth implements Closeable {

    static final String DIFFERENCES = "truth-billing.csv";
    static final String RECEIPTS = "truth-receipts.csv";
    static final String DEPOSITS = "truth-deposits.csv";

    /** How a bill can differ from its day. */
    enum Difference {
        UNITS_SHORT,
        UNITS_OVER,
        MODIFIER_MISSING,
        WRONG_PROGRAM,
        WRONG_PAYER,
        NOT_ATTENDED,
        BILLED_TWICE,
        WRONG_DATE
    }

    private final Truth findings;
    private final BufferedWriter differences;
    private final BufferedWriter receipts;
    private final BufferedWriter deposits;

    BilledTruth(GeneratedFiles files, Truth findings) throws IOException {
        this.findings = findings;
        differences = files.open(DIFFERENCES);
        receipts = files.open(RECEIPTS);
        deposits = files.open(DEPOSITS);
        write(differences, "claim_number,service_date,difference,worth");
        write(receipts, "claim_number,service_date,received_on,source");
        write(deposits, "trace,date,amount,state");
    }

    Truth findings() {
        return findings;
    }

    /** @param worth cents: above zero what was not asked for, below zero what was asked too much; null where the contract does not say */
    void difference(ClinicClaim claim, LocalDate date, Difference what, @Nullable Long worth) {
        write(differences, claim.claimNumber(), date, what, worth == null ? "" : Cents.text(worth));
    }

    void receipt(ClinicClaim claim, LocalDate date, DayFate.Receipt source, LocalDate on) {
        if (source != DayFate.Receipt.OPEN) {
            write(receipts, claim.claimNumber(), date, on, source);
        }
    }

    /**
     * @param trace of the payment; blank for money of the bank alone
     * @param date of the bank's line, or of the payment when there is none
     * @param cents of the bank's line, or of the payment when there is none
     */
    void deposit(String trace, LocalDate date, long cents, String state) {
        write(deposits, trace, date, Cents.text(cents), state);
    }

    private static void write(BufferedWriter out, Object... cells) {
        try {
            StringBuilder row = new StringBuilder(cells[0].toString());
            for (int i = 1; i < cells.length; i++) {
                row.append(',').append(cells[i]);
            }
            out.write(row + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        differences.close();
        receipts.close();
        deposits.close();
    }
}
