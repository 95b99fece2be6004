package io.trueup.batch;

import io.trueup.ledger.BatchLimit;
import io.trueup.ledger.Differences;
import io.trueup.ledger.Findings;
import io.trueup.ledger.KeptLetters;
import io.trueup.ledger.ReconciliationUnits;
import io.trueup.ledger.Recoveries;
import io.trueup.ledger.TouchedUnits;
import java.util.List;
import java.util.function.LongSupplier;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** reconcile: touched units are read, reviewed by a pure function, and their findings and things to do are written. */
@Configuration(proxyBeanMethods = false)
class ReconcileStepConfiguration {

    /** Read by one set of queries, if their days and lines are not too many. */
    private static final int UNITS_OF_A_PAGE = 250;

    /**
     * Fewer than a page: what a review finds out is several times as much as what it reads, and a chunk holds all of it until it is
     * written, whatever a unit has.
     */
    private static final int UNITS_IN_A_CHUNK = 50;

    @Bean
    Step reconcile(Steps steps, SlotReader<UnitToReview> unitReader, UnitReview review, RunSetup setup) {
        TouchedUnits touched = new TouchedUnits(setup.dataSource());
        LongSupplier all = new CountedOnce(() -> touched.count(setup.id()));
        Step part = steps.<UnitToReview, ReviewedUnit>chunks("reconcile", UNITS_IN_A_CHUNK, all)
                .reader(unitReader)
                .processor(unit -> ReviewedUnit.of(unit, review))
                .writer(new ReviewWriter(setup))
                .build();
        return steps.shared("reconcile", "units", all, UNITS_OF_A_PAGE, part);
    }

    @Bean
    UnitReview review(RunSetup setup) {
        return new UnitReview(
                setup.rules(),
                setup.job().tolerance(),
                setup.job().bills(),
                setup.run().order().today());
    }

    @Bean
    @StepScope // the class, not ItemReader: Batch must see the stream, or a restart begins at the first slot
    SlotReader<UnitToReview> unitReader(@Value("#{stepExecution}") StepExecution partition, RunSetup setup) {
        ReconciliationUnits units = new ReconciliationUnits(setup.dataSource());
        Findings findings = new Findings(setup.dataSource());
        JdbcClient jdbc = JdbcClient.create(setup.dataSource());
        KeptLetters letters = new KeptLetters(jdbc);
        Differences differences = new Differences(jdbc);
        Recoveries recoveries = new Recoveries(setup.dataSource());
        BatchLimit limit = new BatchLimit(setup.dataSource());
        return new SlotReader<>(
                new SlotReader.Source<>() {
                    @Override
                    public long lastOfPage(long from, long to) {
                        return limit.ofUnits(setup.id(), from, Math.min(to, from + UNITS_OF_A_PAGE - 1));
                    }

                    @Override
                    public List<UnitToReview> read(long from, long to) {
                        return UnitToReview.of(
                                units.read(setup.id(), from, to), from, findings, letters, differences, recoveries);
                    }
                },
                partition);
    }
}
