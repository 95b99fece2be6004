package io.trueup.desk;

import io.trueup.explain.ClaimStory;
import io.trueup.explain.Explanation;
import io.trueup.explain.Replay;
import io.trueup.ledger.SentItems;
import io.trueup.money.Money;
import io.trueup.programlog.Authorization;
import io.trueup.programlog.Episode;
import io.trueup.reconciliation.Finding;
import io.trueup.workbook.OutcomeMeaning;
import io.trueup.written.InWords;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A claim as its page shows it. */
record ClaimView(
        String id,
        ClaimStory.Head head,
        ClaimStory.Totals totals,
        List<Day> days,
        List<Stay> episodes,
        List<Permit> authorizations) {

    private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);

    /**
     * A day, or a stay under a case rate, or money without a day. Figures are those of Findings.
     *
     * @param id the finding's
     * @param title {@code "2025-04-07"}; of a stay from when and how many days
     * @param hours blank where no day is known
     * @param tone of its outcome, a class of the style sheet
     * @param why it was not paid; blank where nothing was denied
     * @param item blank when nothing is to be done
     */
    record Day(
            String id,
            String title,
            String program,
            String hours,
            String outcome,
            String tone,
            String why,
            @Nullable Money billed,
            @Nullable Money expected,
            Money paid,
            @Nullable Money variance,
            String item,
            List<Stage> chain) {}

    /** An episode with the papers that there are. */
    record Stay(String program, String from, String planned, String discharged, String papers) {}

    record Permit(String number, String program, String from, String to, String limit, String answer) {}

    static ClaimView of(String id, ClaimStory story) {
        return new ClaimView(
                id,
                story.head(),
                story.totals(),
                story.days().stream()
                        .map(day -> day(day, story.sent().get(day.item())))
                        .toList(),
                story.episodes().stream().map(ClaimView::stay).toList(),
                story.authorizations().stream().map(ClaimView::permit).toList());
    }

    private static Day day(Replay.Told told, SentItems.@Nullable Sent sent) {
        Explanation explanation = told.explanation();
        Finding finding = explanation == null ? null : explanation.finding();
        Money expected = told.stored().expected();
        Money paid = told.stored().paid();
        return new Day(
                told.findingId(),
                title(told, finding),
                finding == null || finding.program() == null
                        ? ""
                        : finding.program().name(),
                finding == null || finding.days() == 0 ? "" : hours(finding.minutes()),
                InWords.of(told.stored().outcome()),
                OutcomeMeaning.of(told.stored().outcome()).style(),
                told.stored().why(),
                finding == null ? null : finding.billed(),
                expected,
                paid,
                expected == null ? null : paid.minus(expected),
                told.item(),
                Stage.all(explanation, told.item(), sent));
    }

    private static String title(Replay.Told told, @Nullable Finding finding) {
        String date = told.stored().serviceDate() == null
                ? "Undated"
                : told.stored().serviceDate().toString();
        return finding != null && finding.kind() == Finding.Kind.EPISODE
                ? "Stay from " + date + ", " + finding.days() + (finding.days() == 1 ? " day" : " days")
                : date;
    }

    private static String hours(int minutes) {
        return BigDecimal.valueOf(minutes)
                .divide(MINUTES_PER_HOUR, 2, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static Stay stay(Episode episode) {
        return new Stay(
                episode.program().name(),
                episode.startDate().toString(),
                said(episode.plannedEndDate()),
                said(episode.dischargeDate()),
                Papers.of(episode));
    }

    private static Permit permit(Authorization authorization) {
        Integer days = authorization.authorizedDays();
        BigDecimal hours = authorization.authorizedHours();
        return new Permit(
                authorization.number(),
                authorization.program().name(),
                authorization.from().toString(),
                authorization.to().toString(),
                (days == null ? "" : days + " days")
                        + (days == null || hours == null ? "" : ", ")
                        + (hours == null ? "" : hours.toPlainString() + " hours"),
                InWords.of(authorization.status()));
    }

    private static String said(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
