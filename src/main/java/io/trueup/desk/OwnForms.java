package io.trueup.desk;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what another site's page sends, before anything of it is read, and large bodies of whoever may not drop files: to look for its
 * token, all of a form with files would be read and laid on the disk.
 */
final class OwnForms extends OncePerRequestFilter {

    /** Bytes of a form without files. */
    static final int LARGEST = 64 * 1024;

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SAFE.contains(request.getMethod())) {
            chain.doFilter(request, response);
        } else if (isForeign(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (SignedIn.now().filter(SignedIn::mayWork).isEmpty() && isLarge(request)) {
            response.setHeader("Connection", "close");
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** A browser says {@code Origin: null} of our own pages, because they send no referrer. */
    private static boolean isForeign(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = request.getHeader("Origin");
        return origin != null && !origin.equals("null") && !isOf(request.getHeader("Host"), origin);
    }

    private static boolean isOf(@Nullable String host, String origin) {
        return host != null
                && (origin.equalsIgnoreCase("http://" + host) || origin.equalsIgnoreCase("https://" + host));
    }

    /** A length that is not said may be any. */
    private static boolean isLarge(HttpServletRequest request) {
        return request.getContentLengthLong() > LARGEST || request.getHeader("Transfer-Encoding") != null;
    }
}
