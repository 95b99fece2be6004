package io.trueup.remittance;

import io.trueup.codes.CodeLists;
import io.trueup.codes.CodeTranslations.Printer;

/** How the codes of a file are read: the lists that count, and what is known of the payers of its rows. Immutable. */
public record CodeReading(CodeLists lists, Payers payers) {

    /** What comes with the program, without a contract. */
    public static final CodeReading STANDARD = new CodeReading(CodeLists.standard(), new Payers() {
        @Override
        public boolean same(String one, String other) {
            return one.strip().equalsIgnoreCase(other.strip());
        }

        @Override
        public String state(String payer) {
            return "";
        }
    });

    /** What contracts say about payers. */
    public interface Payers {

        /** Whether two ids or names are of one payer. */
        boolean same(String one, String other);

        /** The one state of all its contracts, two letters; blank when they have none, or several. */
        String state(String payer);
    }

    /** @param written state of the row; blank when it does not say */
    Printer printer(String payerId, String payerName, String billReviewer, String written) {
        return new Printer(
                name -> payers.same(name, payerId)
                        || !payerName.isEmpty() && payers.same(name, payerName)
                        || !billReviewer.isEmpty() && payers.same(name, billReviewer),
                state -> state.equalsIgnoreCase(written.isEmpty() ? payers.state(payerId) : written));
    }
}
