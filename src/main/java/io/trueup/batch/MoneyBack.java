package io.trueup.batch;

import io.trueup.appeal.Appeal;
import io.trueup.appeal.WorkItem;
import io.trueup.denial.ClassifiedFinding;
import io.trueup.ledger.Openings;
import io.trueup.ledger.Recoveries;
import io.trueup.reconciliation.Finding;
import io.trueup.recovery.Opening;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What came back for the units of a chunk, and what of them became a thing to do. */
final class MoneyBack {

    private final RunSetup setup;
    private final List<Openings.Entry> openings = new ArrayList<>();
    private final List<Recoveries.Entry> recovered = new ArrayList<>();

    MoneyBack(RunSetup setup) {
        this.setup = setup;
    }

    void add(ReviewedUnit unit) {
        String name = unit.reviewed().unit().name();
        unit.reviewed()
                .opened()
                .recovered(unit.result().findings().stream()
                        .map(ClassifiedFinding::judgement)
                        .toList())
                .forEach(money -> recovered.add(new Recoveries.Entry(name, money)));
        Map<String, ClassifiedFinding> byKey = unit.result().byKey();
        for (WorkItem item : unit.result().items()) {
            for (String key : item.findingKeys()) {
                ClassifiedFinding finding = byKey.get(key);
                Opening opening = finding == null ? null : opening(item, finding);
                if (opening != null && unit.reviewed().opened().isNew(opening)) {
                    openings.add(new Openings.Entry(name, opening));
                }
            }
        }
    }

    private Opening opening(WorkItem item, ClassifiedFinding classified) {
        Finding finding = classified.judgement().finding();
        Appeal appeal = item.appeal();
        return new Opening(
                finding.key(),
                item.id(),
                setup.id(),
                setup.run().order().today(),
                finding.outcome(),
                classified.denialClassName(),
                appeal != null && appeal.authorized(),
                finding.payer(),
                finding.claimNumber(),
                finding.patient(),
                finding.serviceDate(),
                finding.atStake());
    }

    /** Before the items of the units are replaced. */
    void write(List<String> units) {
        new Recoveries(setup.dataSource()).replace(setup.id(), units, recovered);
        new Openings(setup.dataSource()).add(openings);
    }
}
