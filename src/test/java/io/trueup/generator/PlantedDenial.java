package io.trueup.generator;

import java.util.List;

/** A way of saying no, with the class it has. */
record PlantedDenial(String group, String reason, List<String> remarks, String denialClass) {

    private static final List<String> BY_PRIORITY = List.of(
            "WRONG_PAYER",
            "NOT_COMPENSABLE",
            "SETTLED",
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

    private static final List<PlantedDenial> ALL = Shipped.text("denials.csv")
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(PlantedDenial::of)
            .toList();

    private static PlantedDenial of(String line) {
        String[] cells = line.split(",", -1);
        return new PlantedDenial(cells[0], cells[1], cells[2].isEmpty() ? List.of() : List.of(cells[2]), cells[3]);
    }

    /** One that a carrier of this kind could give; only in workers' comp is the patient's share a denial. */
    static PlantedDenial any(Chance chance, Carrier carrier) {
        PlantedDenial denial = chance.of(ALL);
        return denial.group.equals("PR")
                        && carrier.traits().stream()
                                .anyMatch(t -> t == Carrier.Trait.AUTO || t == Carrier.Trait.NOT_COVERED)
                ? bundled()
                : denial;
    }

    static PlantedDenial bundled() {
        return ALL.get(0);
    }

    static PlantedDenial lateFiling() {
        return ALL.stream()
                .filter(d -> d.denialClass.equals("TIMELY_FILING"))
                .findFirst()
                .orElseThrow();
    }

    static PlantedDenial wrongPayer() {
        return ALL.stream()
                .filter(d -> d.denialClass.equals("WRONG_PAYER"))
                .findFirst()
                .orElseThrow();
    }

    /** Whether this one decides when both stand; a duplicate of nothing that is stored says less than any other. */
    boolean before(PlantedDenial other) {
        return BY_PRIORITY.indexOf(denialClass) <= BY_PRIORITY.indexOf(other.denialClass);
    }

    Reduction of(long cents) {
        return new Reduction(group, reason, cents);
    }
}
