package io.trueup.remittance;

/**
 * One of the identifiers a payment's payer goes by, as it was sent, without surrounding blanks; never blank. Which of them name a
 * payer, and which only the vendor that pays for many, is not known here.
 */
public record PayerIdentifier(Kind kind, String value) {

    /** Where it stood, in the order of INTERFACES.md 3, "Who paid". */
    public enum Kind {
        /** A table's payer_id. */
        PAYER_ID,
        /** REF*2U, EO, HI or NF of the payer. */
        REFERENCE,
        /** N104 of N1*PR, whatever N103. */
        N104,
        /** The originator of the trace. */
        TRN03,
        /** Originator and its supplement, with one blank between them. */
        TRN03_TRN04,
        /** The originator of the payment. */
        BPR10,
        /** Originator and its supplement, with one blank between them. */
        BPR10_BPR11
    }
}
