package io.trueup.batch;

import io.trueup.intake.NewFiles;
import io.trueup.ledger.BatchLimit;
import io.trueup.ledger.Matches;
import java.util.List;
import java.util.function.LongSupplier;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.listener.ChunkListener;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** match: affected claim payments are read, each line is matched to a day of the log, and where it belongs is written. */
@Configuration(proxyBeanMethods = false)
class MatchStepConfiguration {

    private static final int CLAIMS_IN_A_CHUNK = 1_000;

    @Bean
    Step match(
            Steps steps,
            SlotReader<Matches.Claim> claimReader,
            LineMatching lineMatching,
            RunSetup setup,
            JdbcClient jdbc) {
        NewFiles affected = new NewFiles(jdbc);
        LongSupplier all = new CountedOnce(() -> affected.affectedClaims(setup.id()));
        Matches matches = new Matches(setup.dataSource(), setup.rules().rates());
        Step part = steps.<Matches.Claim, Matches.Matched>chunks("match", CLAIMS_IN_A_CHUNK, all)
                .reader(claimReader)
                .processor(lineMatching)
                // it is both, and must be named as the one
                .listener((ChunkListener<Matches.Claim, Matches.Matched>) lineMatching)
                .writer(matched -> matches.write(setup.id(), List.copyOf(matched.getItems())))
                .build();
        return steps.partitioned("match", "claims", all, CLAIMS_IN_A_CHUNK, part);
    }

    @Bean
    @StepScope // the class, not ItemReader: Batch must see the stream, or a restart begins at the first slot
    SlotReader<Matches.Claim> claimReader(@Value("#{stepExecution}") StepExecution partition, RunSetup setup) {
        Matches matches = new Matches(setup.dataSource(), setup.rules().rates());
        BatchLimit limit = new BatchLimit(setup.dataSource());
        return new SlotReader<>(
                new SlotReader.Source<>() {
                    @Override
                    public long lastOfPage(long from, long to) {
                        return limit.ofAffectedClaims(setup.id(), from, Math.min(to, from + CLAIMS_IN_A_CHUNK - 1));
                    }

                    @Override
                    public List<Matches.Claim> read(long from, long to) {
                        return matches.read(setup.id(), from, to);
                    }
                },
                partition);
    }

    @Bean
    @StepScope
    LineMatching lineMatching(RunSetup setup) {
        return new LineMatching(new Matches(setup.dataSource(), setup.rules().rates()));
    }
}
