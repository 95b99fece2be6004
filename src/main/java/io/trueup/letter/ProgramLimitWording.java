package io.trueup.letter;

import io.trueup.appeal.ProgramLimits;
import io.trueup.denial.ClassifiedFinding;
import io.trueup.programlog.Episode;
import io.trueup.programlog.ProgramDay;
import io.trueup.reconciliation.Judgement.Evidence;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a state's rule says about the length of a program, where the contract agrees none and the rule is sure. */
public final class ProgramLimitWording {

    private ProgramLimitWording() {}

    /**
     * By the names of the placeholders; without those of which nothing can be said.
     *
     * @param members the findings of one letter, earliest first
     */
    public static Map<String, String> facts(List<ClassifiedFinding> members, ProgramLimits limits) {
        Evidence last = members.get(members.size() - 1).judgement().evidence();
        Episode episode = last.episode();
        ProgramDay day = lastDay(last);
        ProgramLimits.Weeks weeks = day == null ? null : limits.sureWeeks(last.contract(), day);
        if (day == null || weeks == null) {
            return Map.of();
        }
        String words = "up to " + weeks.weeks() + " weeks (" + Wording.source(weeks.rule(), "") + ")";
        boolean within = episode != null && episode.weeksBefore(day.serviceDate()) < weeks.weeks();
        return Map.of("state_limit", words, "within_state_limit", within ? words : "");
    }

    private static @Nullable ProgramDay lastDay(Evidence evidence) {
        ProgramDay log = evidence.log();
        List<ProgramDay> days = evidence.episodeDays();
        return log != null ? log : days.isEmpty() ? null : days.get(days.size() - 1);
    }
}
