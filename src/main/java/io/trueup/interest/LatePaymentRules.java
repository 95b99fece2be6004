package io.trueup.interest;

import io.trueup.configuration.CsvTable;
import io.trueup.configuration.RuleReading;
import io.trueup.configuration.RuleRow;
import io.trueup.configuration.ShippedFile;
import io.trueup.contract.LatePayer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What states say a payer owes for paying late (DOMAIN.md 4). Immutable. */
public final class LatePaymentRules {

    /** Name of the file, in the program and in the reference folder that overrides it. */
    public static final String FILE = "late-payment-rules.csv";

    /** By state, as in the order of the file. */
    private final Map<String, List<LateStep>> byState;

    /** What was asked for: a clinic's payers are of a few states and kinds. */
    private final Map<Asked, List<LateStep>> owing = new ConcurrentHashMap<>();

    private LatePaymentRules(List<LateStep> steps) {
        this.byState = steps.stream().collect(Collectors.groupingBy(LateStep::state));
    }

    private record Asked(String state, LatePayer.Kind kind, LatePayer.Bills bills) {}

    /** The rules that come with the program. */
    public static LatePaymentRules standard() {
        return ShippedFile.read(LatePaymentRules.class, FILE, LatePaymentRules::read);
    }

    /** The rules of a text, or every problem in it. */
    public static RuleReading<LatePaymentRules> read(String file, String text) {
        RuleRow table = CsvTable.read(file, text, LateStepReader.COLUMNS);
        List<LateStep> steps = new ArrayList<>();
        table.below().forEach(row -> steps.add(new LateStepReader(row).read()));
        return table.reading(() -> new LatePaymentRules(steps));
    }

    /** Every row of a state, those included that say that no rule is known. */
    List<LateStep> rows(String state) {
        return byState.getOrDefault(state.strip().toUpperCase(Locale.ROOT), List.of());
    }

    /** The steps of a state that hold for a payer and its bills: rows for them, else those for all. */
    List<LateStep> steps(String state, LatePayer.Kind kind, LatePayer.Bills bills) {
        return owing.computeIfAbsent(new Asked(state, kind, bills), this::find);
    }

    private List<LateStep> find(Asked asked) {
        List<LateStep> all =
                rows(asked.state()).stream().filter(LateStep::owesAnything).toList();
        return own(own(all, LateStep::kind, asked.kind()), LateStep::bills, asked.bills());
    }

    private static <T> List<LateStep> own(List<LateStep> rows, Function<LateStep, @Nullable T> forWhom, T wanted) {
        List<LateStep> own =
                rows.stream().filter(row -> wanted.equals(forWhom.apply(row))).toList();
        return own.isEmpty()
                ? rows.stream()
                        .filter(row -> Objects.isNull(forWhom.apply(row)))
                        .toList()
                : own;
    }
}
