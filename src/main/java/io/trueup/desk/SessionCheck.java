package io.trueup.desk;

import io.trueup.access.DeskUsers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session that rested, that is older than a working day, or whose user was removed or has another role or password since. What a
 * page asks by itself (header {@code X-Poll}) does not count as work.
 */
final class SessionCheck extends OncePerRequestFilter {

    static final Duration RESTS = Duration.ofMinutes(15);
    static final Duration LASTS = Duration.ofHours(12);
    static final String POLL = "X-Poll";

    /** What pages ask by themselves while an order or a run is under way. */
    private static final Set<String> POLLED = Set.of("/rerun/orders", "/runs/working");

    private static final String SEEN = "trueup.seen";

    private final Clinics clinics;
    private final Clock clock;

    SessionCheck(Clinics clinics, Clock clock) {
        this.clinics = clinics;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/")
                || request.getRequestURI().startsWith("/webjars/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<SignedIn> user = SignedIn.now();
        HttpSession session = request.getSession(false);
        if (user.isEmpty() || session == null) {
            chain.doFilter(request, response);
            return;
        }
        Instant now = clock.instant();
        try {
            if (isOver(user.get(), session, now)) {
                end(session, request, response);
                return;
            }
        } catch (DataAccessException e) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        if (request.getHeader(POLL) == null && !POLLED.contains(request.getRequestURI())) {
            session.setAttribute(SEEN, now);
        }
        chain.doFilter(request, response);
    }

    private boolean isOver(SignedIn user, HttpSession session, Instant now) {
        Instant seen = session.getAttribute(SEEN) instanceof Instant at ? at : user.since();
        return !now.isBefore(seen.plus(RESTS))
                || !now.isBefore(user.since().plus(LASTS))
                || clinics.find(user.clinic())
                        .filter(clinic -> !isStill(user, clinic))
                        .isPresent();
    }

    /** A clinic that is not served now shows nothing anyway. */
    private static boolean isStill(SignedIn user, Clinic clinic) {
        return new DeskUsers(clinic.dataSource())
                .find(user.name())
                .filter(now -> now.version() == user.version() && now.role() == user.role())
                .isPresent();
    }

    private static void end(HttpSession session, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        session.invalidate();
        SecurityContextHolder.clearContext();
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", "/login?over");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect("/login?over");
        }
    }
}
