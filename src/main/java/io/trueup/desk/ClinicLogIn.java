package io.trueup.desk;

import io.trueup.access.DeskUser;
import io.trueup.access.DeskUsers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Signs in a user of the clinic that the form names; where one clinic is served, it is that one. */
final class ClinicLogIn implements AuthenticationProvider {

    private final Clinics clinics;
    private final PasswordEncoder passwords;

    ClinicLogIn(Clinics clinics, PasswordEncoder passwords) {
        this.clinics = clinics;
        this.passwords = passwords;
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

    @Override
    public Authentication authenticate(Authentication asked) {
        String name = asked.getName();
        String password = String.valueOf(asked.getCredentials());
        Clinic clinic = clinicOf(asked).orElseThrow(ClinicLogIn::refused);
        DeskUser user = new DeskUsers(clinic.dataSource()).find(name).orElseThrow(ClinicLogIn::refused);
        if (!passwords.matches(password, user.hash())) {
            throw refused();
        }
        SignedIn signedIn = new SignedIn(clinic.name(), user.name(), user.role());
        return UsernamePasswordAuthenticationToken.authenticated(
                signedIn, null, List.of(new SimpleGrantedAuthority("ROLE_" + user.role().name())));
    }

    private Optional<Clinic> clinicOf(Authentication asked) {
        List<String> names = clinics.names();
        String named = asked.getDetails() instanceof Asked details && details.clinic != null ? details.clinic : "";
        return clinics.find(names.size() == 1 ? names.get(0) : named);
    }

    private static BadCredentialsException refused() {
        return new BadCredentialsException("name or password is wrong");
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
