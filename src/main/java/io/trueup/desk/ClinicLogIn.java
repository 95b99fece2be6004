package io.trueup.desk;

import io.trueup.access.DeskUser;
import io.trueup.access.Door;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Signs in a user of the clinic that the form names; where one clinic is served, it is that one. */
final class ClinicLogIn implements AuthenticationProvider {

    private final Clinics clinics;
    private final Door door;
    private final Clock clock;

    ClinicLogIn(Clinics clinics, Door door, Clock clock) {
        this.clinics = clinics;
        this.door = door;
        this.clock = clock;
    }

    /** What the form says beside name and password. */
    static final class Asked extends WebAuthenticationDetails {
        private static final long serialVersionUID = 1;
        private final @Nullable String clinic;

        Asked(HttpServletRequest request) {
            super(request);
            this.clinic = request.getParameter("clinic");
        }
    }

    /** Too many wrong passwords from an address, or too many people at once. */
    static final class TooMany extends AuthenticationException {
        private static final long serialVersionUID = 1;

        TooMany() {
            super("too many tries");
        }
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        Asked details = (Asked) Objects.requireNonNull(asked.getDetails());
        Clinic clinic = clinicOf(details).orElseThrow(() -> new BadCredentialsException("no such clinic"));
        Door.Answer answer = door.open(
                clinic.dataSource(),
                asked.getName(),
                String.valueOf(asked.getCredentials()),
                String.valueOf(details.getRemoteAddress()));
        DeskUser user = answer.user();
        if (user == null) {
            throw problem(answer.decision());
        }
        return new SignedIn(clinic.name(), user.name(), user.role(), user.version(), clock.instant()).authentication();
    }

    private Optional<Clinic> clinicOf(Asked details) {
        return clinics.asked(details.clinic == null ? "" : details.clinic);
    }

    private static AuthenticationException problem(Door.Decision decision) {
        if (decision == Door.Decision.LOCKED) {
            return new LockedException("the name is locked");
        }
        return decision == Door.Decision.TOO_MANY
                ? new TooMany()
                : new BadCredentialsException("name or password is wrong");
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
