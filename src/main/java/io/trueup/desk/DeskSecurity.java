package io.trueup.desk;

import io.trueup.access.AccessLog;
import io.trueup.access.Action;
import io.trueup.access.Door;
import io.trueup.access.Passwords;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who may do what: everybody who is signed in looks, workers change, admins also take back; nobody else sees anything. */
@Configuration(proxyBeanMethods = false)
class DeskSecurity {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; font-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private static final String DEVICES =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), display-capture=()";

    private static final long A_YEAR = 31_536_000;

    /**
     * Its provider is no bean: one that is would be asked twice, and count each wrong password twice.
     *
     * @param systems that sign users in; none unless the desk's own file names one
     */
    @Bean
    SecurityFilterChain desk(
            HttpSecurity http, Clinics clinics, Clock clock, ObjectProvider<ClientRegistrationRepository> systems) {
        http.authenticationProvider(new ClinicLogIn(clinics, new Door(new Passwords(), clock), clock))
                .addFilterBefore(new SessionCheck(clinics, clock), CsrfFilter.class)
                .addFilterBefore(new OwnForms(), CsrfFilter.class)
                .csrf(forms -> forms.csrfTokenRequestHandler(new FormTokens()))
                .authorizeHttpRequests(DeskSecurity::roles)
                .exceptionHandling(problems -> problems.accessDeniedHandler(new NotAllowed(clinics, clock)))
                .formLogin(form -> form.loginPage("/login")
                        .defaultSuccessUrl("/", false)
                        .failureHandler(refused())
                        .authenticationDetailsSource(ClinicLogIn.Asked::new))
                .logout(out -> out.addLogoutHandler(leaves(clinics, clock)))
                .headers(DeskSecurity::headers);
        ClientRegistrationRepository others = systems.getIfAvailable();
        if (others != null) {
            http.oauth2Login(login -> login.loginPage("/login")
                    .authorizationEndpoint(asked -> asked.authorizationRequestResolver(Elsewhere.asked(others)))
                    .successHandler(new Elsewhere(clinics, clock))
                    .failureHandler((request, response, problem) -> response.sendRedirect("/login?elsewhere")));
        }
        return http.build();
    }

    private static void roles(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry all) {
        all.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                .permitAll()
                .requestMatchers("/assets/**", "/webjars/**", "/login")
                .permitAll()
                .requestMatchers("/access", "/access/**", "/files/*/withdraw")
                .hasRole("ADMIN")
                .requestMatchers(HttpMethod.GET, "/**")
                .hasRole("VIEWER")
                .requestMatchers(HttpMethod.POST, "/search", "/logout")
                .hasRole("VIEWER")
                .anyRequest()
                .hasRole("WORKER");
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(devices -> devices.policy(DEVICES))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .httpStrictTransportSecurity(tls -> tls.includeSubDomains(false).maxAgeInSeconds(A_YEAR));
    }

    /** The page says why; the problem itself, which holds what was typed, is kept nowhere. */
    private static AuthenticationFailureHandler refused() {
        return (request, response, problem) -> {
            String why = problem instanceof LockedException
                    ? "locked"
                    : problem instanceof ClinicLogIn.TooMany ? "busy" : "error";
            response.sendRedirect("/login?" + why);
        };
    }

    private static LogoutHandler leaves(Clinics clinics, Clock clock) {
        return (request, response, authentication) -> SignedIn.of(authentication)
                .ifPresent(user -> clinics.find(user.clinic())
                        .ifPresent(clinic -> new AccessLog(clinic.dataSource())
                                .add(AccessLog.Entry.of(
                                                clock.instant(), user.name(), user.role(), Action.LOGGED_OUT, "login")
                                        .from(request.getRemoteAddr()))));
    }

    @Bean
    static RoleHierarchy hierarchy() {
        return RoleHierarchyImpl.fromHierarchy("ROLE_ADMIN > ROLE_WORKER\nROLE_WORKER > ROLE_VIEWER");
    }
}
