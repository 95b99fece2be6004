package io.trueup.notify;

import io.trueup.configuration.ConfigurationCode;
import io.trueup.configuration.YamlMapping;
import io.trueup.configuration.YamlValue;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.List;
import java.util.Set;

/**
 * The {@code notify} key of a job file. The password is never in it: it comes from the environment,
 * {@value #PASSWORD_VARIABLE}.
 *
 * @param user blank for a server that asks nobody who they are
 * @param to at least one address
 * @param attach whether the workbook, which holds patient data, goes along
 */
public record MailSettings(
        String host, int port, MailEncryption encryption, String user, String from, List<String> to, boolean attach) {

    /** Where the password comes from. */
    public static final String PASSWORD_VARIABLE = "TRUEUP_MAIL_PASSWORD";

    private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "::1");

    public MailSettings {
        to = List.copyOf(to);
    }

    /** Every error is recorded at its line; then the settings must not be used. */
    public static MailSettings read(YamlMapping keys) {
        String host = keys.required("host").text("localhost");
        MailEncryption encryption = keys.optional("tls").word(MailEncryption.WORDS, MailEncryption.STARTTLS);
        int port = keys.optional("port").whole(encryption.usualPort(), 1, 65_535);
        YamlValue user = keys.optional("user");
        if (user.isPresent() && encryption == MailEncryption.NONE && !OWN_MACHINE.contains(host)) {
            user.problem(
                    ConfigurationCode.OUT_OF_RANGE,
                    "notify has a user and tls: none, so the password would travel in the clear",
                    "starttls");
        }
        YamlValue password = keys.optional("password");
        if (password.isPresent()) {
            password.problem(
                    ConfigurationCode.UNKNOWN_KEY,
                    "notify holds a password; it belongs in the environment (" + PASSWORD_VARIABLE + ")",
                    "");
        }
        String from = address(keys.required("from"), keys.required("from").text("trueup@localhost"));
        YamlValue toValue = keys.required("to");
        List<String> to = toValue.texts();
        to.forEach(one -> address(toValue, one));
        boolean attach = keys.optional("attach").flag(false);
        keys.rejectUnknown();
        return new MailSettings(host, port, encryption, user.text(""), from, to, attach);
    }

    private static String address(YamlValue value, String written) {
        try {
            new InternetAddress(written, true);
            if (written.indexOf('@') > 0) {
                return written;
            }
        } catch (AddressException e) {
            // told below, with the line
        }
        value.problem(
                ConfigurationCode.WRONG_TYPE,
                "notify names \"" + written + "\", which is no mail address",
                "name@example.org");
        return written;
    }
}
