package io.trueup.desk;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** All that links lead to, followed as an admin does: no address, log line or row of the access log names a patient or a claim. */
class NothingOfPatientsTest {

    private static final Pattern LINK = Pattern.compile("(?:href|action|hx-get|src)=\"(/[^\"#]*)\"");
    private static final int MOST = 60;

    private final DeskRig rig = DeskRig.shared();

    /** Names and numbers of the clinic's patients, in small letters. */
    private List<String> secrets() {
        return rig.jdbc().sql("""
                        SELECT DISTINCT lower(word)
                        FROM (
                            SELECT claim_number AS word FROM log_row
                            UNION SELECT last_name FROM log_row
                            UNION SELECT patient_id FROM log_row
                            UNION SELECT patient_control_number FROM claim_payment) all_of_them
                        WHERE length(word) > 4""").query(String.class).list();
    }

    @Test
    void addresses_logs_and_the_access_log_name_no_patient() {
        List<String> secrets = secrets();
        assertThat(secrets).hasSizeGreaterThan(5);
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger("io.trueup");
        Level before = root.getLevel();
        heard.start();
        root.addAppender(heard);
        root.setLevel(Level.DEBUG);
        try {
            Set<String> addresses = followed();
            assertThat(addresses).hasSizeGreaterThan(3);
            assertThat(addresses).noneMatch(address -> names(address, secrets));
            assertThat(heard.list).noneMatch(line -> names(line.getFormattedMessage(), secrets));
            assertThat(rig.jdbc()
                            .sql("SELECT concat_ws(' ', who, action, page, subject, address, detail) FROM access_log")
                            .query(String.class)
                            .list())
                    .noneMatch(row -> names(row, secrets));
        } finally {
            root.detachAppender(heard);
            root.setLevel(before);
        }
    }

    private static boolean names(String text, List<String> secrets) {
        String small = text.toLowerCase(Locale.ROOT);
        return secrets.stream().anyMatch(small::contains);
    }

    private Set<String> followed() {
        Surfer ada = rig.signIn("ada");
        Set<String> seen = new LinkedHashSet<>(List.of("/"));
        Deque<String> ahead = new ArrayDeque<>(seen);
        ada.send("/", "/search", Map.of("text", secrets().get(0)));
        for (int asked = 0; asked < MOST && !ahead.isEmpty(); asked++) {
            HttpResponse<String> answer = ada.get(ahead.removeFirst());
            assertThat(answer.statusCode()).as(answer.uri().toString()).isLessThan(500);
            String type = answer.headers().firstValue("Content-Type").orElse("");
            if (!type.startsWith("text/html")) {
                continue;
            }
            Matcher link = LINK.matcher(answer.body());
            while (link.find()) {
                String address = link.group(1).replace("&amp;", "&");
                if (seen.add(URLDecoder.decode(address, StandardCharsets.UTF_8)) && isPage(address)) {
                    ahead.addLast(address);
                }
            }
        }
        return seen;
    }

    private static boolean isPage(String address) {
        return !address.startsWith("/assets/") && !address.startsWith("/webjars/") && !address.equals("/logout");
    }
}
