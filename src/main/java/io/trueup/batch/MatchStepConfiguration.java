package io.trueup.batch;

import io.trueup.intake.LinesToMatch;
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

/**
 * matchBills, match: affected bills, and then claim payments, which know the days of the bills they answer, are read, each line is
 * matched to a day of the log, and where it belongs is written.
 */
@Configuration(proxyBeanMethods = false)
class MatchStepConfiguration {

    private static final int IN_A_CHUNK = 1_000;

    @Bean
    Step matchBills(Steps steps, SlotReader<Matches.Claim> billReader, LineMatching billMatching, RunSetup setup) {
        LinesToMatch affected = LinesToMatch.ofBills(setup.dataSource());
        return matching("matchBills", "bills", affected, steps, billReader, billMatching, bills(setup), setup);
    }

    @Bean
    Step match(Steps steps, SlotReader<Matches.Claim> claimReader, LineMatching claimMatching, RunSetup setup) {
        LinesToMatch affected = LinesToMatch.ofPayments(setup.dataSource());
        return matching("match", "claims", affected, steps, claimReader, claimMatching, payments(setup), setup);
    }

    private static Step matching(
            String name,
            String what,
            LinesToMatch affected,
            Steps steps,
            SlotReader<Matches.Claim> reader,
            LineMatching matching,
            Matches matches,
            RunSetup setup) {
        LongSupplier all = new CountedOnce(() -> affected.count(setup.id()));
        Step part = steps.<Matches.Claim, Matches.Matched>chunks(name, IN_A_CHUNK, all)
                .reader(reader)
                .processor(matching)
                // it is both, and must be named as the one
                .listener((ChunkListener<Matches.Claim, Matches.Matched>) matching)
                .writer(matched -> matches.write(setup.id(), List.copyOf(matched.getItems())))
                .build();
        return steps.shared(name, what, all, IN_A_CHUNK, part);
    }

    @Bean
    @StepScope // the class, not ItemReader: Batch must see the stream, or a restart begins at the first slot
    SlotReader<Matches.Claim> billReader(@Value("#{stepExecution}") StepExecution partition, RunSetup setup) {
        BatchLimit limit = new BatchLimit(setup.dataSource());
        return reader(partition, (from, to) -> limit.ofAffectedBills(setup.id(), from, to), bills(setup), setup);
    }

    @Bean
    @StepScope
    SlotReader<Matches.Claim> claimReader(@Value("#{stepExecution}") StepExecution partition, RunSetup setup) {
        BatchLimit limit = new BatchLimit(setup.dataSource());
        return reader(partition, (from, to) -> limit.ofAffectedClaims(setup.id(), from, to), payments(setup), setup);
    }

    /** The last slot from one to another that can be read at once. */
    private interface Reach {
        long last(long from, long to);
    }

    private static SlotReader<Matches.Claim> reader(
            StepExecution partition, Reach reach, Matches matches, RunSetup setup) {
        return new SlotReader<>(
                new SlotReader.Source<>() {
                    @Override
                    public long lastOfPage(long from, long to) {
                        return reach.last(from, Math.min(to, from + IN_A_CHUNK - 1));
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
    LineMatching billMatching(RunSetup setup) {
        return new LineMatching(bills(setup));
    }

    @Bean
    @StepScope
    LineMatching claimMatching(RunSetup setup) {
        return new LineMatching(payments(setup));
    }

    private static Matches bills(RunSetup setup) {
        return Matches.ofBills(setup.dataSource(), setup.rules().rates());
    }

    private static Matches payments(RunSetup setup) {
        return Matches.ofPayments(setup.dataSource(), setup.rules().rates());
    }
}
