package io.trueup.generator;

/** An adjustment of a remittance: what it takes off the charge, in cents. */
record Reduction(String group, String reason, long cents) {

    Reduction negated() {
        return new Reduction(group, reason, -cents);
    }
}
