package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.batch.Runner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deadlines from files to the workbook: the state's clock from receipt of an explanation, and the last day to bill again. */
class DeadlinesOfANightTest {

    @TempDir
    Path home;

    @Test
    void an_explanation_received_later_starts_the_states_clock_and_an_unanswered_bill_has_its_last_day()
            throws IOException {
        NightFixture night = NightFixture.in(home)
                .write(
                        "inbox/program-logs/florida.csv",
                        LogDays.of().day("2025-03-03", 6).csv().replace(",TX,", ",FL,"))
                .write(
                        "inbox/program-logs/texas.csv",
                        LogDays.of().claim("C-2", "PCN2").day("2025-02-10", 6).csv())
                .remittance("denied.csv", """
                        payer_id,payment_trace,payment_date,payment_amount,patient_control_number,service_date,procedure_code,billed_amount,paid_amount,adjustments,received_on
                        TESTMUT,CHK1,2025-03-20,0.00,PCN1,2025-03-03,97545,600.00,0.00,CO-97:600.00,2025-03-24
                        """);

        Runner.Result result = night.run();

        WorkbookText workbook = WorkbookText.of(Objects.requireNonNull(result.workbook()));
        assertThat(workbook.rows("Appeals"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("Level", "Petition for reimbursement dispute")
                        .containsEntry("Deadline", "2025-05-08")
                        .containsEntry("Answer due", "answer 30 days, decision 120 days after filing")
                        .hasEntrySatisfying(
                                "Deadline source",
                                source -> assertThat(source)
                                        .startsWith("state FL: 45 days from receipt of the explanation on 2025-03-24"))
                        .hasEntrySatisfying(
                                "File with", with -> assertThat(with).startsWith("the Division")));
        assertThat(workbook.rows("Worklist"))
                .filteredOn(row -> "Payment overdue".equals(row.get("Outcome")))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("Deadline", "2025-05-16")
                        .hasEntrySatisfying(
                                "Deadline source",
                                source -> assertThat(source)
                                        .startsWith("last day to bill again 2025-05-16: 95 days from the service date"))
                        .hasEntrySatisfying(
                                "Next step", step -> assertThat(step).contains("bill again by 2025-05-16")));
    }
}
