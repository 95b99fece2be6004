package io.trueup.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MorningMailTest {

    private static final Instant NOW = Instant.parse("2025-05-12T08:00:00Z");

    @TempDir
    Path folder;

    private GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private Path workbook = Path.of("unset");

    @BeforeEach
    void start() throws Exception {
        server.start();
        workbook = Files.writeString(folder.resolve("nightly-2025-05-12-3.xlsx"), "a workbook");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private MailSettings settings(String user, boolean attach) {
        int port = server.getSmtp().getPort();
        List<String> to = List.of("finance@clinic.example", "lead@clinic.example");
        return new MailSettings("127.0.0.1", port, MailEncryption.NONE, user, "trueup@clinic.example", to, attach);
    }

    private Morning morning() {
        return new Morning(
                "TrueUp nightly, run 3 of 2025-05-12",
                "24 items, $7,113.60 at stake",
                List.of(new Morning.Fact("Payments", "12 & more, <$39,283.52> paid")),
                workbook);
    }

    @Test
    void everybody_gets_the_summary_as_text_and_as_html() throws Exception {
        MorningMail.Delivery delivery = new MorningMail(settings("", false), "").send(morning(), NOW);
        assertThat(delivery)
                .isEqualTo(new MorningMail.Delivery(true, "sent to finance@clinic.example, lead@clinic.example"));
        MimeMessage[] received = server.getReceivedMessages();
        assertThat(received).hasSize(2);
        assertThat(received[0].getSubject())
                .isEqualTo("TrueUp nightly, run 3 of 2025-05-12: 24 items, $7,113.60 at stake");
        assertThat(received[0].getContentType()).startsWith("multipart/alternative");
        MimeMultipart parts = (MimeMultipart) received[0].getContent();
        assertThat(parts.getBodyPart(0).getContent().toString())
                .contains("Payments   12 & more, <$39,283.52> paid")
                .contains("nightly-2025-05-12-3.xlsx in the reports folder");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat(parts.getBodyPart(1).getContent().toString()).contains("12 &amp; more, &lt;$39,283.52&gt; paid");
    }

    @Test
    void the_workbook_goes_along_only_when_the_job_says_so() throws Exception {
        new MorningMail(settings("", true), "").send(morning(), NOW);
        MimeMessage received = server.getReceivedMessages()[0];
        assertThat(received.getContentType()).startsWith("multipart/mixed");
        MimeMultipart parts = (MimeMultipart) received.getContent();
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("nightly-2025-05-12-3.xlsx");
        assertThat(parts.getBodyPart(1).getInputStream().readAllBytes())
                .asString()
                .isEqualTo("a workbook");
    }

    @Test
    void the_server_is_told_user_and_password() {
        server.setUser("finance@clinic.example", "trueup", "secret");
        server.getUserManager().setAuthRequired(true);
        assertThat(new MorningMail(settings("trueup", false), "secret")
                        .send(morning(), NOW)
                        .sent())
                .isTrue();
        assertThat(new MorningMail(settings("trueup", false), "wrong").send(morning(), NOW))
                .extracting(MorningMail.Delivery::sent, d -> d.sentence().contains("wrong"))
                .as("refused, and the password is not told")
                .containsExactly(false, false);
    }

    @Test
    void a_user_without_a_password_in_the_environment_sends_nothing_and_says_so() {
        assertThat(new MorningMail(settings("trueup", false), "")
                        .send(morning(), NOW)
                        .sentence())
                .isEqualTo("not sent: notify has a user, but TRUEUP_MAIL_PASSWORD is not in the environment");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_server_that_is_not_there_is_a_sentence_and_no_failure() {
        MailSettings settings = settings("", false);
        server.stop();
        MorningMail.Delivery delivery = new MorningMail(settings, "").send(morning(), NOW);
        assertThat(delivery.sent()).isFalse();
        assertThat(delivery.sentence()).startsWith("not sent: ").doesNotContain("\n");
    }

    /** A letter of its answer every 50 ms: each comes in time, and the answer never ends. */
    @Test
    void fault_87_a_server_that_drips_or_hangs_is_given_up_after_a_while() throws Exception {
        try (ServerSocket dripping = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread drip = new Thread(() -> drip(dripping));
            drip.setDaemon(true);
            drip.start();
            MailSettings plain = settings("", false);
            MailSettings slow = new MailSettings(
                    "127.0.0.1", dripping.getLocalPort(), MailEncryption.NONE, "", plain.from(), plain.to(), false);
            assertThat(new MorningMail(slow, "", Duration.ofSeconds(1)).send(morning(), NOW))
                    .isEqualTo(new MorningMail.Delivery(
                            false, "not sent: the mail server had not taken it after 1 seconds"));
        }
    }

    private static void drip(ServerSocket server) {
        try (Socket socket = server.accept()) {
            while (!server.isClosed()) {
                socket.getOutputStream().write('2');
                Thread.sleep(50);
            }
        } catch (IOException | InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_server_that_cannot_encrypt_gets_nothing_when_the_job_wants_starttls() {
        MailSettings plain = settings("", false);
        MailSettings encrypted = new MailSettings(
                plain.host(), plain.port(), MailEncryption.STARTTLS, "", plain.from(), plain.to(), false);
        assertThat(new MorningMail(encrypted, "").send(morning(), NOW).sentence())
                .startsWith("not sent: ");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_subject_is_one_line_whatever_is_in_it() throws Exception {
        Morning odd = new Morning("TrueUp näch\r\nBcc: x@y.example", "failed", List.of(), null);
        new MorningMail(settings("", false), "").send(odd, NOW);
        MimeMessage received = server.getReceivedMessages()[0];
        assertThat(received.getHeader("Bcc")).isNull();
        assertThat(GreenMailUtil.getBody(received)).contains("There is no workbook");
    }
}
