package io.trueup.contract;

/** How far a rate, rule or source can be trusted; an amount nobody verified is low and shown so. */
public enum Confidence {
    HIGH,
    MEDIUM,
    LOW;

    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public Confidence weaker(Confidence other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
