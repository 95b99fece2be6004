package io.trueup.reconciliation;

import static io.trueup.reconciliation.AccountSketch.MONDAY;
import static io.trueup.reconciliation.AccountSketch.account;
import static io.trueup.reconciliation.AccountSketch.programDay;
import static io.trueup.reconciliation.BillSketch.sent;
import static io.trueup.reconciliation.ContractDraft.caseRate;
import static io.trueup.reconciliation.ContractDraft.percentOfCharge;
import static io.trueup.reconciliation.FindingAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.bill.Acknowledgment.By;
import io.trueup.bill.Bill.Frequency;
import io.trueup.programlog.Program;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which lines of bills are for which day, and how often. */
class StandingBillsTest {

    private static List<String> standing(StandingBills bills, String day) {
        return words(bills.on(Program.WH, LocalDate.parse(day)).standing());
    }

    private static List<String> words(List<BilledPart> parts) {
        return parts.stream()
                .map(part -> part.line().code() + " × " + part.line().units().toPlainString() + " "
                        + part.line().charge())
                .toList();
    }

    @Test
    void a_line_for_several_days_is_shared_over_those_attended_as_they_expect() {
        StandingBills bills = account()
                .with(DaySketch.day("2025-03-03"))
                .with(DaySketch.day("2025-03-05").minutes(120))
                .missed("2025-03-04")
                .billed(sent("2025-03-10").served("2025-03-03", "2025-03-07").line("97546", "8", "801.00"))
                .standingBills();

        assertThat(standing(bills, "2025-03-03")).containsExactly("97546 × 6 600.75");
        assertThat(standing(bills, "2025-03-05")).containsExactly("97546 × 2 200.25");
        assertThat(bills.on(Program.WH, MONDAY).parts()).allMatch(BilledPart::isShare);
        assertThat(standing(bills, "2025-03-04")).isEmpty();
        assertThat(bills.unattended()).isEmpty();
    }

    @Test
    void a_line_for_a_day_on_which_nobody_came_is_nobodys() {
        StandingBills bills = programDay()
                .missed("2025-03-04")
                .billed(sent("2025-03-10").served("2025-03-04", "2025-03-04").line("97545", "1", "200.00"))
                .standingBills();

        assertThat(words(bills.unattended())).containsExactly("97545 × 1 200.00");
        assertThat(bills.on(Program.WH, LocalDate.of(2025, 3, 4))).isEqualTo(DayBills.NONE);
    }

    @Test
    void a_stay_takes_a_bill_of_any_of_its_dates_and_is_received_since_its_discharge() {
        AccountSketch stay = account()
                .attended("2025-03-03", "2025-03-04", "2025-03-05")
                .under(caseRate("5000.00"))
                .episode("2025-03-03", "2025-03-14")
                .knowingBillsFrom("2025-01-01");
        assertThat(stay.finding()).hasOutcome(Outcome.NOT_BILLED).hasBilled("blank");

        stay.billed(sent("2025-03-17").served("2025-03-12", "2025-03-12").line("97545", "1", "5000.00"));
        assertThat(stay.finding()).hasOutcome(Outcome.AWAITING_PAYMENT).hasBilled("5000.00");
        assertThat(stay.finding().receipt().text(Finding.Kind.EPISODE)).isEqualTo("bill sent 2025-03-17");
        assertThat(words(stay.standingBills().ofStay(Program.WH, MONDAY).standing()))
                .containsExactly("97545 × 1 5000.00");

        stay.billed(sent("2025-03-06").line("97545", "1", "100.00").accepted(By.PAYER, "2025-03-07", ""));
        assertThat(stay.finding().receipt().text(Finding.Kind.EPISODE)).isEqualTo("bill sent 2025-03-17");
    }

    @Test
    void an_open_stay_and_a_day_before_the_declared_ones_are_not_unbilled() {
        AccountSketch open = account()
                .attended("2025-03-03")
                .under(caseRate("5000.00"))
                .episode("2025-03-03", null)
                .knowingBillsFrom("2025-01-01");
        assertThat(open.finding()).hasOutcome(Outcome.CASE_OPEN);
        assertThat(programDay().knowingBillsFrom("2025-03-04").finding()).hasOutcome(Outcome.AWAITING_PAYMENT);
        assertThat(programDay().knowingBillsFrom("2025-03-03").finding()).hasOutcome(Outcome.NOT_BILLED);
    }

    @Test
    void a_percentage_of_the_charge_is_expected_from_the_bill_on() {
        AccountSketch day = programDay().under(percentOfCharge("80"));
        assertThat(day.finding()).hasExpected("blank");
        day.billed(sent("2025-03-10"));
        assertThat(day.finding()).hasExpected("480.00").hasBilled("600.00");
        day.billed(sent("2025-03-12").as(Frequency.REPLACEMENT, "").line("97545", "1", "500.00"));
        assertThat(day.finding()).hasExpected("400.00").hasBilled("500.00");
        assertThat(day.remitted(LineSketch.line("97545").billed("700.00").paid("560.00"))
                        .finding())
                .hasExpected("560.00")
                .hasBilled("700.00");
    }

    @Test
    void the_lesser_of_charge_and_rate_counts_from_the_bill_on() {
        AccountSketch day = programDay().under(ContractDraft.hourlyRate("80.00").lesserOfCharge());
        assertThat(day.finding()).hasExpected("480.00");
        assertThat(day.billed(sent("2025-03-10").line("97545", "1", "450.00")).finding())
                .hasExpected("450.00");
    }

    @Test
    void a_line_counts_as_often_as_it_was_sent_and_not_as_often_as_it_is_told() {
        assertThat(copies(sent("2025-03-10"), sent("2025-03-10"))).isEqualTo(2);
        assertThat(copies(sent("2025-03-10"), sent("2025-03-10").inFile(2))).isEqualTo(1);
        assertThat(copies(sent("2025-03-10"), sent("2025-03-10").inBatch("B2"))).isEqualTo(2);
        assertThat(copies(sent("2025-03-10"), sent("2025-03-12"))).isEqualTo(2);
        assertThat(copies(
                        sent("2025-03-10"),
                        sent("2025-03-10"),
                        sent("2025-03-10").inFile(2)))
                .isEqualTo(2);
        assertThat(copies(
                        sent("2025-03-10").inTable(),
                        sent("2025-03-10").inTable().inFile(2)))
                .isEqualTo(1);
        assertThat(copies(sent("2025-03-10").inTable(), sent("2025-03-10").inTable()))
                .isEqualTo(2);
        assertThat(copies(sent("2025-03-10"), sent("2025-03-10").inTable().inFile(2)))
                .isEqualTo(1);
        assertThat(copies(
                        sent("2025-03-10"),
                        sent("2025-03-10").inTable().inFile(2),
                        sent("2025-03-10").inTable().inFile(2)))
                .isEqualTo(2);
    }

    @Test
    void rows_of_a_bill_that_stand_in_several_tables_are_one_bill() {
        StandingBills bills = account()
                .attended("2025-03-03", "2025-03-05")
                .billed(
                        sent("2025-03-10").inTable().line("97545", "1", "200.00"),
                        sent("2025-03-10")
                                .inTable()
                                .inFile(2)
                                .line("97545", "1", "200.00")
                                .served("2025-03-05", "2025-03-05")
                                .line("97546", "4", "400.00"))
                .standingBills();

        assertThat(bills.all()).hasSize(1);
        assertThat(bills.all().get(0).bill().charge()).hasToString("600.00");
        assertThat(standing(bills, "2025-03-03")).containsExactly("97545 × 1 200.00");
        assertThat(standing(bills, "2025-03-05")).containsExactly("97546 × 4 400.00");
    }

    private static long copies(BillSketch... told) {
        long forth = programDay()
                .billed(told)
                .standingBills()
                .on(Program.WH, MONDAY)
                .standing()
                .size();
        List<BillSketch> reversed = new ArrayList<>(Stream.of(told).toList());
        Collections.reverse(reversed);
        long back = programDay()
                .billed(reversed.toArray(BillSketch[]::new))
                .standingBills()
                .on(Program.WH, MONDAY)
                .standing()
                .size();
        assertThat(back).as("in the other order").isEqualTo(forth);
        return forth;
    }
}
