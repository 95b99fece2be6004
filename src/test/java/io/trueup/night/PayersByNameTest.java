package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.batch.Runner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A payer is called by one name wherever people look, whatever log, bill and remittance call it. */
class PayersByNameTest {

    private static final String OF_STRANGERS = """
            payer_id,payer_name,payment_trace,payment_date,payment_amount,patient_control_number,service_date,\
            procedure_code,billed_amount,paid_amount
            NORTHCO,Northern Company,T1,2025-03-20,100.00,PCN9,2025-03-05,97545,600.00,100.00
            """;

    @TempDir
    private Path home = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private NightFixture night;

    @BeforeEach
    void a_clinic() {
        night = NightFixture.in(home);
    }

    private static List<String> column(Runner.Result run, String sheet, String heading) throws IOException {
        return WorkbookText.of(Objects.requireNonNull(run.workbook())).rows(sheet).stream()
                .map(row -> row.getOrDefault(heading, ""))
                .toList();
    }

    @Test
    void fault_158_two_writings_of_one_payer_are_one_row_under_its_name() throws IOException {
        night.log(
                "log.csv",
                LogDays.of()
                        .day("2025-03-03", 6)
                        .claim("C-2", "PCN2")
                        .payer("Test Mutual Inc")
                        .day("2025-03-04", 6));
        Runner.Result run = night.run();
        assertThat(column(run, "Payers", "Payer")).containsExactly("TEST MUTUAL");
        assertThat(column(run, "Findings", "Payer")).containsExactly("TEST MUTUAL", "TEST MUTUAL");
    }

    @Test
    void a_payer_without_a_contract_has_the_name_that_its_remittance_gives() throws IOException {
        night.log("log.csv", LogDays.of().claim("C-9", "PCN9").payer("NORTHCO").day("2025-03-05", 6))
                .remittance("1.csv", OF_STRANGERS);
        Runner.Result run = night.run();
        assertThat(column(run, "Payers", "Payer")).containsExactly("Northern Company");
        assertThat(column(run, "Tie-out", "Payer")).containsExactly("Northern Company");
        assertThat(column(run, "Worklist", "Next step"))
                .singleElement()
                .asString()
                .contains("Northern Company")
                .doesNotContain("NORTHCO");
    }

    @Test
    void a_name_that_the_contract_has_later_is_on_every_sheet_of_the_next_night() throws IOException {
        night.write("jobs/reference/contracts.yml", contracts().replace("[TESTMUT, TEST MUTUAL]", "[TESTMUT]"))
                .log("log.csv", LogDays.of().day("2025-03-03", 6));
        assertThat(column(night.run(), "Payers", "Payer")).containsExactly("TESTMUT");
        night.write(
                "jobs/reference/contracts.yml",
                contracts().replace("[TESTMUT, TEST MUTUAL]", "[TESTMUT, Mutual of Testing]"));
        Runner.Result next = night.run(LocalDate.of(2025, 4, 16));
        assertThat(column(next, "Payers", "Payer")).containsExactly("Mutual of Testing");
        assertThat(column(next, "Awaiting", "Payer")).containsExactly("Mutual of Testing");
    }

    private String contracts() {
        NightFixture written = night.contract("hourly", "per-hour", "rate: 100.00");
        try {
            return Files.readString(written.file("jobs/reference/contracts.yml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
