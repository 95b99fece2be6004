package io.trueup.deposit;

import io.trueup.money.Money;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A payment that a remittance announced.
 *
 * @param payerKey one for all names of the payer
 * @param payer as the remittance calls it
 * @param names all ids and names it goes by, in the remittance and in contracts
 * @param traceKey the trace as it is compared; blank when it tells nothing
 * @param method ACH, CHK and their like; a table's may be blank
 * @param date the day on which the payer says the money moves
 * @param amount negative when the payer takes it
 * @param occurrence 1 for the first of this payer, trace, date and amount
 * @param withheld amounts of its provider adjustments
 */
public record Announced(
        long id,
        String payerKey,
        String payer,
        Set<String> names,
        String trace,
        String traceKey,
        String method,
        LocalDate date,
        Money amount,
        int occurrence,
        List<Money> withheld) {

    static final Comparator<Announced> ORDER = Comparator.comparing(Announced::date)
            .thenComparing(Announced::payerKey)
            .thenComparing(Announced::traceKey)
            .thenComparing(Announced::amount)
            .thenComparing(Announced::occurrence)
            .thenComparing(Announced::id);

    private static final Set<String> ELECTRONIC =
            Set.of("ACH", "EFT", "FWT", "BOP", "WIRE", "DIRECT DEPOSIT", "VCP", "CARD", "VIRTUAL CARD", "VCC");

    private static final Pattern ELECTRONIC_TRACE = Pattern.compile("^(?:EFT|ACH|WIRE)");

    public Announced {
        names = Set.copyOf(names);
        withheld = List.copyOf(withheld);
    }

    /** A cheque waits in the mail and in a drawer; what does not say how it comes may be one. */
    public boolean mayBeCheque() {
        String said = method.strip().toUpperCase(Locale.ROOT);
        return said.isEmpty()
                ? !ELECTRONIC_TRACE
                        .matcher(trace.strip().toUpperCase(Locale.ROOT))
                        .find()
                : !ELECTRONIC.contains(said);
    }
}
