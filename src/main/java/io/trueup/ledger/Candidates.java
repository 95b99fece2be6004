package io.trueup.ledger;

import io.trueup.contract.RateBook;
import io.trueup.few.Few;
import io.trueup.programlog.Episode;
import io.trueup.programlog.ProgramDay;
import io.trueup.reconciliation.Account;
import io.trueup.reconciliation.CandidateClaim;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds claims of the log by the keys they share with claim payments and bills, so many at a time as a batch may hold. */
final class Candidates {

    private final JdbcClient jdbc;
    private final StoredProgramDays logs;
    private final RateBook rates;

    Candidates(DataSource dataSource, RateBook rates) {
        this.jdbc = JdbcClient.create(dataSource);
        this.logs = new StoredProgramDays(jdbc);
        this.rates = rates;
    }

    /**
     * Claims of the log that are looked for.
     *
     * @param keys of which they share one
     * @param accounts they, or these
     */
    record Wanted(Set<String> keys, Set<String> accounts) {}

    /** Somebody who looks for claims of the log, by these keys, and the accounts found. */
    private record Search<T>(T seeker, Set<String> keys, Set<String> claims) {}

    /**
     * Gives each of the seekers every claim of the log that it looks for.
     *
     * @param wanted what a seeker looks for
     */
    <T> void ofEach(List<T> seekers, Function<T, Wanted> wanted, BiConsumer<T, List<CandidateClaim>> taker) {
        if (seekers.isEmpty()) {
            return;
        }
        List<Search<T>> searches = searches(seekers, wanted);
        Map<String, Integer> days = days(searches);
        List<Search<T>> portion = new ArrayList<>();
        Set<String> claims = new TreeSet<>();
        int size = 0;
        for (Search<T> search : searches) {
            if (!portion.isEmpty() && size + daysOfNew(search, claims, days) > BatchLimit.ROWS) {
                hand(portion, claims, taker);
                portion.clear();
                claims.clear();
                size = 0;
            }
            size += daysOfNew(search, claims, days);
            portion.add(search);
            claims.addAll(search.claims());
        }
        hand(portion, claims, taker);
    }

    private static int daysOfNew(Search<?> search, Set<String> claims, Map<String, Integer> days) {
        int size = 0;
        for (String claim : search.claims()) {
            size += claims.contains(claim) ? 0 : days.getOrDefault(claim, 0);
        }
        return size;
    }

    private <T> void hand(List<Search<T>> portion, Set<String> claims, BiConsumer<T, List<CandidateClaim>> taker) {
        Map<String, List<ProgramDay>> days = logs.daysToMatch(claims);
        Map<String, List<Episode>> episodes = logs.episodes(claims);
        Map<String, CandidateClaim> byNumber = new HashMap<>();
        claims.forEach(number -> byNumber.put(
                number,
                new CandidateClaim(
                        Account.read(number),
                        days.getOrDefault(number, List.of()),
                        episodes.getOrDefault(number, List.of()),
                        rates)));
        portion.forEach(search -> taker.accept(search.seeker(), Few.each(List.copyOf(search.claims()), byNumber::get)));
    }

    private <T> List<Search<T>> searches(List<T> seekers, Function<T, Wanted> wanted) {
        List<Search<T>> searches = Few.each(seekers, seeker -> search(seeker, wanted.apply(seeker)));
        Set<String> keys = new TreeSet<>();
        searches.forEach(search -> keys.addAll(search.keys()));
        Map<String, Set<String>> byKey = new HashMap<>();
        if (!keys.isEmpty()) {
            // joined: the planner would look into thousands of constants one by one
            jdbc.sql("SELECT key, account FROM unnest(:keys) AS wanted (key) JOIN account_key USING (key)")
                    .param("keys", keys.toArray(String[]::new))
                    .query(row -> {
                        byKey.computeIfAbsent(row.getString("key"), k -> new TreeSet<>())
                                .add(row.getString("account"));
                    });
        }
        searches.forEach(search ->
                search.keys().forEach(key -> search.claims().addAll(byKey.getOrDefault(key, Set.of()))));
        return searches;
    }

    private static <T> Search<T> search(T seeker, Wanted wanted) {
        return new Search<>(seeker, wanted.keys(), new TreeSet<>(wanted.accounts()));
    }

    /** How many days each claim has, or a few more: replaced rows count too. */
    private <T> Map<String, Integer> days(List<Search<T>> searches) {
        Set<String> claims = new TreeSet<>();
        searches.forEach(search -> claims.addAll(search.claims()));
        Map<String, Integer> days = new HashMap<>();
        jdbc.sql("""
                SELECT account, count(*) AS days
                FROM log_row
                WHERE account = ANY(:claims)
                GROUP BY account""").param("claims", claims.toArray(String[]::new)).query(row -> {
            days.put(row.getString("account"), row.getInt("days"));
        });
        return days;
    }
}
