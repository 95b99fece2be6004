package io.trueup.batch;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * The one Boot application behind {@code run}, {@code rerun} and {@code serve}, configured by {@code application.yml} and what its
 * profile adds. Whoever starts it says what it is for: the jobs of a run, or the pages of a server. Nothing is scanned for, and each
 * purpose imports the auto-configurations that it needs: all of the class path's cost a run with nothing new a fifth more processor
 * time (9.4 s against 8.0 s, docs/decisions/0003).
 */
@SpringBootConfiguration(proxyBeanMethods = false)
public class TrueUpApplication {

    /** Only the file within the program: one that lies about where somebody stands is not ours. */
    private static final String CONFIGURATION = "spring.config.location=classpath:/";

    /**
     * The application, ready to run.
     *
     * @param profile {@code run} or {@code serve}
     * @param purpose configuration of what it is for
     */
    public static SpringApplicationBuilder with(String profile, WebApplicationType web, Class<?> purpose) {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none"); // the log is the command line's
        return new SpringApplicationBuilder(TrueUpApplication.class, purpose)
                .properties(CONFIGURATION)
                .profiles(profile)
                .web(web)
                .registerShutdownHook(false);
    }
}
