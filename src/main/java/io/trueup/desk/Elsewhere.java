package io.trueup.desk;

import io.trueup.access.AccessLog;
import io.trueup.access.Action;
import io.trueup.access.DeskUser;
import io.trueup.access.DeskUsers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * Users whom another system signs in (OpenID Connect): who comes back from it is in when a user of the clinic has that name, and no
 * password here. What the other system says of roles counts for nothing.
 */
final class Elsewhere implements AuthenticationSuccessHandler {

    static final String ASK = "/oauth2/authorization";

    private static final String CLINIC = "trueup.clinic";

    private final Clinics clinics;
    private final Clock clock;

    Elsewhere(Clinics clinics, Clock clock) {
        this.clinics = clinics;
        this.clock = clock;
    }

    /** Remembers for which clinic somebody left. */
    static OAuth2AuthorizationRequestResolver asked(ClientRegistrationRepository systems) {
        OAuth2AuthorizationRequestResolver usual = new DefaultOAuth2AuthorizationRequestResolver(systems, ASK);
        return new OAuth2AuthorizationRequestResolver() {
            @Override
            public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
                return remembered(request, usual.resolve(request));
            }

            @Override
            public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String system) {
                return remembered(request, usual.resolve(request, system));
            }
        };
    }

    private static @Nullable OAuth2AuthorizationRequest remembered(
            HttpServletRequest request, @Nullable OAuth2AuthorizationRequest leaves) {
        String clinic = request.getParameter("clinic");
        if (leaves != null && clinic != null) {
            request.getSession().setAttribute(CLINIC, clinic);
        }
        return leaves;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        HttpSession session = request.getSession();
        String asked = session.getAttribute(CLINIC) instanceof String named ? named : "";
        Optional<Clinic> clinic = clinics.asked(asked);
        Optional<DeskUser> user = clinic.flatMap(of -> user(of, authentication));
        Instant now = clock.instant();
        if (clinic.isEmpty() || user.isEmpty()) {
            clinic.ifPresent(of -> new AccessLog(of.dataSource())
                    .add(AccessLog.Entry.ofStranger(now, Action.LOG_IN_REFUSED, "login")
                            .from(request.getRemoteAddr())
                            .saying("signed in elsewhere, but no user of that name")));
            session.invalidate();
            SecurityContextHolder.clearContext();
            response.sendRedirect("/login?unknown");
            return;
        }
        enter(request, response, clinic.get(), user.get());
        response.sendRedirect("/");
    }

    /** An address that the other system did not check is anybody's. */
    private static Optional<DeskUser> user(Clinic clinic, Authentication authentication) {
        if (!(authentication instanceof OAuth2AuthenticationToken token)
                || Boolean.FALSE.equals(token.getPrincipal().getAttribute("email_verified"))) {
            return Optional.empty();
        }
        return new DeskUsers(clinic.dataSource()).find(token.getName()).filter(user -> !user.hasPassword());
    }

    private void enter(HttpServletRequest request, HttpServletResponse response, Clinic clinic, DeskUser user) {
        Instant now = clock.instant();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                new SignedIn(clinic.name(), user.name(), user.role(), user.version(), now).authentication());
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
        new DeskUsers(clinic.dataSource()).isIn(user.name(), now);
        new AccessLog(clinic.dataSource())
                .add(AccessLog.Entry.of(now, user.name(), user.role(), Action.LOGGED_IN, "login")
                        .from(request.getRemoteAddr())
                        .saying("signed in elsewhere"));
    }
}
