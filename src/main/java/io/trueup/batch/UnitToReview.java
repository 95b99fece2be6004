package io.trueup.batch;

import io.trueup.appeal.ItemHistory;
import io.trueup.ledger.Differences;
import io.trueup.ledger.Findings;
import io.trueup.ledger.KeptLetters;
import io.trueup.ledger.ReconciliationUnits;
import io.trueup.ledger.Recoveries;
import io.trueup.ledger.Slotted;
import io.trueup.recovery.OpenedUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A touched unit and what is known of it until now.
 *
 * @param current its findings
 * @param history of the items of its page
 * @param billedOtherwise whether a bill of it was found to differ from its day
 * @param letters of items of its page that may stay as they are
 * @param opened what of it was a thing to do until now
 */
record UnitToReview(
        long slot,
        ReconciliationUnits.Unit unit,
        Findings.Current current,
        boolean billedOtherwise,
        ItemHistory history,
        Map<String, KeptLetters.Kept> letters,
        OpenedUnit opened)
        implements Slotted {

    /** @param from slot of the first; the others follow without a gap */
    static List<UnitToReview> of(
            List<ReconciliationUnits.Unit> page,
            long from,
            Findings findings,
            KeptLetters letters,
            Differences differences,
            Recoveries recoveries) {
        List<String> names = page.stream().map(ReconciliationUnits.Unit::name).toList();
        Map<String, Findings.Current> current = findings.current(names);
        Set<String> differing = differences.among(names);
        ItemHistory history = findings.history(names, current.values());
        Map<String, KeptLetters.Kept> kept = letters.of(history.items());
        Map<String, OpenedUnit> opened = recoveries.opened(names);
        List<UnitToReview> units = new ArrayList<>();
        long slot = from;
        for (ReconciliationUnits.Unit unit : page) {
            Findings.Current own = current.getOrDefault(unit.name(), Findings.Current.NOTHING);
            units.add(new UnitToReview(
                    slot++,
                    unit,
                    own,
                    differing.contains(unit.name()),
                    history,
                    kept,
                    opened.getOrDefault(unit.name(), OpenedUnit.NONE)));
        }
        return units;
    }
}
