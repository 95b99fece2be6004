package io.trueup.appeal;

import io.trueup.appeal.AppealLevel.Hears;
import io.trueup.appeal.AppealLevel.Target;
import io.trueup.appeal.AppealLevel.Which;
import io.trueup.contract.Confidence;
import io.trueup.contract.Contract;
import io.trueup.few.Few;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The levels open to one dispute, in the order in which they are gone to.
 *
 * @param agreed the contract's reconsideration, which stands before the state's levels; null without a term
 * @param atPayer the state's first level where the payer decides it: the contract's stands in for it, but its clock runs too; null
 *     when there is none
 * @param steps what is tried one after the other; the levels of a step stand beside each other
 */
record AppealPath(@Nullable AppealLevel agreed, @Nullable AppealLevel atPayer, List<List<AppealLevel>> steps) {

    private static final String FIRST_LEVEL = "Reconsideration";

    /** @param open the state's levels that hear the dispute, by their order */
    static AppealPath of(List<AppealLevel> open, @Nullable Contract contract) {
        TreeMap<Integer, List<AppealLevel>> byOrder = new TreeMap<>();
        Set<String> names = new HashSet<>();
        for (AppealLevel level : open) {
            if (names.add(level.name())) {
                byOrder.computeIfAbsent(level.order(), o -> new ArrayList<>()).add(level);
            }
        }
        List<AppealLevel> first =
                byOrder.isEmpty() ? List.of() : byOrder.firstEntry().getValue();
        AppealLevel atPayer = Few.first(first, level -> level.target() == Target.PAYER);
        AppealLevel agreed = agreed(contract, atPayer);
        AppealLevel replaced = agreed == null ? null : atPayer;
        List<List<AppealLevel>> steps = new ArrayList<>();
        if (agreed != null) {
            steps.add(List.of(agreed));
        }
        for (List<AppealLevel> step : byOrder.values()) {
            List<AppealLevel> own = Few.where(step, level -> !level.equals(replaced));
            if (!own.isEmpty()) {
                steps.add(own);
            }
        }
        return new AppealPath(
                agreed, atPayer, steps.isEmpty() ? List.of(List.of(reconsideration(List.of(), "", null))) : steps);
    }

    /** Every level whose clock runs from the payer's first decision, the one to file at first. */
    List<AppealLevel> running() {
        if (agreed == null) {
            return steps.get(0);
        }
        List<AppealLevel> running = new ArrayList<>();
        running.add(agreed);
        if (atPayer != null) {
            running.add(atPayer);
        }
        if (length() > 1) {
            running.addAll(Few.where(steps.get(1), level -> level.order() == 1));
        }
        return running;
    }

    /** The levels that the payer itself decides, which its answer closes; they all stand in the first step. */
    List<AppealLevel> answered() {
        return Few.where(running(), level -> level.target() == Target.PAYER);
    }

    /** What stands open beside or after the payer's own level; empty when that was all. */
    List<AppealLevel> afterPayer() {
        List<AppealLevel> beside = Few.where(steps.get(0), level -> level.target() != Target.PAYER);
        return !beside.isEmpty() || length() == 1 ? beside : steps.get(1);
    }

    /** The place after the step with a level of that name; 0 when none has it. */
    int after(String name) {
        for (int at = length(); at > 0; at--) {
            if (Few.any(steps.get(at - 1), level -> level.name().equals(name))) {
                return at;
            }
        }
        return 0;
    }

    int length() {
        return steps.size();
    }

    private static @Nullable AppealLevel agreed(@Nullable Contract contract, @Nullable AppealLevel atPayer) {
        Integer days = contract == null ? null : contract.appeal().reconsiderationDays();
        return contract == null || days == null
                ? null
                : reconsideration(
                        List.of(AppealClock.days(days, contract.appeal().countedFrom())), contract.id(), atPayer);
    }

    private static AppealLevel reconsideration(
            List<AppealClock> clocks, String contract, @Nullable AppealLevel atPayer) {
        return new AppealLevel(
                "",
                1,
                atPayer == null ? FIRST_LEVEL : atPayer.name(),
                Target.PAYER,
                Hears.ANY,
                List.of(),
                List.of(),
                clocks,
                Which.LATER,
                0,
                LastDayRule.PLAIN,
                atPayer == null ? LevelFiling.UNKNOWN : atPayer.filing(),
                atPayer == null ? "" : atPayer.note(),
                "",
                contract,
                Confidence.HIGH);
    }
}
