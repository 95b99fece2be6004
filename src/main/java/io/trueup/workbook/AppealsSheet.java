package io.trueup.workbook;

import io.trueup.contract.Confidence;
import io.trueup.denial.DenialClass;
import io.trueup.money.Money;
import io.trueup.spreadsheet.ConditionalFormat;
import io.trueup.spreadsheet.SheetPlan;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Appeals: one row for each group of denied days that go to the payer together. */
public final class AppealsSheet {

    /**
     * A row of Appeals: denied days that go to the payer together.
     *
     * @param item the worklist item
     * @param steps in order, joined by {@code "; "}; also the documents
     * @param deadlineSource the contract, a state rule, or "assumed"
     * @param serviceDates its days, for people
     * @param days how many
     * @param letter file of its letter, relative to the workbook's folder; blank when there is none
     * @param packet file of its packet, likewise
     * @param fileWith who takes the appeal, and the form; also {@code fee} and {@code answerDue}: blank when no rule says
     */
    public record Row(
            String item,
            String claim,
            String patient,
            String payer,
            @Nullable DenialClass denialClass,
            String rule,
            @Nullable Confidence confidence,
            String level,
            @Nullable LocalDate deadline,
            Money atStake,
            String steps,
            String documentsOnFile,
            String documentsMissing,
            String nextStep,
            String deadlineSource,
            String serviceDates,
            int days,
            String letter,
            String packet,
            String fileWith,
            String fee,
            String answerDue) {}

    private AppealsSheet() {}

    static SheetPlan<Row> plan() {
        return SheetPlan.<Row>named("Appeals")
                .text("Item", 13, "The thing to do on Worklist.", Row::item)
                .text("Claim", 14, "Workers' comp claim number.", Row::claim)
                .wrapped("Patient", 16, "Last name, first name.", Row::patient)
                .wrapped("Payer", 20, "As its contract names it.", Row::payer)
                .wrappedWords(
                        "Denial class",
                        18,
                        "Why the payer did not pay; About says what each class means.",
                        Row::denialClass)
                .text("Rule", 8, "Row of the denial rules that gave the class.", Row::rule)
                .text(
                        "Confidence",
                        12,
                        "How sure the class is: high, medium, low.",
                        row -> Confidence.wordOf(row.confidence()))
                .wrapped("Level", 18, "Where to file: reconsideration, fee dispute, review.", Row::level)
                .date(
                        "Deadline",
                        "Last calendar day to file. Dark: passed on the day of the run. Yellow: within seven days.",
                        Row::deadline)
                .colored(ConditionalFormat.DEADLINE)
                .money("At stake", "The shortfall of all days together, in US dollars.", Row::atStake)
                .wrapped("Steps", 54, "What to do, in order.", Row::steps)
                .wrapped(
                        "Documents on file",
                        24,
                        "Documents whose test holds for every day. On file means it exists, not that it suffices.",
                        Row::documentsOnFile)
                .wrapped("Documents missing", 24, "Documents to get or to write before filing.", Row::documentsMissing)
                .further()
                .wrapped("Next step", 40, "The first of the steps that is open.", Row::nextStep)
                .text(
                        "Deadline source",
                        24,
                        "The contract, a state rule, or assumed; and the other clocks that run.",
                        Row::deadlineSource)
                .wrapped("Service dates", 28, "The denied days.", Row::serviceDates)
                .count("Days", 8, "How many days.", Row::days)
                .file(
                        "Letter",
                        12,
                        "Opens the letter, a Word file in the folder beside this workbook. Fill in what is marked yellow.",
                        Row::letter)
                .file(
                        "Packet",
                        12,
                        "Opens the packet, a PDF in a folder beside this workbook: the letter with its enclosures, numbered.",
                        Row::packet)
                .wrapped(
                        "File with", 34, "Who takes the appeal at this level, and the form it asks for.", Row::fileWith)
                .text("Fee", 14, "What the level costs, where a rule says so.", Row::fee)
                .text(
                        "Answer due",
                        26,
                        "Days from your filing to the answer and to the decision, where a rule says so.",
                        Row::answerDue)
                .withSum("Item", "At stake", Row::atStake)
                .whenEmpty("Nothing to appeal: no denied or partly denied day is open.")
                .withItem(Row::item)
                .withFrozenColumns(1);
    }
}
