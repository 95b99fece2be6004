package io.trueup.report;

import io.trueup.money.Money;
import io.trueup.source.ProblemGroup;
import java.util.List;

/**
 * A file of which a run did not take all.
 *
 * @param isUnread whether nothing of it was taken
 * @param rejected rows, segments and files
 * @param reasons those of most rows first
 */
public record RejectedFile(String name, boolean isUnread, long rejected, List<ProblemGroup> reasons) {

    public RejectedFile {
        reasons = List.copyOf(reasons);
    }

    /** Paid money that was left out with it, as far as the file says. */
    Money amount() {
        return reasons.stream().map(ProblemGroup::amount).reduce(Money.ZERO, Money::plus);
    }
}
