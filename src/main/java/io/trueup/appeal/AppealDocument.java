package io.trueup.appeal;

import io.trueup.few.Few;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A paper an appeal needs, and when it counts as on file (INTERFACES.md 5). On file is not the same as sufficient. */
enum AppealDocument {
    TIME_LOG(
            "Time log by activity",
            Evidence.onEachDay(log -> log.activityMinutes().total() > 0)),
    DAILY_LOG("Daily log", Evidence.onEachDay(log -> !log.tasks().isBlank())),
    APPROVED_AUTHORIZATION("Approved authorization", Evidence.outsideLog(day -> day.coveringAuthorization() != null)),
    FCE("FCE", Evidence.inEpisode(e -> e.fceDate() != null)),
    JOB_DESCRIPTION("Job description", Evidence.inEpisode(e -> e.jobDescriptionDate() != null)),
    PHYSICIAN_ORDER(
            "Physician order", Evidence.inEpisode(e -> e.physicianOrderDate() != null || e.referralDate() != null)),
    PLATEAU_NOTE("Plateau note", Evidence.inEpisode(e -> e.plateauDocumented())),
    PROGRESS_MEASUREMENTS(
            "Progress measurements",
            Evidence.onEachDay(log -> !log.productivity().isBlank())),
    EMPLOYER_CONFIRMATION("Employer confirmation", Evidence.inEpisode(e -> e.employerConfirmationDate() != null)),
    /** Nothing in the inbox can prove it: it is always to be written. */
    THERAPIST_NARRATIVE("Therapist narrative", Evidence.outsideLog(day -> false)),
    PRODUCTIVITY("Productivity", Evidence.onEachDay(log -> !log.productivity().isBlank())),
    TEAM_MEETING_NOTES("Team meeting notes", Evidence.inEachWeek(log -> log.teamMeeting())),
    PSYCH_OR_VOCATIONAL_NOTES(
            "Psych or vocational notes",
            Evidence.inEachWeek(
                    log -> log.disciplines().psych() + log.disciplines().vocational() > 0)),
    TIME_BY_DISCIPLINE(
            "Time by discipline", Evidence.onEachDay(log -> log.disciplines().total() > 0)),
    /** An acknowledgment; only a denial for late filing asks for it, and it is never called missing: other proof may lie elsewhere. */
    PROOF_OF_RECEIPT("Proof of receipt", Evidence.outsideLog(DeniedDay::isReceiptProved));

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // a test without a state, which its interface cannot promise
    private final Evidence evidence;

    AppealDocument(String title, Evidence evidence) {
        this.title = title;
        this.evidence = evidence;
    }

    /** The name that people see, as INTERFACES.md 5 writes it. */
    String title() {
        return title;
    }

    /** The first day of the group on which it is not on file; null when it is on file for every one. */
    @Nullable
    LocalDate firstGap(List<DeniedDay> group) {
        return Few.least(group, day -> Few.least(evidence.gaps(day), gap -> gap));
    }

    /** Whether the logs of days should hold it. */
    boolean isInLog() {
        return evidence.isInLog();
    }
}
