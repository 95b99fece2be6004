package io.trueup.generator;

/** One pair of a PLB: positive lowers the payment. */
record ProviderAdjustmentEntry(String reason, String reference, long cents) {}
