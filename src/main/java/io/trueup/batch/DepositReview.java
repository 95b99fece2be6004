package io.trueup.batch;

import io.trueup.appeal.DepositItems;
import io.trueup.appeal.WorkItem;
import io.trueup.appeal.WorklistPriority;
import io.trueup.contract.Contract;
import io.trueup.contract.PayerKeys;
import io.trueup.deposit.DepositJudge;
import io.trueup.deposit.DepositMatching;
import io.trueup.deposit.DepositWords;
import io.trueup.ledger.BankStatements;
import io.trueup.ledger.DepositItemUnits;
import io.trueup.ledger.StatementScope;
import io.trueup.ledger.StoredDeposits;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holds the lines of the bank against the payments that remittances announced. Nothing of a finding depends on it. */
final class DepositReview {

    private final RunSetup setup;

    DepositReview(RunSetup setup) {
        this.setup = setup;
    }

    /** In one transaction; without any statement nothing is read or written. */
    void review() {
        BankStatements statements = new BankStatements(JdbcClient.create(setup.dataSource()));
        if (!statements.hasAny()) {
            return;
        }
        LocalDate today = setup.run().order().today();
        StatementScope scope = statements.read(setup.id(), today, payerNames());
        StoredDeposits stored = new StoredDeposits(setup.dataSource());
        DepositItemUnits units = new DepositItemUnits(setup.dataSource());
        if (scope.reach().from() == null) {
            stored.forget();
            units.forget(setup.id());
            return;
        }
        DepositWords words = setup.rules().depositWords();
        DepositJudge.Judged judged = new DepositJudge(
                        new DepositMatching(words).match(scope.lines(), scope.payments()),
                        scope.payments(),
                        words,
                        scope.reach(),
                        scope.firstPayment(),
                        today,
                        setup.job().depositDays())
                .judge();
        stored.write(setup.id(), scope, judged);
        units.replace(setup.id(), units(judged), items(judged));
    }

    private Map<String, WorkItem> items(DepositJudge.Judged judged) {
        DepositItems items = new DepositItems(
                new WorklistPriority(setup.rules().playbook()), setup.job().depositDays());
        Map<String, WorkItem> byUnit = new HashMap<>();
        judged.lines()
                .forEach(line -> add(byUnit, DepositItemUnits.ofLine(line.line().id()), items.of(line)));
        judged.payments()
                .forEach(payment ->
                        add(byUnit, DepositItemUnits.ofPayment(payment.payment().id()), items.of(payment)));
        return byUnit;
    }

    private static Set<String> units(DepositJudge.Judged judged) {
        Set<String> units = new HashSet<>();
        judged.lines()
                .forEach(line -> units.add(DepositItemUnits.ofLine(line.line().id())));
        judged.payments()
                .forEach(payment ->
                        units.add(DepositItemUnits.ofPayment(payment.payment().id())));
        return units;
    }

    private static void add(Map<String, WorkItem> byUnit, String unit, @Nullable WorkItem item) {
        if (item != null) {
            byUnit.put(unit, item);
        }
    }

    /** All that contracts call a payer, by its key. */
    private Map<String, Set<String>> payerNames() {
        PayerKeys keys = setup.rules().rates().payers();
        Map<String, Set<String>> names = new HashMap<>();
        for (Contract contract : setup.rules().rates().contracts()) {
            for (String name : contract.payers()) {
                names.computeIfAbsent(keys.of(name), key -> new HashSet<>()).add(name);
            }
        }
        return names;
    }
}
