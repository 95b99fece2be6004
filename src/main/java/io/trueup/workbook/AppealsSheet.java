package io.trueup.workbook;

import static io.trueup.workbook.SheetColumn.count;
import static io.trueup.workbook.SheetColumn.date;
import static io.trueup.workbook.SheetColumn.file;
import static io.trueup.workbook.SheetColumn.money;
import static io.trueup.workbook.SheetColumn.text;
import static io.trueup.workbook.SheetColumn.wrapped;

import java.util.List;

/** Appeals: one row for each group of denied days that go to the payer together. */
final class AppealsSheet {

    private AppealsSheet() {}

    static SheetPlan<AppealRow> plan() {
        return SheetPlan.of("Appeals", promised(), more())
                .withSum("Item", "At stake", AppealRow::atStake)
                .whenEmpty("Nothing to appeal: no denied or partly denied day is open.")
                .withItem(AppealRow::item)
                .withFrozenColumns(1)
                .withMarks(ConditionalFormat.deadline("Deadline"));
    }

    private static List<SheetColumn<AppealRow>> promised() {
        return List.of(
                text("Item", 14, "The thing to do on Worklist.", AppealRow::item),
                text("Claim", 16, "Workers' comp claim number.", AppealRow::claim),
                text(
                        "Denial class",
                        30,
                        "Why the payer did not pay; About says what each class means.",
                        AppealRow::denialClass),
                text("Rule", 12, "Row of the denial rules that gave the class.", AppealRow::rule),
                text("Confidence", 12, "How sure the class is: high, medium, low.", AppealRow::confidence),
                text("Level", 24, "Where to file: reconsideration, fee dispute, review.", AppealRow::level),
                date(
                        "Deadline",
                        "Last calendar day to file. Dark: passed on the day of the run. Yellow: within seven days.",
                        AppealRow::deadline),
                money("At stake", "The shortfall of all days together, in US dollars.", AppealRow::atStake),
                wrapped("Steps", 70, "What to do, in order.", AppealRow::steps),
                wrapped(
                        "Documents on file",
                        34,
                        "Documents whose test holds for every day. On file means it exists, not that it suffices.",
                        AppealRow::documentsOnFile),
                wrapped(
                        "Documents missing",
                        34,
                        "Documents to get or to write before filing.",
                        AppealRow::documentsMissing));
    }

    private static List<SheetColumn<AppealRow>> more() {
        return List.of(
                wrapped("Next step", 40, "The first of the steps that is open.", AppealRow::nextStep),
                text("Deadline source", 24, "The contract, a state rule, or assumed.", AppealRow::deadlineSource),
                wrapped("Service dates", 28, "The denied days.", AppealRow::serviceDates),
                count("Days", 8, "How many days.", AppealRow::days),
                file(
                        "Letter",
                        12,
                        "Opens the letter, a Word file in the folder beside this workbook. Fill in what is marked yellow.",
                        AppealRow::letter));
    }
}
