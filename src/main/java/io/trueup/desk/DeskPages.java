package io.trueup.desk;

import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The pages, and what their methods can ask for. A new page's controller is one line here. */
@Configuration(proxyBeanMethods = false)
@Import({
    PageFrame.class,
    LoginController.class,
    TodayController.class,
    RerunController.class,
    RunsController.class,
    FilePages.class,
    ChartsController.class,
    HelpController.class,
    WorklistController.class,
    WordsController.class,
    ItemController.class,
    SearchController.class,
    ClaimController.class,
    PaymentsController.class,
    ContractsController.class,
    AccessController.class
})
class DeskPages {

    @Bean
    WebMvcConfigurer arguments(Clinics clinics, Clock clock) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new VisitResolver(clinics, clock));
            }
        };
    }
}
