package io.trueup.report;

import io.trueup.money.Money;
import java.util.List;

/**
 * What one can choose from on a place of the worklist, each with how many rows have it, whatever the other choices.
 *
 * @param payers as people call them, A to Z
 * @param classes codes
 * @param outcomes codes
 * @param count rows of the place
 * @param atStake of them
 */
public record WorklistChoices(
        List<Choice> payers, List<Choice> classes, List<Choice> outcomes, long count, Money atStake) {

    /** @param value blank for none */
    public record Choice(String value, long count) {}

    /** What the team said, with what waits for the next run. */
    public record Said(List<Choice> statuses, List<Choice> owners) {}
}
