package io.trueup.remittance;

/** A person's name as the payer wrote it; parts may be blank. */
public record PersonName(String last, String first) {

    public static final PersonName UNKNOWN = new PersonName("", "");

    public boolean isBlank() {
        return last.isBlank() && first.isBlank();
    }
}
