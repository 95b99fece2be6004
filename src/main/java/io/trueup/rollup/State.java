package io.trueup.rollup;

/** How a clinic stands, in the words of every place that says so; the worst first, and of several the worst counts. */
public enum State {
    CANNOT_RUN("Cannot run", "Its job file, contracts, schedules or rules have an error, which Why names."),
    NO_ANSWER("No answer", "Its database does not answer, for the reason in Why; its figures are not known."),
    FAILED("Last run failed", "Its newest run did not come to its end, for the reason in Why."),
    CUT_SHORT("Cut short", "Its newest run has no end and nobody works on it; the next run goes on with it."),
    OVERDUE("Overdue", "The time of its next run has passed, and no server is up to carry it out."),
    DEADLINES_PASSED("Deadlines passed", "Something to do has a last day that nothing sent has kept."),
    BANK_DISAGREES(
            "Bank disagrees", "A payment is not at the bank, or differs there, or money there has no remittance."),
    NO_RUN("No run yet", "Nobody has run it yet."),
    RUNNING("Running", "A run works on it at this moment."),
    WELL("Well", "Its last run came to its end, and none of the above holds.");

    private final String words;
    private final String meaning;

    State(String words, String meaning) {
        this.words = words;
        this.meaning = meaning;
    }

    public String words() {
        return words;
    }

    String meaning() {
        return meaning;
    }
}
