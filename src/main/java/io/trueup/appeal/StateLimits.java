package io.trueup.appeal;

/** How long states give to bill, and let a program last. */
public record StateLimits(FilingLimits filing, ProgramLimits program) {

    /** The limits that come with the program. */
    public static StateLimits standard() {
        return new StateLimits(FilingLimits.standard(), ProgramLimits.standard());
    }
}
