package io.trueup.batch;

import io.trueup.appeal.AdjustmentItems;
import io.trueup.appeal.WorklistPriority;
import io.trueup.codes.ProviderAdjustmentReasons;
import io.trueup.ledger.Recoupments;
import io.trueup.ledger.WithheldAdjustments;
import io.trueup.postgres.Statements;

/** Counts provider adjustments against the claims they name, and makes things to do of those that count against none. */
final class AdjustmentReview {

    private final RunSetup setup;

    AdjustmentReview(RunSetup setup) {
        this.setup = setup;
    }

    /** In one transaction, whose statements get the last of what is written. */
    void review(Statements later) {
        ProviderAdjustmentReasons reasons = setup.rules().codes().providerAdjustments();
        AdjustmentItems items =
                new AdjustmentItems(reasons, new WorklistPriority(setup.rules().playbook()));
        new Recoupments(setup.dataSource(), reasons).share(later, setup.id());
        new WithheldAdjustments(setup.dataSource(), reasons, later).review(setup.id(), items::of);
    }
}
