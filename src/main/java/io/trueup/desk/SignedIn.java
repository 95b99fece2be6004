package io.trueup.desk;

import io.trueup.access.Role;
import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who works on the desk in a session.
 *
 * @param clinic name of the job whose user it is
 * @param name of the user
 */
public record SignedIn(String clinic, String name, Role role) implements AuthenticatedPrincipal, Serializable {

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
}
