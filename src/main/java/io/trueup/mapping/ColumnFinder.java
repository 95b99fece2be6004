package io.trueup.mapping;

import io.trueup.programlog.ProgramLogs;
import io.trueup.tabular.Column;
import io.trueup.tabular.ColumnMap;
import io.trueup.tabular.Heading;
import io.trueup.tabular.TableKind;
import io.trueup.tabular.TableSample;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds which heading of a table is which column of one kind: first by what people said, then by words, then by values. */
final class ColumnFinder {

    private static final double MOST = 0.5;
    private static final double NEARLY_ALL = 0.9;
    private static final int WEIGHT_OF_VALUES = 10;
    private static final int WEIGHT_OF_NONE = -30;
    /** Points that tell nothing. */
    private static final double TIE = 1;

    private static final String PROGRAM = "program";
    private static final String CONTROL_NUMBER = "patient_control_number";
    private static final String ADJUSTMENTS = "adjustments";
    private static final String CONTRACTUAL = "CO-45";
    private static final Pattern CENTS = Pattern.compile("\\(?-?\\$?-?[\\d,]*\\.\\d{2}\\)?");
    private static final Pattern COUNT = Pattern.compile("\\d{1,3}");

    private final TableKind kind;
    private final HeadedTable table;
    private final Map<String, List<String>> said;
    private final Set<String> targets;
    private final HomeState homes;
    private final Map<Integer, Choice> choices = new TreeMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, String> fixed = new TreeMap<>();
    private final Map<String, String> doubts = new TreeMap<>();

    /**
     * One thing a heading may be.
     *
     * @param always what all its rows say beside it
     */
    record Candidate(int position, String column, String always, Sure sure, double score, String why) {}

    /** @param said by people, what a normalised heading is */
    ColumnFinder(TableKind kind, HeadedTable table, Map<String, List<String>> said) {
        this.kind = kind;
        this.table = table;
        this.said = said;
        this.homes = new HomeState(table);
        this.targets = kind.targets().collect(Collectors.toSet());
    }

    /** @return what was found, in the order of the headings */
    Found find() {
        table.positions().forEach(this::takeSaid);
        List<Candidate> candidates = new ArrayList<>();
        table.positions()
                .filter(position -> !choices.containsKey(position))
                .forEach(position -> candidates.addAll(candidates(position)));
        candidates.stream()
                .sorted(Comparator.comparingDouble(Candidate::score).reversed().thenComparing(Candidate::position))
                .forEach(this::take);
        if (targets.contains(AdjustmentColumns.REASON + "_1")) {
            new AdjustmentColumns(table).find(candidates, choices, fixed, taken, doubts);
        }
        AttendanceColumns attendance = new AttendanceColumns(kind, table, choices, taken, fixed, doubts);
        attendance.byHeading();
        new ByValues(kind, table, homes, choices, taken).find();
        new Amendments(kind, table, choices, taken, doubts).amend();
        new SecondTimes(table, choices, taken, doubts).find();
        attendance.byHours();
        if (!taken.contains(HomeState.JURISDICTION)) {
            homes.ask(doubts);
        }
        ties(candidates);
        return new Found(kind, table, List.copyOf(choices.values()), fixed, doubts);
    }

    private void takeSaid(int position) {
        String heading = table.headings().get(position);
        List<String> own = said.getOrDefault(Heading.normalised(heading), List.of());
        if (!own.isEmpty() && targets.containsAll(own)) {
            choices.put(position, new Choice(position, heading, own, Choice.SAID, true));
            taken.addAll(own);
        }
    }

    private List<Candidate> candidates(int position) {
        String heading = table.headings().get(position);
        String name = Heading.normalised(heading);
        if (name.equals(ADJUSTMENTS) && isOfAmounts(table.values(position))) {
            return List.of(new Candidate(
                    position,
                    AdjustmentColumns.AMOUNT,
                    CONTRACTUAL,
                    Sure.VALUES,
                    Sure.VALUES.weight(),
                    "amounts without a reason, which most likely are contractual"));
        }
        if (targets.contains(name)) {
            return List.of(new Candidate(position, name, "", Sure.SAID, Sure.SAID.weight(), "its own name"));
        }
        List<Candidate> candidates = new ArrayList<>();
        for (TradeWords.Meaning meaning : TradeWords.standard().of(heading, kind)) {
            boolean known = targets.contains(meaning.column()) || targets.contains(meaning.column() + "_1");
            boolean lives = meaning.column().equals(HomeState.JURISDICTION) && homes.isAt(position);
            if (known && !lives && !isExcluded(heading, meaning, table.values(position))) {
                Evidence evidence = Evidence.of(kind, meaning.column(), table.values(position));
                if (!evidence.contradicts(meaning.sure())) {
                    double score = meaning.sure().weight()
                            + (meaning.isIn(kind) && !meaning.table().isEmpty() ? 1 : 0)
                            + Precedence.points(heading, meaning.column())
                            + (evidence.count() == 0 ? WEIGHT_OF_NONE : WEIGHT_OF_VALUES * evidence.share());
                    candidates.add(new Candidate(
                            position,
                            meaning.column(),
                            meaning.always(),
                            meaning.sure(),
                            score,
                            (meaning.sure() == Sure.LOW ? "may be called so" : "word of the trade")
                                    + evidence.words()));
                }
            }
        }
        return candidates;
    }

    /** Amounts with their cents are no list of reasons. */
    private static boolean isOfAmounts(List<String> values) {
        return !values.isEmpty()
                && values.stream().allMatch(value -> CENTS.matcher(value).matches());
    }

    /** What the words of a heading, or what else its values may mean, forbid. */
    private static boolean isExcluded(String heading, TradeWords.Meaning meaning, List<String> values) {
        String column = meaning.column();
        return Precedence.excludes(heading, column)
                || column.equals(CONTROL_NUMBER) && isCount(heading, values)
                || column.equals(AttendanceColumns.ATTENDANCE)
                        && meaning.sure() == Sure.LOW
                        && AttendanceColumns.isOfAbsence(heading)
                || column.equals(PROGRAM) && meaning.sure().weight() < Sure.HIGH.weight() && isOfInsurance(values);
    }

    /** Whether a visit has the number that it is of its patient's: the first, the second. */
    private static boolean isCount(String heading, List<String> values) {
        return Wording.phrase(HeadingKeys.of(heading)).contains(" visit ")
                && values.stream().allMatch(value -> COUNT.matcher(value).matches());
    }

    /** Whether no value names a program but by the letters that are also those of workers' compensation. */
    static boolean isOfInsurance(List<String> values) {
        return values.stream().anyMatch(Wording.WORKERS_COMP::is)
                && values.stream()
                        .filter(value -> !Wording.WORKERS_COMP.is(value))
                        .noneMatch(value -> Evidence.isOfTable(Facts.meant(ProgramLogs.TABLE, PROGRAM, value)));
    }

    /** Headings that are one column as surely as the one that was taken, and say something else. */
    private void ties(List<Candidate> candidates) {
        for (Candidate other : candidates) {
            candidates.stream()
                    .filter(one -> one.column().equals(other.column())
                            && one.sure() == other.sure()
                            && one.sure() != Sure.SAID
                            && Math.abs(one.score() - other.score()) <= TIE
                            && isChosen(one)
                            && !choices.containsKey(other.position())
                            && table.rows().stream().anyMatch(row -> differ(row, one.position(), other.position())))
                    .forEach(one -> doubts.putIfAbsent(
                            one.column(),
                            "\"" + table.headings().get(other.position()) + "\" may be it as well: --map \""
                                    + table.headings().get(other.position()) + "=" + one.column()
                                    + "\" where that is it"));
        }
    }

    private boolean isChosen(Candidate one) {
        Choice choice = choices.get(one.position());
        return choice != null && choice.is(one.column()) && !choice.isSaid();
    }

    private static boolean differ(TableSample.Line row, int one, int other) {
        String first = HeadedTable.cell(row, one);
        String second = HeadedTable.cell(row, other);
        return !first.isEmpty() && !second.isEmpty() && !first.equalsIgnoreCase(second);
    }

    private void take(Candidate candidate) {
        int position = candidate.position();
        String column = candidate.column();
        boolean part = !targets.contains(column);
        boolean several = kind.column(column).map(Column::joint).orElse("").length() > 0
                && candidate.sure().weight() >= Sure.HIGH.weight();
        if (part || choices.containsKey(position) || taken.contains(column) && !several) {
            return;
        }
        choices.put(
                position,
                new Choice(
                        position,
                        table.headings().get(position),
                        List.of(column),
                        candidate.why(),
                        candidate.sure().weight() > Sure.LOW.weight()));
        taken.add(column);
    }

    /** What the values below a heading say of a column. */
    record Evidence(int count, int fitting, int possible, Holds holds) {

        static Evidence of(Holds holds, List<String> values) {
            int fitting = (int) values.stream().filter(holds::fits).count();
            return new Evidence(values.size(), fitting, fitting, holds);
        }

        static Evidence of(TableKind kind, String column, List<String> values) {
            Holds holds = Facts.holds(kind.folder(), column);
            int fitting = (int) values.stream()
                    .filter(value ->
                            holds == Holds.WORDS ? isOfTable(Facts.meant(kind, column, value)) : holds.fits(value))
                    .count();
            int possible = (int) values.stream()
                    .filter(value -> holds == Holds.WORDS
                            ? !Facts.meant(kind, column, value).isEmpty()
                            : holds.couldBe(value))
                    .count();
            return new Evidence(values.size(), fitting, possible, holds);
        }

        private static boolean isOfTable(String meaning) {
            return !meaning.isEmpty() && !meaning.equals(ColumnMap.SKIP);
        }

        double share() {
            return count == 0 ? 0 : (double) fitting / count;
        }

        boolean isNearlyAll() {
            return count > 0 && share() >= NEARLY_ALL;
        }

        /** Words nobody knows can be of a column with a sure name. */
        boolean contradicts(Sure sure) {
            return holds == Holds.WORDS
                    ? count > 0 && sure.weight() < Sure.HIGH.weight() && (fitting == 0 || possible < MOST * count)
                    : holds.canTell() && possible < MOST * count;
        }

        String words() {
            if (count == 0) {
                return "; nothing stands below it";
            } else if (fitting == 0 && holds == Holds.WORDS) {
                return "";
            } else if (fitting == 0 && possible == count) {
                return "; " + holds.words() + " as a spreadsheet counts them";
            }
            return holds.canTell() || holds == Holds.WORDS
                    ? "; %d of %d values are %s".formatted(fitting, count, holds.words())
                    : "";
        }
    }
}
