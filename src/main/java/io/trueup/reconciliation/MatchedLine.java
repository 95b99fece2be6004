package io.trueup.reconciliation;

import io.trueup.programlog.Program;
import org.jspecify.annotations.Nullable;

/**
 * A program line that belongs to an attended day or an episode of a claim.
 *
 * @param program the program of the day it matched; null when its range covers days of both
 */
public record MatchedLine(AdjudicatedLine line, @Nullable Program program) {}
