package io.trueup.ledger;

import io.trueup.contract.PayerKeys;
import io.trueup.postgres.Statements;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What people call a payer (INTERFACES.md 6): the first of the names in its contract that is no id; where no contract names it, the
 * name that its latest remittance gives. Kept for each text by which findings, items, payments, bills and the bank know a payer, so
 * that sheets, views and pages say the same.
 */
public final class PayerTitles {

    private static final String TEXTS = """
            SELECT payer FROM finding_total
            UNION SELECT payer FROM finding WHERE run_id IN (SELECT id FROM run WHERE NOT totalled)
            UNION SELECT payer FROM item
            UNION SELECT payer FROM prevention_risk
            UNION SELECT payer FROM contract_event
            UNION SELECT payer FROM recovery
            UNION SELECT payer FROM item_decision
            UNION SELECT payer FROM done_item
            UNION SELECT payer FROM billing_difference
            UNION SELECT payer FROM bank_deposit
            UNION SELECT payer_id FROM payment
            UNION SELECT payer_name FROM payment
            """;

    /** What is kept, what remittances say, and all texts, at once. */
    private static final String KNOWN = """
            SELECT 'KEPT' AS kind, payer, name
            FROM payer_name
            UNION ALL
            (SELECT DISTINCT ON (payer_id) 'REMITTED', payer_id, payer_name
            FROM payment
            WHERE payer_id <> ''
            AND payer_name <> ''
            ORDER BY payer_id, payment_date DESC, id DESC)
            UNION ALL
            SELECT 'TEXT', payer, ''
            FROM (
            """ + TEXTS + ") told";

    private final Map<String, String> titles;
    private final Map<String, Pattern> words = new ConcurrentHashMap<>();

    private PayerTitles(Map<String, String> titles) {
        this.titles = titles;
    }

    /** As the last run kept them. */
    public static PayerTitles of(JdbcClient jdbc) {
        Map<String, String> titles = new HashMap<>();
        jdbc.sql("SELECT payer, name FROM payer_name").query(row -> {
            titles.put(row.getString("payer"), row.getString("name"));
        });
        return new PayerTitles(titles);
    }

    public static PayerTitles of(DataSource dataSource) {
        return of(JdbcClient.create(dataSource));
    }

    /** A payer by any of its ids and names; the text itself where nobody gives another. */
    public String of(String text) {
        return titles.getOrDefault(text, text);
    }

    /** A sentence about a payer, with what people call it in place of its id. */
    public String in(String sentence, String payer) {
        String title = of(payer);
        if (payer.isBlank() || title.equals(payer) || !sentence.contains(payer) || sentence.contains(title)) {
            return sentence;
        }
        return words.computeIfAbsent(payer, PayerTitles::word)
                .matcher(sentence)
                .replaceAll(Matcher.quoteReplacement(title));
    }

    /** A payer's id as it stands in a sentence, not within another word. */
    private static Pattern word(String payer) {
        return Pattern.compile("(?<![\\w-])" + Pattern.quote(payer) + "(?![\\w-])");
    }

    /** Keeps what all texts mean by the contracts of now; a text that says it all needs no row. */
    public static void settle(Statements later, PayerKeys contracts) {
        Map<String, Map<String, String>> known = new HashMap<>();
        later.sql(KNOWN)
                .ask(row -> known.computeIfAbsent(row.getString("kind"), kind -> new HashMap<>())
                        .put(row.getString("payer"), row.getString("name")));
        later.send();
        Map<String, String> remitted = known.getOrDefault("REMITTED", Map.of());
        Map<String, String> titles = new HashMap<>();
        for (String text : known.getOrDefault("TEXT", Map.of()).keySet()) {
            String title = contracts.title(text).orElseGet(() -> remitted.getOrDefault(text, text));
            if (!title.equals(text)) {
                titles.put(text, title);
            }
        }
        if (!titles.equals(known.getOrDefault("KEPT", Map.of()))) {
            List<String> texts = List.copyOf(titles.keySet());
            later.add("DELETE FROM payer_name");
            later.sql("INSERT INTO payer_name (payer, name) SELECT * FROM unnest(:texts, :names)")
                    .param("texts", texts.toArray(new String[0]))
                    .param("names", texts.stream().map(titles::get).toArray(String[]::new))
                    .add();
            later.send();
        }
    }
}
