package io.trueup.denial;

/**
 * Something wrong in a rule or playbook file.
 *
 * @param line counted from 1; 0 when the whole file is meant
 * @param message what was found and what would be right
 */
public record RuleProblem(String file, int line, String message) {

    @Override
    public String toString() {
        return (line == 0 ? file : file + ":" + line) + ": " + message;
    }
}
