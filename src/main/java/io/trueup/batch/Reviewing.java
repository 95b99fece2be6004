package io.trueup.batch;

import io.trueup.appeal.Appeal;
import io.trueup.appeal.ItemHistory;
import io.trueup.appeal.WorkItem;
import io.trueup.denial.ClassifiedFinding;
import io.trueup.ledger.Findings;
import io.trueup.ledger.Items;
import io.trueup.ledger.LateMoney;
import io.trueup.ledger.ReconciliationUnits;
import io.trueup.letter.AppealCase;
import io.trueup.letter.AppealLetters;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reviews a range of touched units, makes the result what is known of them, and writes the letters of their appeals. */
final class Reviewing {

    private final RunSetup setup;
    private final UnitReview review;
    private final ReconciliationUnits units;
    private final Findings findings;
    private final Items items;
    private final AppealLetters letters;
    private final LateMoney lateMoney;

    Reviewing(RunSetup setup, UnitReview review, ReconciliationUnits units, Findings findings, Items items) {
        this.setup = setup;
        this.review = review;
        this.units = units;
        this.findings = findings;
        this.items = items;
        this.lateMoney = new LateMoney(JdbcClient.create(setup.dataSource()));
        this.letters = new AppealLetters(setup.rules().letters(), setup.job().reports(), setup.id());
    }

    /** @return findings written */
    long slots(long from, long to) throws IOException {
        List<ReconciliationUnits.Unit> batch = units.read(setup.id(), from, to);
        List<String> names = batch.stream().map(ReconciliationUnits.Unit::name).toList();
        Findings.Current current = findings.current(names);
        ItemHistory history = findings.history(current);
        Set<String> settled = items.settled(Set.copyOf(history.itemOfFinding().values()));
        List<Findings.Entry> newFindings = new ArrayList<>();
        List<Items.Entry> newItems = new ArrayList<>();
        List<LateMoney.Entry> late = new ArrayList<>();
        for (ReconciliationUnits.Unit unit : batch) {
            UnitReview.Result result = review.review(unit, history);
            for (ClassifiedFinding finding : result.findings()) {
                String key = finding.judgement().finding().key();
                newFindings.add(
                        new Findings.Entry(unit.name(), finding, result.itemOf().getOrDefault(key, "")));
            }
            result.late().forEach(money -> late.add(new LateMoney.Entry(unit.name(), money)));
            for (WorkItem item : result.items()) {
                String letter = settled.contains(item.id()) ? "" : letter(item, result, history);
                newItems.add(new Items.Entry(unit.name(), item, letter));
            }
        }
        if (setup.run().order().isTrial()) {
            findings.writeTrial(setup.id(), names, newFindings);
        } else {
            findings.write(setup.id(), current, newFindings);
            items.replace(setup.id(), names, newItems);
            lateMoney.replace(setup.dataSource(), names, late);
        }
        return newFindings.size();
    }

    /** Where the item's letter will stand; blank when it is none to write one for. */
    private String letter(WorkItem item, UnitReview.Result result, ItemHistory history) throws IOException {
        Appeal appeal = item.appeal();
        if (appeal == null || item.noLevelLeft() || setup.run().order().isTrial()) {
            return "";
        }
        Map<String, ClassifiedFinding> byKey = new HashMap<>();
        result.findings().forEach(f -> byKey.put(f.judgement().finding().key(), f));
        List<ClassifiedFinding> members = new ArrayList<>();
        for (String key : item.findingKeys()) {
            ClassifiedFinding member = byKey.get(key);
            if (member != null) {
                members.add(member);
            }
        }
        return letters.write(new AppealCase(
                item,
                appeal,
                members,
                history.lost().getOrDefault(item.id(), List.of()),
                setup.run().order().today()));
    }
}
