package io.trueup.appeal;

/** What a denied or short day is a dispute about; it decides where a provider may go (DOMAIN.md 3). */
enum Dispute {
    /** The amount, the coding, the bill, its papers or its time; also need of care that an approved authorization settled. */
    FEE,
    /** No approval is on file for the day, or it goes beyond what was approved. */
    AUTHORIZATION,
    /** The explanation of payment itself calls the care unnecessary. */
    NECESSITY,
    /** A review decided on need or authorization before the bill came. */
    REVIEW,
    /** Whether this payer is liable for the injury at all. */
    LIABILITY,
    /** The payer took back what it had paid. */
    REPAYMENT,
    /** The claim is settled: no state level hears it. */
    SETTLED
}
