package io.trueup.appeal;

import io.trueup.contract.Confidence;
import io.trueup.denial.DenialClass;
import io.trueup.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One appeal: denied days of one episode with the same class, payer and deadline, and what to do about them.
 *
 * @param findingKeys its days, earliest first
 * @param route of the class; blank = the class's own
 * @param rule id of the denial rule of its earliest day
 * @param level name of the level to file at ("Reconsideration", "Medical fee dispute" …)
 * @param deadline last day to act; null when every known level is lost
 * @param deadlineSource where the deadline comes from: the contract, a state rule, or "assumed"
 * @param steps ordered, each a sentence
 * @param documentsOnFile names of INTERFACES.md 5
 * @param authorized whether an approved authorization is among the documents on file
 * @param documentsMissing names of INTERFACES.md 5, bare
 * @param nextStep the first thing to do, one short sentence
 * @param spoiledBy for each missing document that a day's log should hold, {@code "name: first day without it"}
 * @param payer as the remittance names it
 * @param firstDay service date of its earliest day
 * @param noLevelLeft whether every known level is lost
 * @param fileWith who takes it and on which form; blank when no rule says
 * @param fee what the level costs, in words; blank when none is known
 * @param answerDue days to the answer and the decision, in words; blank when no rule says
 * @param answerDays days from the filing to the payer's answer; 0 = no rule says
 * @param filingRule limit for the bill that was kept and may be held against the payer; blank when none is sure
 */
public record Appeal(
        List<String> findingKeys,
        String claimNumber,
        DenialClass denialClass,
        String route,
        String rule,
        Confidence confidence,
        String level,
        @Nullable LocalDate deadline,
        String deadlineSource,
        Money atStake,
        List<String> steps,
        List<String> documentsOnFile,
        boolean authorized,
        List<String> documentsMissing,
        String nextStep,
        List<String> spoiledBy,
        String payer,
        LocalDate firstDay,
        boolean noLevelLeft,
        String fileWith,
        String fee,
        String answerDue,
        int answerDays,
        String filingRule) {

    public Appeal {
        findingKeys = List.copyOf(findingKeys);
        steps = List.copyOf(steps);
        documentsOnFile = List.copyOf(documentsOnFile);
        documentsMissing = List.copyOf(documentsMissing);
        spoiledBy = List.copyOf(spoiledBy);
    }

    /** Whether the receipt of its bills is on file, and was in time as far as a limit is known. */
    public boolean provesReceipt() {
        return documentsOnFile.contains(AppealDocument.PROOF_OF_RECEIPT.title());
    }
}
