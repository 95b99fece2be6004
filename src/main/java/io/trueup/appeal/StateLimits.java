package io.trueup.appeal;

/** How long states give to bill, let a program last, and let payers ask money back. */
public record StateLimits(FilingLimits filing, ProgramLimits program, TakeBackLimits takeBack) {

    /** The limits that come with the program. */
    public static StateLimits standard() {
        return new StateLimits(FilingLimits.standard(), ProgramLimits.standard(), TakeBackLimits.standard());
    }
}
