package io.trueup.notify;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.configuration.ConfigurationProblem;
import io.trueup.configuration.YamlDocument;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailSettingsTest {

    private record Read(MailSettings settings, List<String> problems) {}

    private static Read read(String yaml) {
        YamlDocument document = YamlDocument.read("nightly.yml", yaml);
        MailSettings settings =
                MailSettings.read(document.root().named("notify").mapping());
        return new Read(
                settings,
                document.problems().list().stream()
                        .map(ConfigurationProblem::toString)
                        .toList());
    }

    @Test
    void what_is_left_out_is_starttls_on_its_port_nobody_and_no_workbook() {
        Read read = read("""
                host: smtp.clinic.example
                from: trueup@clinic.example
                to: [finance@clinic.example]
                """);
        assertThat(read.problems()).isEmpty();
        assertThat(read.settings())
                .isEqualTo(new MailSettings(
                        "smtp.clinic.example",
                        587,
                        MailEncryption.STARTTLS,
                        "",
                        "trueup@clinic.example",
                        List.of("finance@clinic.example"),
                        false));
    }

    @Test
    void everything_wrong_is_told_at_once_with_its_line() {
        Read read = read("""
                hots: smtp.clinic.example
                port: 70000
                tls: always
                user: trueup
                password: secret
                from: nobody
                to: [finance@clinic.example, "two words"]
                attach: perhaps
                """);
        assertThat(String.join("\n", read.problems()))
                .contains("nightly.yml:1", "hots", "nightly.yml:2", "70000", "nightly.yml:3", "always")
                .contains("nightly.yml:5", "TRUEUP_MAIL_PASSWORD", "nightly.yml:6", "\"nobody\"")
                .contains("nightly.yml:7", "\"two words\"", "nightly.yml:8", "perhaps")
                .doesNotContain("secret");
    }

    @Test
    void a_password_never_travels_in_the_clear_to_another_machine() {
        String keys = "from: a@b.example\nto: c@d.example\ntls: none\nuser: trueup\nhost: ";
        assertThat(read(keys + "smtp.clinic.example").problems())
                .singleElement()
                .asString()
                .contains("in the clear");
        assertThat(read(keys + "localhost").problems()).isEmpty();
    }
}
