package io.trueup.batch;

import io.trueup.letter.LetterFolder;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every run ends with: letters and workbook, each whole or not at all. */
@Configuration(proxyBeanMethods = false)
class PublishingConfiguration {

    @Bean
    Step letters(Steps steps, RunSetup setup) {
        LetterFolder letters = new LetterFolder(setup.job().reports(), setup.id());
        return steps.once("letters", letters::publish);
    }

    @Bean
    Step workbook(Steps steps, RunSetup setup) {
        return steps.once("workbook", new WorkbookStep(setup)::write);
    }
}
