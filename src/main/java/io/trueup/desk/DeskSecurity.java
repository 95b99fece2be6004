package io.trueup.desk;

import static org.springframework.security.config.Customizer.withDefaults;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;

/** Who may do what: everybody who is signed in looks, workers change, admins also take back; nobody else sees anything. */
@Configuration(proxyBeanMethods = false)
class DeskSecurity {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " connect-src 'self'; font-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private static final int BCRYPT_COST = 12;

    @Bean
    SecurityFilterChain desk(HttpSecurity http, ClinicLogIn logIn) {
        return http.authenticationProvider(logIn)
                .authorizeHttpRequests(all -> all.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/assets/**", "/webjars/**", "/login")
                        .permitAll()
                        .requestMatchers("/access/**", "/files/*/withdraw")
                        .hasRole("ADMIN")
                        .requestMatchers(HttpMethod.GET, "/**")
                        .hasRole("VIEWER")
                        .requestMatchers(HttpMethod.POST, "/search")
                        .hasRole("VIEWER")
                        .anyRequest()
                        .hasRole("WORKER"))
                .formLogin(form -> form.loginPage("/login")
                        .defaultSuccessUrl("/", false)
                        .authenticationDetailsSource(ClinicLogIn.Asked::new))
                .logout(withDefaults())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .referrerPolicy(referrer ->
                                referrer.policy(ReferrerPolicyHeaderWriter.ReferrerPolicy.NO_REFERRER)))
                .build();
    }

    @Bean
    ClinicLogIn clinicLogIn(Clinics clinics, PasswordEncoder passwords) {
        return new ClinicLogIn(clinics, passwords);
    }

    @Bean
    PasswordEncoder passwords() {
        return new BCryptPasswordEncoder(BCRYPT_COST);
    }

    @Bean
    static RoleHierarchy roles() {
        return RoleHierarchyImpl.fromHierarchy("ROLE_ADMIN > ROLE_WORKER\nROLE_WORKER > ROLE_VIEWER");
    }
}
