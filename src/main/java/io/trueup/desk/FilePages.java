package io.trueup.desk;

import java.time.Clock;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;

/** The pages about files, and what they share. */
@Configuration(proxyBeanMethods = false)
@Import({FilesController.class, UploadController.class, WithdrawController.class})
class FilePages {

    @Bean
    FileDesk fileDesk(Clock clock) {
        return new FileDesk(clock);
    }

    @Bean
    UploadSweep uploadSweep(Clinics clinics, FileDesk desk) {
        return new UploadSweep(clinics, desk).begun();
    }

    // Before the security chain, which would read a form to its end to find its token.
    @Bean
    FilterRegistrationBean<UploadGate> uploadGate() {
        FilterRegistrationBean<UploadGate> gate = new FilterRegistrationBean<>(new UploadGate());
        gate.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return gate;
    }
}
