package io.trueup.batch;

import io.trueup.appeal.ItemHistory;
import io.trueup.denial.ClassifiedFinding;
import io.trueup.store.Findings;
import io.trueup.store.Items;
import io.trueup.store.Units;
import java.util.ArrayList;
import java.util.List;

/** Reviews a range of touched units and makes the result what is known of them. */
final class Reviewing {

    private final RunSetup setup;
    private final UnitReview review;
    private final Units units;
    private final Findings findings;
    private final Items items;

    Reviewing(RunSetup setup, UnitReview review, Units units, Findings findings, Items items) {
        this.setup = setup;
        this.review = review;
        this.units = units;
        this.findings = findings;
        this.items = items;
    }

    /** @return findings written */
    long slots(long from, long to) {
        List<Units.Unit> batch = units.read(setup.id(), from, to);
        List<String> names = batch.stream().map(Units.Unit::name).toList();
        ItemHistory history = findings.history(names);
        List<Findings.Entry> newFindings = new ArrayList<>();
        List<Items.Entry> newItems = new ArrayList<>();
        for (Units.Unit unit : batch) {
            UnitReview.Result result = review.review(unit, history);
            for (ClassifiedFinding finding : result.findings()) {
                String key = finding.judgement().finding().key();
                newFindings.add(
                        new Findings.Entry(unit.name(), finding, result.itemOf().getOrDefault(key, "")));
            }
            result.items().forEach(item -> newItems.add(new Items.Entry(unit.name(), item)));
        }
        if (setup.run().order().isTrial()) {
            findings.writeTrial(setup.id(), names, newFindings);
        } else {
            findings.write(setup.id(), names, newFindings);
            items.replace(setup.id(), names, newItems);
        }
        return newFindings.size();
    }
}
