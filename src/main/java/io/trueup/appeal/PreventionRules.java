package io.trueup.appeal;

import io.trueup.contract.Contract;
import io.trueup.contract.ContractLine;
import io.trueup.contract.Terms;
import io.trueup.programlog.Episode;
import io.trueup.programlog.Program;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can go wrong with a running episode, rule by rule in the order in which the risks are told. */
final class PreventionRules {

    /** Days after the start by which the papers should be there; later, at once. */
    private static final int DAYS_FOR_PAPERS = 7;

    private interface Rule {
        @Nullable
        Risk look(RunningEpisode running);
    }

    private static final List<Rule> OF_PROGRAM = List.of(
            PreventionRules::noContract,
            AuthorizationRisks::dates,
            AuthorizationRisks::days,
            AuthorizationRisks::hours,
            ProgramLimitRisk::weeks,
            PreventionRules::noEpisode,
            running -> missing(running, "No physician order", "physician order or referral", Papers.ORDER),
            running -> missing(running, "No FCE", "functional capacity evaluation (FCE)", Papers.FCE),
            running -> missing(running, "No job description", "job description", Papers.JOB_DESCRIPTION));

    private static final List<Rule> OF_LOG = List.of(
            LogRisks::unsupervised,
            LogRisks::incomplete,
            LogRisks::noTeamMeeting,
            LogRisks::noPsychOrVocational,
            LogRisks::upliftLost);

    /** Whether a paper is on file. */
    private static final class Papers {
        static final Predicate<Episode> ORDER = e -> e.physicianOrderDate() != null || e.referralDate() != null;
        static final Predicate<Episode> FCE = e -> e.fceDate() != null;
        static final Predicate<Episode> JOB_DESCRIPTION = e -> e.jobDescriptionDate() != null;
    }

    private PreventionRules() {}

    /** The risks of an episode; when its payer does not pay for the program at all, that is the only one. */
    static List<Risk> risks(RunningEpisode running) {
        List<Risk> risks = new ArrayList<>(ofProgram(running));
        if (isCovered(running)) {
            risks.addAll(found(OF_LOG, running));
        }
        return risks;
    }

    /** Those that do not rest on what the log says of single days and weeks. */
    static List<Risk> ofProgram(RunningEpisode running) {
        Risk notCovered = notCovered(running);
        return notCovered == null ? found(OF_PROGRAM, running) : List.of(notCovered);
    }

    static boolean isCovered(RunningEpisode running) {
        return notCovered(running) == null;
    }

    private static List<Risk> found(List<Rule> rules, RunningEpisode running) {
        return rules.stream()
                .flatMap(rule -> Stream.ofNullable(rule.look(running)))
                .toList();
    }

    private static @Nullable Risk notCovered(RunningEpisode running) {
        Contract contract = running.contract();
        if (contract == null
                || (contract.line() != ContractLine.MEDICARE && !(contract.terms() instanceof Terms.NotCovered))) {
            return null;
        }
        Program program = running.episode().program();
        return new Risk(
                "Payer does not cover the program",
                "Logged under " + program + ", and " + contract.id()
                        + " pays nothing for 97545 and 97546. Find the payer that is liable, or move the patient to"
                        + " covered therapy before the next program day.",
                running.today());
    }

    private static @Nullable Risk noContract(RunningEpisode running) {
        if (running.contract() != null) {
            return null;
        }
        String named = running.episode().contractId();
        return new Risk(
                "No contract for the payer",
                "No contract of " + running.lastDay().payerId() + " is in force on " + running.today()
                        + (named.isBlank() ? "" : " under the episode's contract_id " + named)
                        + ", so nothing can be expected. Agree on rates, or enter the contract in contracts.yml.",
                running.today());
    }

    private static @Nullable Risk noEpisode(RunningEpisode running) {
        return running.onFile()
                ? null
                : new Risk(
                        "No episode on file",
                        "Days since " + running.episode().startDate()
                                + " belong to no row of episodes, so FCE, job description, physician order and planned"
                                + " end are not known. Add the row.",
                        papersDue(running),
                        running.worth().of(running.attended()));
    }

    private static @Nullable Risk missing(
            RunningEpisode running, String name, String paper, Predicate<Episode> isOnFile) {
        Episode episode = running.episode();
        return !running.onFile() || isOnFile.test(episode)
                ? null
                : new Risk(
                        name,
                        "No " + paper + " on file since the start on " + episode.startDate()
                                + ". Get it and enter its date: a payer that questions necessity asks for it first.",
                        papersDue(running),
                        running.worth().of(running.attended()));
    }

    private static LocalDate papersDue(RunningEpisode running) {
        LocalDate due = running.episode().startDate().plusDays(DAYS_FOR_PAPERS);
        return due.isBefore(running.today()) ? running.today() : due;
    }
}
