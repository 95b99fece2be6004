package io.trueup.remittance;

import static io.trueup.remittance.TableColumns.MODIFIERS;
import static io.trueup.remittance.TableColumns.PROCEDURE_CODE;

import io.trueup.source.ProblemCode;
import io.trueup.tabular.Row;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A procedure code as the cells of tables hold it: alone, with its modifiers behind it ({@code 97545-WH}, {@code 97545WH}), with its
 * qualifier before it ({@code HC:97545:WH}), through a data frame ({@code 97545.0}) or with its name ({@code 97545 - Work hardening}).
 */
public record ProcedureCell(String code, List<String> modifiers) {

    /** CPT, HCPCS, a state's local code (W0620, WC007) or a revenue code (0420). */
    private static final String CODE = "\\d{5}|\\d{4}[FMTU]|[A-EGHJ-MP-Z]\\d{4}|[A-Z]{2}\\d{3}|0\\d{3}";

    private static final Pattern SOUND = Pattern.compile(CODE);
    private static final Pattern RUN_TOGETHER = Pattern.compile("(" + CODE + ")((?:[A-Z][A-Z0-9]|\\d[A-Z]){1,4})");
    private static final Pattern DAMAGED = Pattern.compile("(\\d{5})\\.0+");
    private static final Pattern BETWEEN = Pattern.compile("[-:;,./*^>|()\\s]+");
    private static final Set<String> QUALIFIERS = Set.of("HC", "HP", "ER", "WK", "IV", "NU", "CPT", "HCPCS");
    private static final int MODIFIER = 2;
    private static final int DIGITS = 5;
    private static final int SHORTEST_WORD = 4;

    public ProcedureCell {
        modifiers = List.copyOf(modifiers);
    }

    /** What a row has under procedure_code and modifiers; the code is blank where it cannot be read, which is a problem of the row. */
    public static Procedure in(Row row) {
        String text = row.name(PROCEDURE_CODE);
        ProcedureCell cell = of(text, row.knownCodes());
        if (cell == null && !text.isEmpty()) {
            row.problem(
                    ProblemCode.BAD_CODE,
                    PROCEDURE_CODE,
                    "one code such as 97545; its modifiers in a column of their own");
        }
        List<String> modifiers = modifiers(cell == null ? List.of() : cell.modifiers(), row.name(MODIFIERS));
        row.understood(PROCEDURE_CODE, cell == null ? text : cell.code());
        row.understood(MODIFIERS, String.join(":", modifiers));
        return new Procedure("", cell == null ? "" : cell.code(), modifiers);
    }

    /** Each once, those beside the code first. */
    private static List<String> modifiers(List<String> beside, String cell) {
        if (beside.isEmpty() && cell.isEmpty()) {
            return List.of();
        }
        Set<String> all = new LinkedHashSet<>(beside);
        all.addAll(CodeWords.of(cell));
        return List.copyOf(all);
    }

    /**
     * @param known codes that are some whatever they look like
     * @return null when the text is no code, or more than one
     */
    static @Nullable ProcedureCell of(String text, Set<String> known) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        if (isFiveDigits(upper) || known.contains(upper) || SOUND.matcher(upper).matches()) {
            return new ProcedureCell(upper, List.of());
        }
        var damaged = DAMAGED.matcher(upper);
        if (damaged.matches()) {
            return new ProcedureCell(damaged.group(1), List.of());
        }
        List<String> words = new ArrayList<>(List.of(BETWEEN.split(upper)));
        words.removeIf(String::isEmpty);
        if (words.size() > 1 && QUALIFIERS.contains(words.get(0))) {
            words.remove(0);
        }
        return words.isEmpty() ? null : of(words, known);
    }

    private static boolean isFiveDigits(String text) {
        int digits = 0;
        while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
            digits++;
        }
        return digits == DIGITS && text.length() == DIGITS;
    }

    private static @Nullable ProcedureCell of(List<String> words, Set<String> known) {
        String first = words.get(0);
        List<String> others = words.subList(1, words.size());
        List<String> modifiers = new ArrayList<>();
        var together = RUN_TOGETHER.matcher(first);
        if (!known.contains(first) && !SOUND.matcher(first).matches()) {
            if (!together.matches()) {
                return null;
            }
            first = together.group(1);
            for (int i = 0; i < together.group(2).length(); i += MODIFIER) {
                modifiers.add(together.group(2).substring(i, i + MODIFIER));
            }
        }
        if (others.stream().allMatch(word -> word.length() == MODIFIER)) {
            modifiers.addAll(others);
            return new ProcedureCell(first, modifiers);
        }
        boolean isName = others.stream().anyMatch(word -> word.length() >= SHORTEST_WORD)
                && others.stream().noneMatch(word -> SOUND.matcher(word).matches());
        return isName ? new ProcedureCell(first, modifiers) : null;
    }
}
