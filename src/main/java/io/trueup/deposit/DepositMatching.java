package io.trueup.deposit;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which lines of the bank are which payments: what was taken back goes first; then the trace decides, then amount and day, then the
 * sum of several payments; what is left, nobody knows. A pure function, the same in whatever order files came.
 */
public final class DepositMatching {

    private final DepositWords words;

    public DepositMatching(DepositWords words) {
        this.words = words;
    }

    /**
     * What came of it.
     *
     * @param takenBack what the bank took out again
     * @param lines that are left, of either sign
     * @param payments that are left
     * @param named keys of the payers that the lines left name
     */
    public record Found(
            List<BankMatch> matches,
            List<TakenBack> takenBack,
            List<CountedLine> lines,
            List<Announced> payments,
            Map<CountedLine, Set<String>> named) {}

    /** @param payments whose money moves, of either sign */
    public Found match(Collection<CountedLine> lines, List<Announced> payments) {
        OpenDeposits open = new OpenDeposits(lines, payments, words);
        TraceMatching traces = new TraceMatching(open);
        BankReturns returns = new BankReturns(open, words, traces);
        returns.find();
        match(open, traces);
        returns.findParts();
        Map<CountedLine, Set<String>> named = new HashMap<>();
        open.lines().forEach(line -> named.put(line, open.payers().in(line)));
        return new Found(open.matches(), returns.found(), open.lines(), open.payments(), Map.copyOf(named));
    }

    static void match(OpenDeposits open, TraceMatching traces) {
        traces.match();
        new AmountMatching(open).match();
        new SlipMatching(open).match();
    }
}
