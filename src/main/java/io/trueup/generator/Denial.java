package io.trueup.generator;

import java.util.List;

/** A way of saying no, with the class it has. */
record Denial(String group, String reason, List<String> remarks, String denialClass) {

    private static final List<String> BY_PRIORITY = List.of(
            "WRONG_PAYER",
            "NOT_COMPENSABLE",
            "TIMELY_FILING",
            "PROVIDER_NOT_ELIGIBLE",
            "DURATION_EXCEEDED",
            "AUTHORIZATION_OR_NECESSITY",
            "NOT_RECOGNIZED_OR_BUNDLED",
            "DOCUMENTATION",
            "BILLING_ERROR",
            "PATIENT_RESPONSIBILITY",
            "OTHER",
            "DUPLICATE");

    private static final List<Denial> ALL = Shipped.text("denials.csv")
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(Denial::of)
            .toList();

    private static Denial of(String line) {
        String[] cells = line.split(",", -1);
        return new Denial(cells[0], cells[1], cells[2].isEmpty() ? List.of() : List.of(cells[2]), cells[3]);
    }

    /** One that a carrier of this kind could give; only in workers' comp is the patient's share a denial. */
    static Denial any(Chance chance, Carrier carrier) {
        Denial denial = chance.of(ALL);
        return denial.group.equals("PR")
                        && carrier.traits().stream()
                                .anyMatch(t -> t == Carrier.Trait.AUTO || t == Carrier.Trait.NOT_COVERED)
                ? bundled()
                : denial;
    }

    static Denial bundled() {
        return ALL.get(0);
    }

    static Denial lateFiling() {
        return ALL.stream()
                .filter(d -> d.denialClass.equals("TIMELY_FILING"))
                .findFirst()
                .orElseThrow();
    }

    static Denial wrongPayer() {
        return ALL.stream()
                .filter(d -> d.denialClass.equals("WRONG_PAYER"))
                .findFirst()
                .orElseThrow();
    }

    /** Whether this one decides when both stand; a duplicate of nothing that is stored says less than any other. */
    boolean before(Denial other) {
        return BY_PRIORITY.indexOf(denialClass) <= BY_PRIORITY.indexOf(other.denialClass);
    }

    Reduction of(long cents) {
        return new Reduction(group, reason, cents);
    }
}
