package io.trueup.appeal;

import io.trueup.denial.ClassifiedFinding;
import java.util.List;

/** What is to be done about findings of one outcome that are no appeal; each outcome has its own. */
interface OutcomeSteps {

    /**
     * @param members of one claim and outcome, at least one, earliest first
     * @param lost levels at which they were lost, oldest first
     */
    ItemPlan plan(List<ClassifiedFinding> members, List<LostLevel> lost);
}
