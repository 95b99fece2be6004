package io.trueup.desk;

import io.trueup.access.AccessLog;
import io.trueup.access.Action;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;

/** What a role does not allow, or a form without the token of its session, is refused and written down. */
final class NotAllowed implements AccessDeniedHandler {

    private final Clinics clinics;
    private final Clock clock;

    NotAllowed(Clinics clinics, Clock clock) {
        this.clinics = clinics;
        this.clock = clock;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException problem)
            throws IOException {
        Optional<SignedIn> user = SignedIn.now();
        if (user.isEmpty()) {
            response.sendRedirect("/login?over");
            return;
        }
        user.ifPresent(who -> clinics.find(who.clinic())
                .ifPresent(clinic -> new AccessLog(clinic.dataSource())
                        .add(AccessLog.Entry.of(clock.instant(), who.name(), who.role(), Action.REFUSED, page(request))
                                .from(request.getRemoteAddr())
                                .saying(request.getMethod()))));
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    /** The first word of its address: what follows is an id, or whatever somebody typed. */
    private static String page(HttpServletRequest request) {
        String first = request.getRequestURI().replaceFirst("^/+", "").replaceFirst("[^a-z].*$", "");
        return first.isEmpty() ? "today" : first;
    }
}
