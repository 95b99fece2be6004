package io.trueup.store;

import io.trueup.contract.RateBook;
import io.trueup.programlog.Episode;
import io.trueup.programlog.ProgramDay;
import io.trueup.reconciliation.CandidateClaim;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds claims of the log by the keys they share with claim payments, so many at a time as a batch may hold. */
final class Candidates {

    private final JdbcClient jdbc;
    private final ProgramLogs logs;
    private final RateBook rates;

    Candidates(DataSource dataSource, RateBook rates) {
        this.jdbc = JdbcClient.create(dataSource);
        this.logs = new ProgramLogs(jdbc);
        this.rates = rates;
    }

    /**
     * Gives each of the seekers every claim of the log that shares one of its keys.
     *
     * @param keys the keys of a seeker
     */
    <T> void ofEach(
            Collection<T> seekers, Function<T, Set<String>> keys, BiConsumer<T, Collection<CandidateClaim>> taker) {
        Map<T, Set<String>> numbers = numbers(seekers, keys);
        Map<String, Integer> days = days(numbers.values());
        Map<T, Set<String>> portion = new LinkedHashMap<>();
        Set<String> claims = new TreeSet<>();
        int size = 0;
        for (Map.Entry<T, Set<String>> seeker : numbers.entrySet()) {
            int more = seeker.getValue().stream()
                    .filter(number -> !claims.contains(number))
                    .mapToInt(number -> days.getOrDefault(number, 0))
                    .sum();
            if (!claims.isEmpty() && size + more > BatchLimit.ROWS) {
                hand(portion, claims, taker);
                portion.clear();
                claims.clear();
                size = 0;
            }
            portion.put(seeker.getKey(), seeker.getValue());
            claims.addAll(seeker.getValue());
            size += more;
        }
        hand(portion, claims, taker);
    }

    private <T> void hand(
            Map<T, Set<String>> portion, Set<String> claims, BiConsumer<T, Collection<CandidateClaim>> taker) {
        Map<String, List<ProgramDay>> days = logs.days(claims);
        Map<String, List<Episode>> episodes = logs.episodes(claims);
        Map<String, CandidateClaim> byNumber = new HashMap<>();
        claims.forEach(number -> byNumber.put(
                number,
                new CandidateClaim(
                        number,
                        days.getOrDefault(number, List.of()),
                        episodes.getOrDefault(number, List.of()),
                        rates)));
        portion.forEach((seeker, numbers) ->
                taker.accept(seeker, numbers.stream().map(byNumber::get).toList()));
    }

    /** Claim numbers of the log that share a key with each seeker. */
    private <T> Map<T, Set<String>> numbers(Collection<T> seekers, Function<T, Set<String>> keys) {
        Set<String> wanted = new TreeSet<>();
        seekers.forEach(seeker -> wanted.addAll(keys.apply(seeker)));
        Map<String, Set<String>> byKey = new HashMap<>();
        if (!wanted.isEmpty()) {
            jdbc.sql("SELECT key, claim_number FROM account_key WHERE key = ANY(:keys)")
                    .param("keys", wanted.toArray(String[]::new))
                    .query(row -> {
                        byKey.computeIfAbsent(row.getString("key"), k -> new TreeSet<>())
                                .add(row.getString("claim_number"));
                    });
        }
        Map<T, Set<String>> numbers = new LinkedHashMap<>();
        for (T seeker : seekers) {
            Set<String> own = new TreeSet<>();
            keys.apply(seeker).forEach(key -> own.addAll(byKey.getOrDefault(key, Set.of())));
            numbers.put(seeker, own);
        }
        return numbers;
    }

    /** How many days each claim has, or a few more: replaced rows count too. */
    private Map<String, Integer> days(Collection<Set<String>> claims) {
        Set<String> all = new TreeSet<>();
        claims.forEach(all::addAll);
        Map<String, Integer> days = new TreeMap<>();
        jdbc.sql("""
                SELECT claim_number, count(*) AS days
                FROM log_row
                WHERE claim_number = ANY(:claims)
                GROUP BY claim_number""").param("claims", all.toArray(String[]::new)).query(row -> {
            days.put(row.getString("claim_number"), row.getInt("days"));
        });
        return days;
    }
}
