package io.trueup.insight;

import io.trueup.appeal.DayBill;
import io.trueup.ledger.FindingTable;
import io.trueup.postgres.Statements;
import io.trueup.programlog.Program;
import io.trueup.reconciliation.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How far the days of accounts have come: billed or not, decided by a payer or not, as their findings say now. */
final class BilledSoFar {

    private static final String UNIT_OF_ACCOUNT = "C:";

    private final Statements later;

    BilledSoFar(Statements later) {
        this.later = later;
    }

    /** By account, once all is sent. */
    Map<String, List<DayBill>> of(Collection<String> accounts) {
        Map<String, List<DayBill>> bills = new HashMap<>();
        later.sql("""
                SELECT unit, program, service_date, billed, payment_dates
                FROM finding
                WHERE unit = ANY(:units)
                AND superseded_run IS NULL
                AND NOT trial
                AND kind = ANY(:matched)""")
                .param("units", accounts.stream().map(a -> UNIT_OF_ACCOUNT + a).toArray(String[]::new))
                .param("matched", Insight.names(Finding.Kind.MATCHED))
                .ask(row -> {
                    Program program = FindingTable.PROGRAM.orNone(row);
                    LocalDate date = FindingTable.SERVICE_DATE.orNone(row);
                    if (program != null && date != null) {
                        String account = FindingTable.UNIT.of(row).substring(UNIT_OF_ACCOUNT.length());
                        bills.computeIfAbsent(account, a -> new ArrayList<>())
                                .add(new DayBill(
                                        program,
                                        date,
                                        FindingTable.BILLED.orNone(row),
                                        !FindingTable.PAYMENT_DATES.of(row).isEmpty()));
                    }
                });
        return bills;
    }
}
