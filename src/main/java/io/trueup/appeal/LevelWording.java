package io.trueup.appeal;

import java.util.ArrayList;
import java.util.List;

/** What a lost level adds to the sentences of an item: which were lost, and where it goes from there. */
final class LevelWording {

    private final AppealDeadline deadline;
    private final List<LostLevel> lost;

    LevelWording(AppealDeadline deadline, List<LostLevel> lost) {
        this.deadline = deadline;
        this.lost = lost;
    }

    /** The history first, then the steps. */
    List<String> steps(List<String> own) {
        List<String> steps = new ArrayList<>();
        for (LostLevel level : lost) {
            steps.add("Lost" + (level.level().isBlank() ? "" : " at " + level.level()) + ", reported on " + level.on());
        }
        if (deadline.noLevelLeft()) {
            steps.add(deadline.note());
            return steps;
        }
        steps.addAll(own);
        return steps;
    }

    String nextStep(String own) {
        if (deadline.standing() == AppealDeadline.Standing.UPHELD) {
            return "Go to the next level, " + deadline.level()
                    + ", with the answer by which the payer upheld its decision";
        }
        if (lost.isEmpty()) {
            return own;
        }
        return deadline.noLevelLeft()
                ? deadline.note()
                : "Go to the next level, " + deadline.level() + ", with the answer that refused the level before";
    }
}
