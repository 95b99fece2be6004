package io.trueup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.batch.JobFile;
import io.trueup.contract.Contract;
import io.trueup.contract.ContractsFile;
import io.trueup.contract.PayerAddress;
import io.trueup.contract.Terms;
import io.trueup.letter.Clinic;
import io.trueup.money.Money;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code init}, as an office manager types it on the first day. */
class InitCommandTest {

    @TempDir
    private Path home = Path.of("");

    private Typed init(String... words) {
        String[] all = new String[words.length + 3];
        all[0] = "init";
        all[1] = "--dir";
        all[2] = home.toString();
        System.arraycopy(words, 0, all, 3, words.length);
        return Typed.command(all);
    }

    private Typed answering(String... lines) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8)));
        try {
            return init();
        } finally {
            System.setIn(before);
        }
    }

    private Path job() {
        return home.resolve("jobs/nightly.yml");
    }

    private ContractsFile contracts() throws IOException {
        return ContractsFile.read("contracts.yml", Files.readString(home.resolve("jobs/reference/contracts.yml")));
    }

    @Test
    void asked_nothing_it_makes_a_clinic_that_check_has_nothing_against() {
        Typed made = init("--yes");
        assertThat(made.status()).isEqualTo(ExitStatus.DONE);
        assertThat(made.out()).contains("Written:", "program-log.xlsx", "trueup run --job " + job());
        assertThat(Files.isDirectory(home.resolve("inbox/bills"))).isTrue();
        assertThat(Files.isDirectory(home.resolve("inbox/acknowledgments"))).isTrue();
        assertThat(Files.isDirectory(home.resolve("inbox/deposits"))).isTrue();
        assertThat(job()).content().contains("# bills: { from: 2025-01-01, payers: all }");
        Typed checked = Typed.command("check", "--job", job().toString());
        assertThat(checked.out()).endsWith("No errors." + System.lineSeparator());
        Typed run = Typed.command("run", "--job", job().toString());
        assertThat(run.status()).isEqualTo(ExitStatus.DONE);
    }

    @Test
    void fault_300_what_it_says_to_type_next_can_be_typed() {
        Path clinic = home.resolve("my clinic");
        assertThat(Typed.command("init", "--yes", "--dir", clinic.toString()).out())
                .contains(
                        "trueup inspect FILE --job \"" + clinic.resolve("jobs/nightly.yml") + "\"\n",
                        "trueup run --job \"" + clinic.resolve("jobs/nightly.yml") + "\"\n",
                        "trueup init --dir \"" + clinic + "\"\n");
    }

    @Test
    void answers_become_clinic_and_contracts() throws IOException {
        Typed made = answering(
                "Cedar Bend \"Work\" Recovery",
                "14573",
                "1457382915",
                "",
                "1 Main St",
                "",
                "",
                "Dana Wells",
                "Manager",
                "America/Chicago",
                "Acme Comp Mutual",
                "ACMEWC, 1112223334",
                "1",
                "by hand",
                "1",
                "a lot",
                "$80.00",
                "1/1/2024",
                "120",
                "PO Box 1",
                "PO Box 2",
                "512-555-0100",
                "",
                "Beta Auto",
                "",
                "auto",
                "2",
                "70",
                "60",
                "",
                "",
                "",
                "",
                "",
                "",
                "");
        assertThat(made.status()).isEqualTo(ExitStatus.DONE);
        assertThat(made.out())
                .contains("An NPI has ten digits, not '14573'.", "'by hand' is none of", "'a lot' is no amount");
        JobFile job = Objects.requireNonNull(JobFile.read(job()).job());
        assertThat(job.clinic())
                .isEqualTo(new Clinic(
                        "Cedar Bend \"Work\" Recovery",
                        "1457382915",
                        "",
                        "1 Main St",
                        "",
                        "",
                        "Dana Wells",
                        "Manager"));
        assertThat(job.zone().getId()).isEqualTo("America/Chicago");
        assertThat(contracts().problems()).isEmpty();
        assertThat(contracts().values()).extracting(Contract::id).containsExactly("acme-comp-mutual-2024", beta());
        Contract acme = contracts().values().get(0);
        assertThat(acme.payers()).containsExactly("Acme Comp Mutual", "ACMEWC", "1112223334");
        assertThat(acme.terms()).isEqualTo(new Terms.PerHour(Money.of("80.00"), 15));
        assertThat(acme.address()).isEqualTo(new PayerAddress("PO Box 1", "PO Box 2", "512-555-0100", ""));
        assertThat(acme.appeal().reconsiderationDays()).isEqualTo(120);
    }

    private String beta() throws IOException {
        return "beta-auto-" + contracts().values().get(1).effectiveFrom().getYear();
    }

    @Test
    void asked_again_it_adds_a_payer_and_leaves_the_rest() throws IOException {
        init("--yes", "--clinic", "Cedar Bend", "--payer", "Acme", "--rate", "80", "--from", "2025-01-01");
        String job = Files.readString(job());
        Files.delete(home.resolve("templates/bills.xlsx"));
        Typed again = init("--yes", "--payer", "Acme", "--basis", "daily", "--rate", "500", "--from", "2025-06-01");
        assertThat(again.status()).isEqualTo(ExitStatus.DONE);
        assertThat(again.out()).contains("bills.xlsx", "contracts.yml").doesNotContain("remittance.xlsx\n  ");
        assertThat(job()).hasContent(job);
        assertThat(contracts().values()).extracting(Contract::id).containsExactly("acme-2025", "acme-2025-2");
    }

    @Test
    void a_payer_whose_rate_nobody_knows_waits_in_comments() throws IOException {
        Typed made = init("--yes", "--payer", "Gamma: \"Fund\"");
        assertThat(made.status()).isEqualTo(ExitStatus.DONE);
        assertThat(contracts().values()).isEmpty();
        assertThat(home.resolve("jobs/reference/contracts.yml")).content().contains("# - id: gamma-fund-");
        assertThat(Typed.command("check", "--job", job().toString()).status()).isEqualTo(ExitStatus.DONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            per-code          | 70,60
            daily             | 500
            case              | 9000
            percent-of-charge | 85
            not-covered       |
            """)
    void every_way_to_pay_is_a_contract(String basis, String rates) throws IOException {
        Typed made = rates == null
                ? init("--yes", "--payer", "Acme", "--basis", basis)
                : init("--yes", "--payer", "Acme", "--basis", basis, "--rate", rates);
        assertThat(made.status()).as(made.err()).isEqualTo(ExitStatus.DONE);
        assertThat(contracts().problems()).isEmpty();
        assertThat(contracts().values()).extracting(c -> c.terms().basis()).containsExactly(basis);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            case     | 5,000 | rate: 5000.00
            daily    | 1,200 | rate: 1200.00
            per-hour | 1,250 | rate: 1250.00
            """)
    void fault_290_a_comma_of_thousands_parts_no_figures(String basis, String rate, String written) throws IOException {
        assertThat(init("--yes", "--payer", "Acme", "--basis", basis, "--rate", rate)
                        .status())
                .isEqualTo(ExitStatus.DONE);
        assertThat(home.resolve("jobs/reference/contracts.yml")).content().contains(written);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            per-code    | 1,200,80
            per-code    | 80
            not-covered | 80
            """)
    void fault_290_figures_that_a_way_to_pay_does_not_have_are_refused(String basis, String rate) {
        Typed refused = init("--yes", "--payer", "Acme", "--basis", basis, "--rate", rate);
        assertThat(refused.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(refused.err()).contains("say --rate once for each");
        assertThat(home.resolve("jobs")).doesNotExist();
    }

    @Test
    void what_cannot_be_used_is_said_before_anything_of_it_is_written() {
        Typed refused = init("--yes", "--payer", "Acme", "--basis", "per-hour", "--rate", "eighty");
        assertThat(refused.status()).isEqualTo(ExitStatus.WRONG_USAGE);
        assertThat(refused.err()).contains("'eighty' is no amount of dollars");
        assertThat(home.resolve("jobs")).doesNotExist();
    }
}
