package io.trueup.desk;

import io.trueup.access.Role;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who works on the desk in a session.
 *
 * @param clinic name of the job whose user it is
 * @param name of the user
 * @param version of the user at that time; with another password, role or none the session is over
 * @param since when they signed in
 */
public record SignedIn(String clinic, String name, Role role, long version, Instant since)
        implements AuthenticatedPrincipal, Serializable {

    @Override
    public String getName() {
        return name;
    }

    public boolean mayWork() {
        return role != Role.VIEWER;
    }

    public boolean isAdmin() {
        return role == Role.ADMIN;
    }

    /** As the security chain knows it. */
    Authentication authentication() {
        return UsernamePasswordAuthenticationToken.authenticated(
                this, null, List.of(new SimpleGrantedAuthority("ROLE_" + role.name())));
    }

    /** Whoever is signed in; nobody when somebody else's chain knows them. */
    static Optional<SignedIn> now() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    static Optional<SignedIn> of(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof SignedIn user
                ? Optional.of(user)
                : Optional.empty();
    }
}
