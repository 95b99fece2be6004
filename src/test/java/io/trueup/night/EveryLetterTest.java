package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.denial.DenialClass;
import io.trueup.generator.SyntheticClinic;
import io.trueup.reconciliation.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads every letter of the sample and of generated clinics, as somebody who must sign them. */
class EveryLetterTest {

    private static final DateTimeFormatter IN_TABLE = DateTimeFormatter.ofPattern("MM/dd/uuuu", Locale.US);

    private static final Pattern INTERNAL =
            Pattern.compile("(?i)\\b(confidence|assumed|derivation|playbook|source:|not verified"
                    + "|tolerance|at stake|trueup|expected allowed|next step|worklist|finding)\\b|[{}]|\\d{4}-\\d{2}-\\d{2}"
                    + "|\\b[A-Z]-\\d{3}\\b|\\$\\d{4,}|\\$-|null|never billed");

    /** Names of a payer after its id: a word of them may be an id too. */
    private static final Pattern PAYER_NAMES = Pattern.compile("payer: \\[\\w+, ([^\\]]*)");

    /** What tells an enclosure, in its line and in the sentence that says so. */
    private static final Map<String, Pattern> PAPERS = Stream.of(
                    "explanation of payment",
                    "functional capacity evaluation",
                    "job description",
                    "order or referral",
                    "plateau note",
                    "(daily|time) logs",
                    "authorization",
                    "report",
                    "employer's confirmation",
                    "team meeting notes",
                    "psychological and vocational notes",
                    "corrected bill",
                    "new (original )?bill",
                    "page of the agreement")
            .collect(Collectors.toMap(
                    p -> p, p -> Pattern.compile(p, Pattern.CASE_INSENSITIVE), (a, b) -> a, LinkedHashMap::new));

    private static final Set<String> ASKED = Set.of("DENIED", "PARTLY_DENIED", "UNDERPAID", "TAKEN_BACK");

    private static final Pattern TAKEN =
            Pattern.compile("You paid the dates of service below on (.*) and took .* back on (\\w+ \\d+, \\d+)\\.");

    private static final Pattern PROGRESS = Pattern.compile("we measured: .*, \"([\\d.]+)[^\"]*\"; .*, \"([\\d.]+)");

    /** {@code "6.00 x $80.00"}: the rate as a contract or a schedule writes it. */
    private static final Pattern BY_RATE = Pattern.compile("\\d\\.\\d\\d x \\$(\\d+)\\.");

    private static final String CLINIC = """

            clinic: { name: Cedar Bend Work Recovery, npi: "1457382915", address: "400 Mill Crossing, Cedar Bend, TX 76099",
              phone: 512-555-0142, signer: Dana Whitlock, signer-title: Billing Manager }
            """;

    @TempDir
    private Path home = Path.of("");

    private record Item(
            String id,
            String outcome,
            String letter,
            String missing,
            String claim,
            String patient,
            long atStake,
            long paid,
            String nextStep) {}

    @Test
    void every_letter_of_the_sample_can_be_sent_or_says_what_it_lacks() throws IOException {
        SampleNight night = SampleNight.in(home);
        night.run();

        Set<String> outcomes = read(night.jdbc());

        assertThat(outcomes).containsExactlyInAnyOrderElementsOf(ASKED);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 11})
    void so_can_every_letter_of_a_generated_clinic(int seed) throws IOException {
        new SyntheticClinic(260, 24, seed).writeTo(home);

        assertThat(read(night())).contains("DENIED", "UNDERPAID");
    }

    private JdbcClient night() throws IOException {
        Files.writeString(home.resolve("jobs/nightly.yml"), CLINIC, StandardOpenOption.APPEND);
        NightFixture night = NightFixture.of(home);
        night.run(Objects.requireNonNull(night.job().today()));
        return night.jdbc();
    }

    /** Reads them all and says of which outcomes they are. */
    private Set<String> read(JdbcClient jdbc) throws IOException {
        List<String> others = names(jdbc);
        List<String> ids = internalNames(jdbc);
        String contracts = Files.readString(home.resolve("jobs/reference/contracts.yml"));
        PAYER_NAMES
                .matcher(contracts)
                .results()
                .forEach(names -> ids.removeAll(List.of(names.group(1).split("\\W+"))));
        Set<String> outcomes = new TreeSet<>();
        for (Item item : items(jdbc)) {
            boolean asks = ASKED.contains(item.outcome())
                    && item.atStake() > 0
                    && (item.paid() > 0 || !item.outcome().equals("UNDERPAID"));
            assertThat(item.letter().isEmpty())
                    .as("%s %s", item.outcome(), item.id())
                    .isEqualTo(!asks);
            if (!asks) {
                assertThat(item.missing()).isEmpty();
                continue;
            }
            outcomes.add(item.outcome());
            LetterText letter = LetterText.of(home.resolve("reports").resolve(item.letter()));
            PreviewedLetter.saysAllOf(home.resolve("reports").resolve(item.letter()));
            fault_134_nothing_in_it_concerns_us_alone(letter, ids);
            fault_135_nothing_is_asked_twice(letter);
            fault_136_it_names_one_patient(letter, item, others, own(jdbc, item));
            fault_137_what_is_enclosed_is_said_and_what_is_said_is_enclosed(letter);
            fault_138_it_lists_every_payment_of_its_days_and_claims_the_balance(letter, item, payments(jdbc, item));
            fault_139_it_is_ready_when_nothing_is_missing(letter, item.missing());
            fault_138_it_argues_what_the_facts_give(letter, item);
        }
        readDemands(jdbc, others, ids, contracts);
        return outcomes;
    }

    private static void fault_134_nothing_in_it_concerns_us_alone(LetterText letter, List<String> ids) {
        assertThat(letter.text()).doesNotContainPattern(INTERNAL);
        for (String id : ids) {
            assertThat(letter.text()).doesNotContainPattern("(?<![\\w-])" + Pattern.quote(id) + "(?![\\w-])");
        }
    }

    private static void fault_135_nothing_is_asked_twice(LetterText letter) {
        if (letter.text().contains("under the component codes")) {
            assertThat(letter.text())
                    .contains("Please pay the difference of")
                    .doesNotContain("by component code\n", "replacement bill", "Please reprocess");
        }
    }

    private static void fault_136_it_names_one_patient(
            LetterText letter, Item item, List<String> all, Set<String> own) {
        assertThat(letter.text()).contains(item.patient(), item.claim());
        for (String other : all) {
            if (!own.contains(other) && letter.parts().contains(other)) {
                assertThat(letter.parts()).doesNotContainPattern("(?<![\\w-])" + Pattern.quote(other) + "(?![\\w-])");
            }
        }
    }

    private static void fault_137_what_is_enclosed_is_said_and_what_is_said_is_enclosed(LetterText letter) {
        String said = letter.saidToBeEnclosed();
        String enclosed = String.join("\n", letter.enclosures());
        PAPERS.forEach((paper, pattern) -> assertThat(pattern.matcher(said).find())
                .as("%s is said:%n%s%nand enclosed:%n%s", paper, said, enclosed)
                .isEqualTo(pattern.matcher(enclosed).find()));
        assertThat(letter.enclosures())
                .allSatisfy(line -> assertThat(PAPERS.values().stream()
                                .anyMatch(p -> p.matcher(line).find()))
                        .as(line)
                        .isTrue());
    }

    private static void fault_138_it_lists_every_payment_of_its_days_and_claims_the_balance(
            LetterText letter, Item item, List<LocalDate> payments) {
        String table = letter.text().substring(letter.text().indexOf("Decisions and payments on these dates"));
        assertThat(payments).isNotEmpty();
        payments.forEach(day -> assertThat(table).contains(IN_TABLE.format(day)));
        assertThat(letter.text())
                .contains("Balance due\t" + String.format(Locale.US, "$%,.2f", item.atStake() / 100.0));
    }

    /** What only we must look up before it goes leaves no gap in it. */
    private static void fault_139_it_is_ready_when_nothing_is_missing(LetterText letter, String missing) {
        List<String> gaps = Stream.of(missing.split("; "))
                .filter(each -> !each.isEmpty() && !each.startsWith("rate confirmed"))
                .toList();
        assertThat(letter.text().contains("[____")).as(missing).isEqualTo(!gaps.isEmpty());
        assertThat(letter.highlighted()).isEqualTo(!gaps.isEmpty());
        assertThat(letter.text()).doesNotContain("rate confirmed");
        gaps.forEach(gap -> assertThat(letter.text()).contains(gap));
        if (gaps.isEmpty()) {
            assertThat(letter.text()).contains("Dana Whitlock", "400 Mill Crossing", "Sincerely,");
        }
    }

    private static void fault_138_it_argues_what_the_facts_give(LetterText letter, Item item) {
        String text = letter.text();
        if (item.nextStep().startsWith("Check: ask the payer why")) {
            assertThat(text).contains("the audit on which it rests").doesNotContain("We dispute");
        }
        TAKEN.matcher(text)
                .results()
                .forEach(said -> assertThat(said.group(1)).as(said.group()).doesNotContain(said.group(2)));
        PROGRESS.matcher(text)
                .results()
                .forEach(said -> assertThat(Double.parseDouble(said.group(2)))
                        .as(said.group())
                        .isGreaterThan(Double.parseDouble(said.group(1))));
        if (text.contains("Request\tInquiry")) {
            assertThat(text).doesNotContain("\tDenied\t");
        }
    }

    /** A list of one payer and cause, with its letter. */
    private record Demand(String id, String letter, String missing, long atStake) {}

    private void readDemands(JdbcClient jdbc, List<String> all, List<String> ids, String contracts) throws IOException {
        String rates = contracts + Files.readString(home.resolve("jobs/reference/fee-schedules.csv"));
        List<Demand> demands = jdbc.sql("""
                SELECT id, letter, letter_missing, at_stake
                FROM item
                WHERE left(unit, 2) = 'G:'
                AND NOT no_level_left
                ORDER BY id""")
                .query((row, n) -> new Demand(row.getString(1), row.getString(2), row.getString(3), row.getLong(4)))
                .list();
        assertThat(demands).isNotEmpty();
        for (Demand demand : demands) {
            assertThat(demand.letter()).as(demand.id()).isNotEmpty();
            LetterText letter = LetterText.of(home.resolve("reports").resolve(demand.letter()));
            PreviewedLetter.saysAllOf(home.resolve("reports").resolve(demand.letter()));
            fault_134_nothing_in_it_concerns_us_alone(letter, ids);
            fault_139_it_is_ready_when_nothing_is_missing(letter, demand.missing());
            fault_136_a_list_names_its_days_alone_and_no_rate_that_nobody_agreed(
                    letter, demand, all, ofDemand(jdbc, demand), rates);
        }
    }

    private static void fault_136_a_list_names_its_days_alone_and_no_rate_that_nobody_agreed(
            LetterText letter, Demand demand, List<String> all, Set<String> own, String rates) {
        assertThat(letter.text())
                .contains("Amount\t" + String.format(Locale.US, "$%,.2f", demand.atStake() / 100.0))
                .doesNotContain(" of 1 claim", " of 2 claims");
        for (String other : all) {
            if (!own.contains(other) && letter.parts().contains(other)) {
                assertThat(letter.parts()).doesNotContainPattern("(?<![\\w-])" + Pattern.quote(other) + "(?![\\w-])");
            }
        }
        BY_RATE.matcher(letter.text())
                .results()
                .forEach(row -> assertThat(rates).as(row.group()).contains(row.group(1)));
    }

    /** Names on a list; none of them of a day that answers a take-back. */
    private static Set<String> ofDemand(JdbcClient jdbc, Demand demand) {
        assertThat(jdbc.sql("SELECT count(*) FROM item WHERE demand = :list AND answers_take_back")
                        .param("list", demand.id())
                        .query(Long.class)
                        .single())
                .isZero();
        return new TreeSet<>(
                jdbc.sql("""
                SELECT DISTINCT name
                FROM (
                    SELECT f.patient, f.claim_number, f.patient_control_number
                    FROM finding f
                    JOIN item i ON i.id = f.item AND i.unit = f.unit
                    WHERE i.demand = :list
                    AND f.superseded_run IS NULL
                    UNION ALL
                    SELECT patient, claim_number, ''
                    FROM demand_interest
                    WHERE demand = :list) d, unnest(ARRAY[patient, claim_number, patient_control_number]) AS name""").param("list", demand.id()).query(String.class).list());
    }

    private static List<Item> items(JdbcClient jdbc) {
        return jdbc.sql("""
                SELECT id, outcome, letter, letter_missing, claim_number, patient, at_stake, paid, next_step
                FROM item
                WHERE NOT no_level_left
                AND demand = ''
                AND left(unit, 2) <> 'G:'
                ORDER BY id""")
                .query((row, n) -> new Item(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getLong(7),
                        row.getLong(8),
                        row.getString(9)))
                .list();
    }

    /** Patients, claims and control numbers of the whole clinic. */
    private static List<String> names(JdbcClient jdbc) {
        return jdbc.sql("""
                SELECT DISTINCT name
                FROM finding, unnest(ARRAY[patient, claim_number, patient_control_number]) AS name
                WHERE superseded_run IS NULL
                AND length(name) > 3""").query(String.class).list();
    }

    private static Set<String> own(JdbcClient jdbc, Item item) {
        return new TreeSet<>(
                jdbc.sql("""
                SELECT DISTINCT name
                FROM finding, unnest(ARRAY[patient, claim_number, patient_control_number]) AS name
                WHERE superseded_run IS NULL
                AND item = :item""").param("item", item.id()).query(String.class).list());
    }

    private static List<LocalDate> payments(JdbcClient jdbc, Item item) {
        return jdbc.sql("""
                SELECT DISTINCT unnest(payment_dates)
                FROM finding
                WHERE superseded_run IS NULL
                AND item = :item""").param("item", item.id()).query(LocalDate.class).list();
    }

    /** Ids of contracts, and payers as logs name them where that is one word in capitals; outcomes and classes. */
    private static List<String> internalNames(JdbcClient jdbc) {
        List<String> names = new ArrayList<>(jdbc.sql("""
                SELECT DISTINCT name
                FROM finding, unnest(ARRAY[contract, payer]) AS name
                WHERE superseded_run IS NULL
                AND name ~ '^[A-Za-z0-9-]+$'""").query(String.class).list());
        for (Outcome outcome : Outcome.values()) {
            names.add(outcome.name());
        }
        for (DenialClass denialClass : DenialClass.values()) {
            names.add(denialClass.name());
        }
        return names;
    }
}
