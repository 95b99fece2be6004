package io.trueup.desk;

import io.trueup.report.NightFigures;
import io.trueup.report.RunSummary;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * A figure to see at a glance, one of those on the workbook's Summary.
 *
 * @param link where its rows are; blank for nowhere
 * @param alarm whether somebody should look at once
 */
record Tile(String label, String figure, String note, String link, boolean alarm) {

    private static final int DAYS_AHEAD = 7;

    /** The worklist by deadline, no further than that day. */
    static String dueUntil(LocalDate day) {
        return "/worklist?until=" + day + "&sort=deadline";
    }

    static List<Tile> of(NightFigures night) {
        RunSummary.Work work = night.work();
        LocalDate day = night.run().order().today();
        return List.of(
                new Tile(
                        "At stake, to do now",
                        work.atStake().inDollars(),
                        count(work.items()) + " things to do",
                        "/worklist",
                        false),
                new Tile(
                        "Deadlines within 7 days",
                        count(work.soon()),
                        work.nextDeadline() == null ? "none ahead" : "the next is " + work.nextDeadline(),
                        dueUntil(day.plusDays(DAYS_AHEAD)),
                        false),
                new Tile(
                        "Deadlines passed",
                        count(work.passed()),
                        work.passed() == 0 ? "nothing is too late" : "ask what can still be done",
                        dueUntil(day.minusDays(1)),
                        work.passed() > 0),
                new Tile(
                        "Sent and waiting for an answer",
                        work.waitingAtStake().inDollars(),
                        count(work.waiting()) + " items",
                        "/worklist?place=waiting",
                        false),
                new Tile(
                        "Came back this month",
                        night.recoveredThisMonth().inDollars(),
                        night.recoveredThisYear().inDollars() + " this year",
                        "/charts",
                        false),
                came(night));
    }

    private static Tile came(NightFigures night) {
        RunSummary.Payments payments = night.summary().payments();
        String balance = payments.unbalanced() > 0
                ? payments.unbalanced() + " do not balance"
                : night.counts().rejects() == 0 ? "every payment ties out" : "what was read ties out";
        return new Tile(
                "Came: deposits of the last night",
                payments.deposited().inDollars(),
                payments.count() + payments.conflicts() == 0 ? "no payment taken" : balance,
                "/payments",
                payments.unbalanced() > 0);
    }

    private static String count(long number) {
        return String.format(Locale.US, "%,d", number);
    }
}
