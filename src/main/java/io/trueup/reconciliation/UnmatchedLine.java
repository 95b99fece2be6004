package io.trueup.reconciliation;

import java.util.List;

/**
 * A program line that belongs to no attended day.
 *
 * @param claimNumber the claim as best the remittance says, for people
 * @param patient as the remittance names the patient
 * @param candidates the days it could belong to when there is more than one; empty when there is none
 */
public record UnmatchedLine(AdjudicatedLine line, String claimNumber, String patient, List<String> candidates) {

    public UnmatchedLine {
        candidates = List.copyOf(candidates);
    }

    boolean isAmbiguous() {
        return !candidates.isEmpty();
    }
}
