package io.trueup.mapping;

import io.trueup.remittance.Remittances;
import io.trueup.tabular.TableKind;
import io.trueup.tabular.TableSample;
import io.trueup.written.WrittenValues;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the columns found so far say about each other: units, the order of names, and what serves where a column is missing. */
final class Amendments {

    private static final String NAME = "patient_name";
    private static final String CLAIM_NUMBER = "claim_number";
    private static final String PAYER_CLAIM = "payer_claim_number";
    private static final Set<String> PAYERS_OF_CLAIM = Set.of("payer claim number", "payer claim", "payer claim id");
    private static final String HOURS = "hours";
    private static final String MINUTES = "minutes";
    private static final String TIMED = "timed";
    private static final String UNTIMED = "untimed";
    private static final BigDecimal MINUTES_OF_HOUR = BigDecimal.valueOf(60);
    private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(16);
    private static final BigDecimal MOST_HOURS_OF_A_DISCIPLINE = BigDecimal.valueOf(10);
    /** A break of fewer minutes than five is none. */
    private static final BigDecimal MOST_HOURS_OF_A_BREAK = BigDecimal.valueOf(4);

    private final TableKind kind;
    private final HeadedTable table;
    private final Map<Integer, Choice> choices;
    private final Set<String> taken;
    private final Map<String, String> doubts;

    Amendments(
            TableKind kind,
            HeadedTable table,
            Map<Integer, Choice> choices,
            Set<String> taken,
            Map<String, String> doubts) {
        this.kind = kind;
        this.table = table;
        this.choices = choices;
        this.taken = taken;
        this.doubts = doubts;
    }

    void amend() {
        names();
        List.copyOf(choices.values()).forEach(this::unit);
        hoursAndMinutes();
        timedMinutes();
        Facts.standIns().stream()
                .filter(one -> one.table().equals(kind.folder()))
                .forEach(this::standIn);
        claimNumber();
    }

    /** Where another heading is the payer's number of the bill, the payer's claim number is that of the injury. */
    private void claimNumber() {
        Choice payers = of(PAYER_CLAIM);
        if (!kind.equals(Remittances.TABLE) || payers == null || taken.contains(CLAIM_NUMBER)) {
            return;
        }
        String key = HeadingKeys.of(payers.heading());
        int other = ByValues.left(table, choices)
                .filter(position -> TradeWords.standard().of(table.headings().get(position), kind).stream()
                        .anyMatch(meaning -> meaning.column().equals(PAYER_CLAIM) && meaning.sure() == Sure.HIGH))
                .findFirst()
                .orElse(-1);
        if (other >= 0 && PAYERS_OF_CLAIM.contains(key)) {
            String heading = table.headings().get(other);
            choices.put(other, new Choice(other, heading, List.of(PAYER_CLAIM), "word of the trade", true));
            replace(payers, CLAIM_NUMBER, "\"" + heading + "\" is the payer's number of the bill");
        }
    }

    /** A name in two columns needs no third; one without commas has the first name first. */
    private void names() {
        Choice whole = of(NAME);
        if (whole == null) {
            return;
        }
        List<String> values = table.values(whole.position());
        if (taken.contains("patient_last_name") && taken.contains("patient_first_name")) {
            choices.remove(whole.position());
            taken.remove(NAME);
        } else if (!values.isEmpty() && values.stream().noneMatch(value -> value.indexOf(',') >= 0)) {
            replace(
                    whole,
                    "patient_name_first_last",
                    "names without a comma: the first name first, the last name last");
        }
    }

    /** The unit that a heading names is its values' unit, whatever they are; where it names none, they tell it. */
    private void unit(Choice choice) {
        String target = choice.targets().get(0);
        if (choice.isSaid() || choice.targets().size() > 1) {
            return;
        }
        List<String> words = Arrays.asList(HeadingKeys.of(choice.heading()).split(" "));
        boolean saysMinutes = words.contains(MINUTES);
        boolean saysHours = words.contains(HOURS);
        if (saysMinutes != saysHours) {
            String own = saysMinutes ? inMinutes(target) : inHours(target);
            if (!own.equals(target)) {
                put(choice, own, "its heading says " + (saysMinutes ? MINUTES : HOURS), choice.certain());
            }
            return;
        }
        List<BigDecimal> bare = table.values(choice.position()).stream()
                .flatMap(value -> Stream.ofNullable(WrittenValues.number(value)))
                .filter(number -> number.signum() > 0)
                .toList();
        if (bare.isEmpty()) {
            return;
        }
        long tooLong =
                bare.stream().filter(number -> number.compareTo(MOST_HOURS) > 0).count();
        boolean minutes = 2 * tooLong > bare.size();
        BigDecimal most = target.startsWith("break") ? MOST_HOURS_OF_A_BREAK : MOST_HOURS_OF_A_DISCIPLINE;
        boolean hours = bare.stream().allMatch(number -> number.compareTo(most) <= 0);
        if (minutes && !inMinutes(target).equals(target)) {
            replace(choice, inMinutes(target), "values above 16 are minutes");
        } else if (hours && !inHours(target).equals(target)) {
            replace(choice, inHours(target), "values of at most " + most + " are hours");
        }
    }

    /**
     * Hours and minutes in two columns are one duration where the minutes are those beyond whole hours; the same duration twice needs one
     * of them; else nobody can say how long the day was.
     */
    private void hoursAndMinutes() {
        Choice hours = of(HOURS);
        Choice minutes = of(MINUTES);
        if (hours == null || minutes == null || hours.isSaid() || minutes.isSaid()) {
            return;
        }
        if (table.rows().stream().allMatch(row -> areParts(cell(row, hours), cell(row, minutes)))) {
            String why = "the minutes beyond the hours of \"" + hours.heading() + "\"";
            put(minutes, MINUTES, why, minutes.certain());
            return;
        }
        choices.remove(minutes.position());
        taken.remove(MINUTES);
        boolean twice = table.rows().stream().allMatch(row -> areEqual(cell(row, hours), cell(row, minutes)));
        if (!twice && Choice.of(choices.values(), "end_time") == null) {
            choices.remove(hours.position());
            taken.remove(HOURS);
            doubts.put(
                    "start_time",
                    "\"%1$s\" and \"%2$s\" are neither one duration in two columns nor the same twice; where one says it all:"
                                    .formatted(hours.heading(), minutes.heading())
                            + " --map \"%s=hours\" or --map \"%s=minutes\""
                                    .formatted(hours.heading(), minutes.heading()));
        }
    }

    /** Timed and untimed codes are parts of a day, of which one alone is too short. */
    private void timedMinutes() {
        Choice timed = of(MINUTES);
        if (timed == null || timed.isSaid() || !hasWord(timed.heading(), TIMED) || of("end_time") != null) {
            return;
        }
        ByValues.left(table, choices)
                .mapToObj(table.headings()::get)
                .filter(heading -> hasWord(heading, UNTIMED))
                .findFirst()
                .ifPresent(untimed -> {
                    choices.remove(timed.position());
                    taken.remove(MINUTES);
                    doubts.put(
                            "start_time",
                            "\"%1$s\" and \"%2$s\" are parts of a day, and no heading has all of it: add a column of both; "
                                            .formatted(timed.heading(), untimed)
                                    + "where one says it all: --map \"%s=minutes\"".formatted(timed.heading()));
                });
    }

    private static boolean hasWord(String heading, String word) {
        return Arrays.asList(HeadingKeys.of(heading).split(" ")).contains(word);
    }

    private static @Nullable BigDecimal cell(TableSample.Line row, Choice choice) {
        String text = HeadedTable.cell(row, choice.position());
        return text.isEmpty() ? BigDecimal.ZERO : WrittenValues.number(text);
    }

    private static boolean areParts(@Nullable BigDecimal hours, @Nullable BigDecimal minutes) {
        return hours != null
                && minutes != null
                && hours.stripTrailingZeros().scale() <= 0
                && minutes.signum() >= 0
                && minutes.compareTo(MINUTES_OF_HOUR) < 0;
    }

    private static boolean areEqual(@Nullable BigDecimal hours, @Nullable BigDecimal minutes) {
        return hours != null
                && minutes != null
                && hours.multiply(MINUTES_OF_HOUR).subtract(minutes).abs().compareTo(BigDecimal.ONE) <= 0;
    }

    private String inMinutes(String target) {
        return other(target, target.equals(HOURS) ? MINUTES : target.replaceFirst("_hours$", "_minutes"));
    }

    private String inHours(String target) {
        return other(target, target.equals(MINUTES) ? HOURS : target.replaceFirst("_minutes$", "_hours"));
    }

    /** Itself where this kind of table has no such form of it. */
    private String other(String target, String form) {
        return kind.targets().anyMatch(form::equals) ? form : target;
    }

    private void standIn(Facts.StandIn standIn) {
        Choice by = of(standIn.by());
        if (by != null && !taken.contains(standIn.column()) && tells(by, standIn.column())) {
            List<String> targets = new ArrayList<>(by.targets());
            targets.add(standIn.column());
            choices.put(
                    by.position(),
                    new Choice(
                            by.position(),
                            by.heading(),
                            targets,
                            by.why() + "; also " + standIn.column() + ", since " + standIn.why(),
                            by.certain()));
            taken.add(standIn.column());
        }
    }

    /** A column of few words is served by another only where each of its values says one of them. */
    private boolean tells(Choice by, String column) {
        List<String> values = table.values(by.position());
        return Facts.holds(kind.folder(), column) != Holds.WORDS
                || !values.isEmpty()
                        && values.stream()
                                .noneMatch(value ->
                                        Facts.meant(kind, column, value).isEmpty());
    }

    private @Nullable Choice of(String target) {
        return Choice.of(choices.values(), target);
    }

    private void replace(Choice choice, String target, String why) {
        put(choice, target, why, false);
    }

    private void put(Choice choice, String target, String why, boolean certain) {
        choices.put(
                choice.position(),
                new Choice(
                        choice.position(),
                        choice.heading(),
                        List.of(target),
                        choice.why().replaceFirst("; 0 of .*", "") + "; " + why,
                        certain));
        taken.add(target);
    }
}
