package io.trueup.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether things to do were sent: what came back is counted from the same day. */
public final class SentItems {

    private final JdbcClient jdbc;

    public SentItems(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * How a thing to do stands.
     *
     * @param level of the appeal; blank for none
     * @param letter its file; blank while there is none
     * @param sentOn what the team wrote, else the day of the run that first heard "Appealed"; null while neither is there
     */
    public record Sent(
            String level, String letter, @Nullable LocalDate sentOn) {}

    /** By item. */
    public Map<String, Sent> of(Collection<String> items) {
        Map<String, Sent> sent = new HashMap<>();
        new Standings(jdbc, 0)
                .of(items, Map.of())
                .forEach((item, standing) ->
                        sent.put(item, new Sent(standing.level(), standing.letter(), standing.sentOn())));
        return sent;
    }
}
