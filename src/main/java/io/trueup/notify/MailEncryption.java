package io.trueup.notify;

import io.trueup.configuration.WrittenValue;
import java.util.Map;

/** How the way to the mail server is protected, with the port that goes with it. */
public enum MailEncryption {
    /** Begins in the clear and must become TLS before anything is said. */
    STARTTLS(587),
    /** TLS from the first byte. */
    TLS(465),
    NONE(25);

    /** As the job file writes them. */
    static final Map<String, MailEncryption> WORDS = WrittenValue.words(values());

    private final int usualPort;

    MailEncryption(int usualPort) {
        this.usualPort = usualPort;
    }

    int usualPort() {
        return usualPort;
    }
}
