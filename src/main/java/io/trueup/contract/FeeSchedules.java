package io.trueup.contract;

import io.trueup.programlog.Program;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The fee schedule rows, found by schedule and code without reading them all. Immutable. */
final class FeeSchedules {

    private final List<FeeScheduleRow> rows;
    private final Map<String, Map<String, List<FeeScheduleRow>>> byScheduleAndCode =
            new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    FeeSchedules(List<FeeScheduleRow> rows) {
        this.rows = List.copyOf(rows);
        for (FeeScheduleRow row : rows) {
            byScheduleAndCode
                    .computeIfAbsent(row.schedule(), s -> new HashMap<>())
                    .computeIfAbsent(row.code(), c -> new ArrayList<>())
                    .add(row);
        }
    }

    List<FeeScheduleRow> rows() {
        return rows;
    }

    /** The closest row of the schedule that fits the day, or null when none does. */
    @Nullable
    FeeScheduleRow find(String schedule, String code, String jurisdiction, Program program, LocalDate day) {
        FeeScheduleRow best = null;
        for (FeeScheduleRow row : byScheduleAndCode
                .getOrDefault(schedule, Map.of())
                .getOrDefault(code.toUpperCase(Locale.ROOT), List.of())) {
            if (row.fits(jurisdiction, program, day) && (best == null || row.closeness() > best.closeness())) {
                best = row;
            }
        }
        return best;
    }

    /** The one schedule that names the jurisdiction for the code on that day; null when there is none or more than one. */
    @Nullable
    String scheduleOf(String jurisdiction, String code, Program program, LocalDate day) {
        String only = null;
        for (String schedule : byScheduleAndCode.keySet()) {
            FeeScheduleRow row = find(schedule, code, jurisdiction, program, day);
            if (row != null && !row.jurisdiction().isEmpty()) {
                if (only != null) {
                    return null;
                }
                only = schedule;
            }
        }
        return only;
    }
}
