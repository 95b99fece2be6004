package io.trueup.batch;

import io.trueup.insight.Insight;
import io.trueup.intake.Statistics;
import io.trueup.letter.LetterFolder;
import io.trueup.platform.FolderOfRun;
import io.trueup.postgres.Statements;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every run ends with: what is worth knowing of all there is, then letters and workbook, each whole or not at all. */
@Configuration(proxyBeanMethods = false)
class PublishingConfiguration {

    @Bean
    Step insight(Steps steps, RunSetup setup, LargeLoad load) {
        Insight insight = new Insight(
                setup.dataSource(),
                setup.rules().rates(),
                setup.rules().playbook(),
                setup.rules().stateLimits());
        return steps.once("insight", () -> {
            load.over();
            Statements later = new Statements(setup.dataSource());
            new Statistics(later, load::newBytes).afterReconcile();
            insight.gain(setup.run(), later);
        });
    }

    @Bean
    Step letters(Steps steps, RunSetup setup) {
        LetterFolder letters = new LetterFolder(setup.job().reports(), setup.id());
        FolderOfRun packets = AppealPackets.folder(setup.job(), setup.id());
        DemandLetterStep demands = new DemandLetterStep(setup);
        return steps.once("letters", () -> {
            demands.write();
            packets.publish();
            letters.publish();
        });
    }

    @Bean
    Step workbook(Steps steps, RunSetup setup) {
        return steps.once("workbook", new WorkbookStep(setup)::write);
    }
}
