package io.trueup.configuration;

/**
 * Something wrong, or worth a look, in a configuration file.
 *
 * @param file the file's name, as a person would look for it
 * @param line counted from 1; 0 when the whole file is meant
 * @param message what was found, in a sentence without a full stop
 * @param suggestion what to write instead; blank when nobody can say
 */
public record ConfigurationProblem(ConfigurationCode code, String file, long line, String message, String suggestion) {

    public Severity severity() {
        return code.severity();
    }

    public boolean isError() {
        return severity() == Severity.ERROR;
    }

    /** {@code contracts.yml:14: error: unknown key "discont-percent" in contract a (discount-percent?)}. */
    @Override
    public String toString() {
        return (line == 0 ? file : file + ":" + line)
                + (isError() ? ": error: " : ": warning: ")
                + message
                + (suggestion.isBlank() ? "" : " (" + suggestion + "?)");
    }

    /** Whether a run may start. */
    public enum Severity {
        /** Nothing is run (exit 2). */
        ERROR,
        /** Shown by {@code check}; the run goes on. */
        WARNING
    }
}
