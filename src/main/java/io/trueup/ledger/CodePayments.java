package io.trueup.ledger;

import io.trueup.money.Money;
import io.trueup.reconciliation.AdjudicatedLine;
import io.trueup.reconciliation.Finding;
import io.trueup.reconciliation.Judgement;
import io.trueup.reconciliation.Outcome;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was paid for each procedure code of a day, net, as the column {@code paid_by_code} keeps it: {@code "97545 15000"}. */
public final class CodePayments {

    private CodePayments() {}

    /** Empty for findings that can be part of no pattern. */
    static List<String> of(Judgement judgement) {
        Finding finding = judgement.finding();
        if (finding.kind() != Finding.Kind.DAY
                || !Outcome.VARIANCES.contains(finding.outcome())
                || judgement.evidence().billedShort() != null) {
            return List.of();
        }
        SortedMap<String, Money> byCode = new TreeMap<>();
        for (AdjudicatedLine line : judgement.evidence().allLines()) {
            byCode.merge(line.code(), line.paid().minus(line.recouped()), Money::plus);
        }
        return byCode.entrySet().stream()
                .filter(e -> !e.getValue().isZero())
                .map(e -> e.getKey() + " " + e.getValue().cents())
                .toList();
    }

    public static SortedMap<String, Money> read(List<String> column) {
        SortedMap<String, Money> byCode = new TreeMap<>();
        for (String entry : column) {
            int blank = entry.lastIndexOf(' ');
            byCode.put(entry.substring(0, blank), Money.ofCents(Long.parseLong(entry.substring(blank + 1))));
        }
        return byCode;
    }
}
