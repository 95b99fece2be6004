package io.trueup.codes;

import io.trueup.configuration.ConfigurationCode;
import io.trueup.configuration.CsvTable;
import io.trueup.configuration.RuleReading;
import io.trueup.configuration.RuleRow;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Codes that carriers, states and bill reviewers print on explanations of their own, and the official codes they stand for. Immutable. */
public final class CodeTranslations {

    /** Name of the file, in the program and in the reference folder that adds to it. */
    public static final String FILE = "code-translations.csv";

    private static final String COLUMNS = "code payer? state? group? carc? rarc? note? source? confidence?";

    /** {@code CO-50} in the column of the reason. */
    private static final Pattern GROUP_BEFORE = Pattern.compile("[A-Z]{2}-.+");

    private final Map<String, List<Translation>> byCode;

    private CodeTranslations(Map<String, List<Translation>> byCode) {
        this.byCode = Map.copyOf(byCode);
    }

    /**
     * One row.
     *
     * @param payer whose code it is, or the bill reviewer's; blank = anybody's
     * @param state two letters; blank = any
     * @param group of the adjustment where none is written; blank = CO
     * @param carc the official reason; blank = none, the code is only a remark
     * @param remarks official remarks
     */
    public record Translation(
            String code, String payer, String state, String group, String carc, List<String> remarks, String note) {

        public Translation {
            remarks = List.copyOf(remarks);
        }

        /** Whether it was written for one payer, reviewer or state, so that it goes before the official meaning of the code. */
        boolean isNamed() {
            return !payer.isEmpty() || !state.isEmpty();
        }

        private int weight() {
            return (payer.isEmpty() ? 0 : 2) + (state.isEmpty() ? 0 : 1);
        }

        /** {@code payer or reviewer ACME in state CA}; blank = anybody. */
        String printedBy() {
            String of = payer.isEmpty() ? "" : "payer or reviewer " + payer;
            String in = state.isEmpty() ? "" : "state " + state;
            return of + (of.isEmpty() || in.isEmpty() ? "" : " in ") + in;
        }
    }

    /**
     * Who printed a code.
     *
     * @param isNamed whether a name is that of the payer or of its bill reviewer
     * @param isState whether it is under the law of a state, two letters; where that is not known, of none
     */
    public record Printer(Predicate<String> isNamed, Predicate<String> isState) {

        private boolean printed(Translation row) {
            return (row.payer().isEmpty() || isNamed.test(row.payer()))
                    && (row.state().isEmpty() || isState.test(row.state()));
        }
    }

    /** Those of a text, or every problem in it. */
    public static RuleReading<CodeTranslations> read(
            String file, String text, AdjustmentReasonCodes reasons, RemarkCodes remarks) {
        RuleRow table = CsvTable.read(file, text, COLUMNS);
        Map<String, List<Translation>> byCode = table.below().stream()
                .map(row -> translation(row, reasons, remarks))
                .collect(Collectors.groupingBy(Translation::code, LinkedHashMap::new, Collectors.toList()));
        return table.reading(() -> new CodeTranslations(byCode));
    }

    private static Translation translation(RuleRow row, AdjustmentReasonCodes reasons, RemarkCodes remarks) {
        String carc = upper(row.text("carc"));
        String group = upper(row.text("group"));
        boolean whole = GROUP_BEFORE.matcher(carc).matches();
        Translation read = new Translation(
                upper(row.required("code").text("")),
                row.text("payer"),
                upper(row.text("state")),
                whole && group.isEmpty() ? carc.substring(0, 2) : group,
                whole ? carc.substring(3) : carc,
                Arrays.stream(upper(row.text("rarc")).split("[;,\\s]+"))
                        .filter(code -> !code.isEmpty())
                        .toList(),
                row.text("note"));
        row.once(("code " + read.code() + " of " + read.printedBy()).replaceFirst(" of $", ""));
        if (read.carc().isEmpty() && read.remarks().isEmpty()) {
            row.problem(ConfigurationCode.MISSING_VALUE, "code " + read.code() + " has neither carc nor rarc");
        }
        if (!read.group().isEmpty() && !AdjustmentGroups.standard().isKnown(read.group())) {
            row.problem(ConfigurationCode.UNKNOWN_WORD, "group " + read.group() + " is none of CO, PI, OA, PR, CR");
        }
        if (!read.carc().isEmpty() && !reasons.isKnown(read.carc())) {
            row.problem(ConfigurationCode.UNKNOWN_WORD, "carc " + read.carc() + " is no reason of carc.csv");
        }
        read.remarks().stream()
                .filter(code -> !remarks.isKnown(code))
                .forEach(code ->
                        row.problem(ConfigurationCode.UNKNOWN_WORD, "rarc " + code + " is no remark of rarc.csv"));
        if (!read.isNamed() && (reasons.isKnown(read.code()) || remarks.isKnown(read.code()))) {
            row.problem(
                    ConfigurationCode.MISSING_VALUE,
                    read.code()
                            + " is an official code; name the payer, the bill reviewer or the state that means another by it");
        }
        return read;
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    /** The row of the payer or reviewer, else of the state; null when there is none. */
    public @Nullable Translation named(String code, Printer printer) {
        return best(code, printer, Translation::isNamed);
    }

    /** The row that holds for anybody; null when there is none. */
    public @Nullable Translation general(String code, Printer printer) {
        return best(code, printer, row -> !row.isNamed());
    }

    private @Nullable Translation best(String code, Printer printer, Predicate<Translation> wanted) {
        Translation best = null;
        for (Translation row : byCode.getOrDefault(upper(code), List.of())) {
            if (wanted.test(row) && printer.printed(row) && (best == null || row.weight() >= best.weight())) {
                best = row;
            }
        }
        return best;
    }

    /** What each row makes of a code, for people who ask: {@code state CA: P12 and N448 (California DWC code)}. */
    public List<String> rowsOf(String code) {
        return byCode.getOrDefault(upper(code), List.of()).stream()
                .map(row -> (row.isNamed() ? row.printedBy() : "anybody") + ": "
                        + Stream.concat(Stream.of(row.carc()), row.remarks().stream())
                                .filter(official -> !official.isEmpty())
                                .collect(Collectors.joining(" and "))
                        + (row.note().isBlank() ? "" : " (" + row.note() + ")"))
                .toList();
    }

    /** Whose code it is where it is translated only for them: {@code state CA}; blank when for nobody. */
    public String onlyFor(String code) {
        return byCode.getOrDefault(upper(code), List.of()).stream()
                .filter(Translation::isNamed)
                .map(Translation::printedBy)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
