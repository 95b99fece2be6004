package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.money.Money;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cases of provider-adjustments.txt, night by night and all at once: what came is what counts, not when. */
class ProviderAdjustmentCasesTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 6, 20);

    @TempDir
    private Path home = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private NightFixture night;

    @SuppressWarnings("NullAway.Init")
    private List<Case> cases;

    /** What stands after so many of a case's payments. */
    private record State(int payments, String words, Money asked) {}

    private record Case(int number, String name, List<String> payments, List<State> states) {

        private String text(String template) {
            String text = template.replace("{icn}", "ICN%02d".formatted(number))
                    .replace("{pcn}", "PCN%02d".formatted(number))
                    .replace("{n}", "%02d".formatted(number));
            for (int i = 1; i <= payments.size(); i++) {
                text = text.replace("{t" + i + "}", trace(i));
            }
            return text;
        }

        private String trace(int payment) {
            return "T%02dX%d".formatted(number, payment);
        }
    }

    @BeforeEach
    void oneDayOfEachCase() throws IOException {
        cases = read();
        night = NightFixture.in(home);
        LogDays days = LogDays.of();
        cases.forEach(
                c -> days.claim("C-%02d".formatted(c.number()), c.text("{pcn}")).day("2025-03-03", 6));
        night.log("log.csv", days);
    }

    @Test
    void each_case_night_by_night() {
        int nights = cases.stream().mapToInt(c -> c.states().size()).max().orElseThrow();
        for (int n = 0; n < nights; n++) {
            TreeMap<String, String> files = new TreeMap<>();
            List<String> wanted = new ArrayList<>();
            for (Case c : cases) {
                if (n < c.states().size()) {
                    State state = c.states().get(n);
                    int from = n == 0 ? 0 : c.states().get(n - 1).payments();
                    for (int p = from; p < state.payments(); p++) {
                        files.put("%d-%02d-%d.835".formatted(n, c.number(), p), payment(c, p));
                    }
                    wanted.add(words(c, state));
                }
            }
            files.forEach(night::remittance);
            night.run(TODAY);
            assertThat(found()).as("night %d", n + 1).containsAll(wanted);
        }
    }

    @Test
    void each_case_at_once_with_the_last_payment_first() {
        for (Case c : cases) {
            for (int p = 0; p < c.payments().size(); p++) {
                night.remittance("%d-%02d.835".formatted(9 - p, c.number()), payment(c, p));
            }
        }
        night.run(TODAY);
        assertThat(found())
                .containsExactlyElementsOf(cases.stream()
                        .map(c -> words(c, c.states().get(c.states().size() - 1)))
                        .toList());
    }

    private static String words(Case c, State state) {
        return "%02d %s %s asks %s".formatted(c.number(), c.name(), state.words(), state.asked());
    }

    private List<String> found() {
        return cases.stream()
                .map(c -> words(
                        c,
                        new State(
                                0,
                                night.jdbc()
                                        .sql("""
                                                SELECT concat_ws(' ', outcome, (paid / 100.0)::numeric(20, 2),
                                                    (recouped / 100.0)::numeric(20, 2))
                                                FROM finding
                                                WHERE claim_number = :claim
                                                AND superseded_run IS NULL""")
                                        .param("claim", "C-%02d".formatted(c.number()))
                                        .query(String.class)
                                        .single(),
                                Money.ofCents(night.jdbc()
                                        .sql("""
                                                SELECT coalesce(sum(at_stake), 0)::bigint
                                                FROM item
                                                WHERE unit LIKE 'A:%'
                                                AND next_step LIKE :payment""")
                                        .param("payment", "%%payment T%02dX%%".formatted(c.number()))
                                        .query(Long.class)
                                        .single()))))
                .toList();
    }

    private static String payment(Case c, int index) {
        String[] written = c.payments().get(index).split(" {2}", 2);
        String what = c.text(written[1]);
        boolean elsewhere = what.startsWith("at OTHER ");
        List<Clp> claims = new ArrayList<>();
        List<String> pairs = new ArrayList<>();
        Money amount = Money.ZERO;
        for (String part : (elsewhere ? what.substring("at OTHER ".length()) : what).split(", ")) {
            String[] words = part.split(" ");
            String dollars = words[words.length - 1];
            switch (words[0]) {
                case "pays" -> claims.add(claim(c).day("2025-03-03", dollars));
                case "reverses" -> claims.add(claim(c).reversed("2025-03-03", dollars));
                case "other" ->
                    claims.add(Clp.of(c.text("{pcn}"), c.text("OTH{n}"))
                            .patient("ROE", "RICHARD")
                            .line("97110", "2025-02-03", dollars, dollars, "CO*45"));
                default -> {
                    String reference = part.substring(words[0].length(), part.length() - dollars.length());
                    pairs.addAll(List.of((words[0] + ":" + reference.strip()).replaceAll(":$", ""), dollars));
                }
            }
            boolean lowers = words[0].equals("reverses") || part.matches("[A-Z0-9]{2} .*");
            amount = lowers ? amount.minus(Money.of(dollars)) : amount.plus(Money.of(dollars));
        }
        Check check = Check.of(c.trace(index + 1), written[0], amount.toString());
        if (elsewhere) {
            check.payer("OTHERMUT", "OTHER MUTUAL");
        }
        claims.forEach(check::claim);
        return pairs.isEmpty()
                ? check.text()
                : check.plb(pairs.toArray(String[]::new)).text();
    }

    private static Clp claim(Case c) {
        return Clp.of(c.text("{pcn}"), c.text("{icn}"));
    }

    private static List<Case> read() throws IOException {
        List<Case> cases = new ArrayList<>();
        try (InputStream table = ProviderAdjustmentCasesTest.class.getResourceAsStream("provider-adjustments.txt")) {
            assertThat(table).isNotNull();
            for (String line : new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                String[] fields = line.split(" {2}", 2);
                switch (fields[0]) {
                    case "case" ->
                        cases.add(new Case(cases.size() + 1, fields[1], new ArrayList<>(), new ArrayList<>()));
                    case "pay" -> cases.get(cases.size() - 1).payments().add(fields[1]);
                    case "is" -> {
                        Case last = cases.get(cases.size() - 1);
                        String[] state = fields[1].split(" asks ");
                        last.states()
                                .add(new State(
                                        last.payments().size(),
                                        state[0],
                                        state.length == 1 ? Money.ZERO : Money.of(state[1])));
                    }
                    default -> assertThat(line).matches("|#.*");
                }
            }
        }
        return cases;
    }
}
