package io.trueup.notify;

import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Sends the mail of the morning. Whatever goes wrong becomes a sentence: the night is done, with or without its mail. */
public final class MorningMail {

    private static final String MILLISECONDS_TO_WAIT = "20000";

    /** Most mail servers refuse more. */
    private static final long MOST_ATTACHED = 20L << 20;

    /** Each answer has its own limit, but a server may answer letter by letter. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final MailSettings settings;
    private final String password;
    private final Duration longest;

    /** @param password blank when the environment has none */
    public MorningMail(MailSettings settings, String password) {
        this(settings, password, LONGEST);
    }

    /** @param longest how long all of it may take */
    MorningMail(MailSettings settings, String password, Duration longest) {
        this.settings = settings;
        this.password = password;
        this.longest = longest;
    }

    /**
     * What became of the mail.
     *
     * @param sentence for the log and for {@code status}
     */
    public record Delivery(boolean sent, String sentence) {}

    public Delivery send(Morning morning, Instant now) {
        if (!settings.user().isEmpty() && password.isEmpty()) {
            return new Delivery(
                    false,
                    "not sent: notify has a user, but " + MailSettings.PASSWORD_VARIABLE
                            + " is not in the environment");
        }
        FutureTask<Delivery> delivery = new FutureTask<>(() -> deliver(morning, now));
        Thread sender = new Thread(delivery, "mail");
        sender.setDaemon(true);
        sender.start();
        try {
            return delivery.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return new Delivery(
                    false, "not sent: the mail server had not taken it after " + longest.toSeconds() + " seconds");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Delivery(false, "not sent: the program was asked to end");
        } catch (ExecutionException e) {
            return new Delivery(false, "not sent: " + why(e));
        }
    }

    private Delivery deliver(Morning morning, Instant now) {
        try {
            Transport.send(message(morning, now));
            return new Delivery(true, "sent to " + String.join(", ", settings.to()));
        } catch (MessagingException | IOException | RuntimeException e) {
            return new Delivery(false, "not sent: " + why(e));
        }
    }

    private MimeMessage message(Morning morning, Instant now) throws MessagingException, IOException {
        Path workbook = morning.workbook();
        Path attached =
                settings.attach() && workbook != null && Files.size(workbook) <= MOST_ATTACHED ? workbook : null;
        String ending = ending(workbook, attached != null);
        MimeMessage message = new MimeMessage(session());
        message.setFrom(new InternetAddress(settings.from()));
        for (String to : settings.to()) {
            message.addRecipient(Message.RecipientType.TO, new InternetAddress(to));
        }
        message.setSubject(morning.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(now));
        message.setHeader("Auto-Submitted", "auto-generated");
        MimeMultipart sameTwice = new MimeMultipart("alternative");
        sameTwice.addBodyPart(body(morning.text(ending), "plain"));
        sameTwice.addBodyPart(body(morning.html(ending), "html"));
        message.setContent(attached == null ? sameTwice : withWorkbook(sameTwice, attached));
        message.saveChanges();
        return message;
    }

    private String ending(@Nullable Path workbook, boolean attached) {
        if (workbook == null) {
            return "There is no workbook.";
        }
        if (attached) {
            return "The workbook is attached. It holds patient data: keep it where such data may lie.";
        }
        String where = "The workbook is " + workbook.getFileName() + " in the reports folder.";
        return settings.attach() ? where + " It is too large to attach." : where;
    }

    private static Multipart withWorkbook(MimeMultipart text, Path workbook) throws MessagingException, IOException {
        MimeBodyPart body = new MimeBodyPart();
        body.setContent(text);
        MimeBodyPart file = new MimeBodyPart();
        file.attachFile(
                workbook.toFile(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "base64");
        MimeMultipart both = new MimeMultipart("mixed");
        both.addBodyPart(body);
        both.addBodyPart(file);
        return both;
    }

    private static MimeBodyPart body(String text, String kind) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, StandardCharsets.UTF_8.name(), kind);
        return part;
    }

    private Session session() {
        boolean tls = settings.encryption() == MailEncryption.TLS;
        boolean startTls = settings.encryption() == MailEncryption.STARTTLS;
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", settings.host());
        properties.setProperty("mail.smtp.port", Integer.toString(settings.port()));
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(tls));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(startTls));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(startTls));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty(
                "mail.smtp.auth", Boolean.toString(!settings.user().isEmpty()));
        properties.setProperty("mail.smtp.connectiontimeout", MILLISECONDS_TO_WAIT);
        properties.setProperty("mail.smtp.timeout", MILLISECONDS_TO_WAIT);
        properties.setProperty("mail.smtp.writetimeout", MILLISECONDS_TO_WAIT);
        return Session.getInstance(properties, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(settings.user(), password);
            }
        });
    }

    /** The innermost reason that says something, on one line. */
    private static String why(Throwable failure) {
        String sentence = failure.getClass().getSimpleName();
        for (Throwable each = failure; each != null; each = each.getCause()) {
            String message = each.getMessage();
            if (message != null && !message.isBlank()) {
                sentence = message.strip().lines().findFirst().orElse(sentence);
            }
        }
        return sentence;
    }
}
