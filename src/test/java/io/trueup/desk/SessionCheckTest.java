package io.trueup.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.access.Role;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;

/** How long a session lasts, by a clock. */
class SessionCheckTest {

    private static final Instant MORNING = Instant.parse("2025-05-12T08:00:00Z");

    private final DeskRig rig = DeskRig.shared();
    private final MockHttpSession session = new MockHttpSession();
    private final SignedIn vera = new SignedIn("nightly", "vera", Role.VIEWER, 1, MORNING);

    @AfterEach
    void out() {
        SecurityContextHolder.clearContext();
    }

    private MockHttpServletResponse asked(Duration later, String... headers) throws ServletException, IOException {
        SecurityContextHolder.getContext().setAuthentication(vera.authentication());
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.setSession(session);
        for (String header : headers) {
            request.addHeader(header, "true");
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        Clock clock = Clock.fixed(MORNING.plus(later), ZoneOffset.UTC);
        new SessionCheck(new Clinics(rig.server()), clock).doFilter(request, response, new MockFilterChain());
        return response;
    }

    private static Duration minutes(long minutes) {
        return Duration.ofMinutes(minutes);
    }

    @Test
    void fault_231_a_session_that_rested_a_quarter_of_an_hour_is_over_also_when_its_page_goes_on_asking()
            throws ServletException, IOException {
        for (long minute : new long[] {0, 14, 28, 42}) {
            assertThat(asked(minutes(minute)).getRedirectedUrl()).isNull();
        }
        for (long minute : new long[] {45, 50, 56}) {
            assertThat(asked(minutes(minute), SessionCheck.POLL).getStatus()).isEqualTo(200);
        }
        MockHttpServletResponse over = asked(minutes(57), SessionCheck.POLL, "HX-Request");
        assertThat(over.getStatus()).isEqualTo(401);
        assertThat(over.getHeader("HX-Redirect")).isEqualTo("/login?over");
        assertThat(session.isInvalid()).isTrue();
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
    }

    @Test
    void after_twelve_hours_one_signs_in_again_however_busy_one_was() throws ServletException, IOException {
        for (long minute = 0; minute < 720; minute += 10) {
            assertThat(asked(minutes(minute)).getRedirectedUrl()).isNull();
        }
        assertThat(asked(minutes(720)).getRedirectedUrl()).isEqualTo("/login?over");
    }

    @Test
    void a_session_that_was_never_used_rests_since_it_began() throws ServletException, IOException {
        assertThat(asked(minutes(15)).getRedirectedUrl()).isEqualTo("/login?over");
    }
}
