package io.trueup.explain;

import io.trueup.batch.RuleBook;
import io.trueup.ledger.References;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The rates and rules that runs of one database decided by. Each state of the reference folder is read once, since reading one takes
 * longer than deciding a claim again; only the last few are kept.
 */
public final class RulesOfRuns {

    private static final int MOST = 8;
    private static final float USUAL_LOAD = 0.75f;

    private final Map<Long, RuleBook> read = new LinkedHashMap<>(MOST, USUAL_LOAD, true);

    /** @param day of a run that used it; for warnings alone, so that any day of such a run will do */
    synchronized RuleBook of(References references, long state, LocalDate day) {
        RuleBook rules = read.computeIfAbsent(state, id -> RuleBook.of(references.files(id), day));
        if (read.size() > MOST) {
            read.remove(read.keySet().iterator().next());
        }
        return rules;
    }
}
