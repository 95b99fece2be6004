package io.trueup.rollup;

import io.trueup.money.Money;
import io.trueup.report.BankFigures;
import io.trueup.report.ClinicFigures;
import io.trueup.report.RunSummary;
import io.trueup.spreadsheet.CellFormat;
import io.trueup.spreadsheet.ConditionalFormat;
import io.trueup.spreadsheet.Palette;
import io.trueup.spreadsheet.SheetColumn;
import io.trueup.spreadsheet.SheetPlan;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The sheets of the roll-up workbook. */
final class RollUpSheets {

    private static final Set<State> NEED_SOMEBODY = EnumSet.range(State.CANNOT_RUN, State.OVERDUE);
    private static final Set<State> LOOK = EnumSet.of(State.DEADLINES_PASSED, State.BANK_DISAGREES);

    /**
     * A row of About.
     *
     * @param name what is explained
     */
    record Explained(String section, String name, String meaning) {}

    private RollUpSheets() {}

    static SheetPlan<Clinic> clinics() {
        SheetPlan<Clinic> plan = SheetPlan.<Clinic>named("Clinics")
                .text("Clinic", 24, "What its job file calls it (clinic: name), else the job's name.", Clinic::name)
                .text("Job", 12, "Name of its job.", Clinic::job)
                .date("Last success", "Day on which its last night came to its end.", Clinic::lastSuccess)
                .text(
                        "State",
                        16,
                        "The worst that is true of it.",
                        clinic -> clinic.state().words())
                .colored(List.of(words(Palette.DENIED, NEED_SOMEBODY), words(Palette.SHORT, LOOK)))
                .money("Deposits this month", "Payments dated in this month.", of(ClinicFigures::depositedThisMonth))
                .money(
                        "Deposits last month",
                        "Payments dated in the month before.",
                        of(ClinicFigures::depositedLastMonth))
                .money("Expected", "What the contracts owe for all days taken, ever.", of(ClinicFigures::expected))
                .money("Paid", "What was paid for them, net of money taken back.", of(ClinicFigures::paid))
                .number(
                        "Percent paid",
                        CellFormat.PERCENT,
                        9,
                        "Paid out of Expected, of days that should be paid by now and whose amount is known.",
                        RollUpSheets::percentPaid)
                .money(
                        "At stake",
                        "Of what is to be done now, as its Worklist has it.",
                        work(RunSummary.Work::atStake));
        return further(plan)
                .withFrozenColumns(1)
                .withSum("Clinic", "At stake", work(RunSummary.Work::atStake))
                .whenEmpty("No job file in this folder.");
    }

    private static SheetPlan<Clinic> further(SheetPlan<Clinic> plan) {
        return plan.number("To do", CellFormat.COUNT, 7, "Rows of its Worklist.", count(RunSummary.Work::items))
                .number(
                        "Overdue deadlines",
                        CellFormat.COUNT,
                        10,
                        "Last days that have passed with nothing sent.",
                        count(RunSummary.Work::passed))
                .number(
                        "Within 7 days",
                        CellFormat.COUNT,
                        8,
                        "Last days of today and the seven days after it.",
                        count(RunSummary.Work::soon))
                .date("Next deadline", "The first that has not passed.", clinic -> {
                    RunSummary.Work work = clinic.work();
                    return work == null ? null : work.nextDeadline();
                })
                .money(
                        "Recovered this month",
                        "What came back on things to do, by the day of payment, less what was taken back again.",
                        of(ClinicFigures::recoveredThisMonth))
                .money("Recovered this year", "The same of this year.", of(ClinicFigures::recoveredThisYear))
                .number(
                        "Rejects last run",
                        CellFormat.COUNT,
                        8,
                        "Rows, segments and files that its last night did not take.",
                        clinic -> figure(clinic, figures -> BigDecimal.valueOf(figures.rejects())))
                .text("Bank", 10, "Agrees, or how many payments and deposits do not.", Clinic::bankInShort)
                .further()
                .wrapped("Why", 60, "What is behind the State.", Clinic::why)
                .text("Bank in words", 100, "How its bank and its remittances agree.", RollUpSheets::bank);
    }

    static SheetPlan<PayerAcross> payers() {
        return SheetPlan.<PayerAcross>named("Payers")
                .text(
                        "Payer",
                        34,
                        "The same name at several clinics is one payer, with or without Inc., Co. and the like.",
                        PayerAcross::name)
                .count("Clinics", 9, "How many clinics have it.", PayerAcross::clinics)
                .count("Days", 10, "Program days.", PayerAcross::days)
                .money("Expected", "What the contracts owe.", PayerAcross::expected)
                .money("Paid", "What was paid, net of money taken back.", PayerAcross::paid)
                .number("Share paid", CellFormat.PERCENT, 11, "Paid out of Expected.", PayerAcross::sharePaid)
                .number(
                        "Denial rate",
                        CellFormat.PERCENT,
                        11,
                        "Share of the adjudicated days that were denied or partly denied.",
                        PayerAcross::denialRate)
                .money("At stake", "Of what is to be done now.", PayerAcross::atStake)
                .withSum("Payer", "At stake", PayerAcross::atStake)
                .whenEmpty("No payer yet: no clinic has reconciled anything.");
    }

    static SheetPlan<SharedPattern> shares() {
        return SheetPlan.<SharedPattern>named("Shares")
                .text("Payer", 30, "Who pays alike at several clinics.", SharedPattern::payer)
                .number(
                        "Share paid",
                        CellFormat.PERCENT,
                        11,
                        "Paid out of what the contracts owe, the same at each; blank when it differs from day to day.",
                        SharedPattern::share)
                .wrapped("Clinics", 44, "Where, most at stake first.", row -> String.join("; ", row.clinics()))
                .count("Days", 9, "Days with the same variance, of all these clinics.", SharedPattern::days)
                .money("At stake", "Shortfall of all these days together.", SharedPattern::atStake)
                .date("Since", "First day it was seen at any of them.", SharedPattern::since)
                .wrapped(
                        "Likely cause",
                        56,
                        "What would explain it: one call settles it for all.",
                        row -> String.join("; ", row.causes()))
                .withSum("Payer", "At stake", SharedPattern::atStake)
                .whenEmpty("No payer pays the same share, rate or cut at two or more clinics.");
    }

    static SheetPlan<Explained> about() {
        return SheetPlan.<Explained>named("About")
                .text("Section", 14, "What kind of thing is explained.", Explained::section)
                .text("Name", 34, "What is explained.", Explained::name)
                .wrapped("Meaning", 100, "What it is or means.", Explained::meaning)
                .whenEmpty("Nothing to explain.");
    }

    private static ConditionalFormat words(String fill, Set<State> states) {
        return ConditionalFormat.words(fill, states.stream().map(State::words).toList());
    }

    /** What every state means. */
    static List<Explained> states() {
        return Arrays.stream(State.values())
                .map(state -> new Explained("State", state.words(), state.meaning()))
                .toList();
    }

    private static SheetColumn.Value<Clinic, Money> of(Function<ClinicFigures, Money> amount) {
        return clinic -> figure(clinic, amount);
    }

    private static SheetColumn.Value<Clinic, Money> work(Function<RunSummary.Work, Money> amount) {
        return clinic -> {
            RunSummary.Work work = clinic.work();
            return work == null ? null : amount.apply(work);
        };
    }

    private static SheetColumn.Value<Clinic, BigDecimal> count(Function<RunSummary.Work, Long> number) {
        return clinic -> {
            RunSummary.Work work = clinic.work();
            return work == null ? null : BigDecimal.valueOf(number.apply(work));
        };
    }

    private static <V> @Nullable V figure(Clinic clinic, Function<ClinicFigures, V> figure) {
        ClinicFigures figures = clinic.figures();
        return figures == null ? null : figure.apply(figures);
    }

    private static @Nullable BigDecimal percentPaid(Clinic clinic) {
        ClinicFigures.Due due = figure(clinic, ClinicFigures::due);
        return due == null ? null : Share.of(due.paid().cents(), due.expected().cents());
    }

    private static String bank(Clinic clinic) {
        BankFigures bank = figure(clinic, ClinicFigures::bank);
        return bank == null ? "" : bank.sentence();
    }
}
