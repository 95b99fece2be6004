package io.trueup.desk;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers the declared proxy alone, and believes it from which machine and whether over TLS somebody asks: the last word of each
 * {@code X-Forwarded-} header is its own, what stands before it anybody's. What comes to it without TLS is refused.
 */
final class ByProxy implements Filter {

    private static final int HTTPS = 443;

    private final Set<String> addresses;

    /** @param addresses of the proxy's machine */
    ByProxy(Set<String> addresses) {
        this.addresses = Set.copyOf(addresses);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        boolean secure = last(http.getHeader("X-Forwarded-Proto")).equalsIgnoreCase("https");
        if (!secure || !addresses.contains(http.getRemoteAddr())) {
            ((HttpServletResponse) response).setStatus(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(new Forwarded(http, last(http.getHeader("X-Forwarded-For"))), response);
    }

    private static String last(@Nullable String header) {
        String all = Objects.requireNonNullElse(header, "");
        return all.substring(all.lastIndexOf(',') + 1).strip();
    }

    /** A request as the proxy got it. */
    private static final class Forwarded extends HttpServletRequestWrapper {

        private final String address;

        Forwarded(HttpServletRequest request, String address) {
            super(request);
            this.address = address.isEmpty() ? request.getRemoteAddr() : address;
        }

        @Override
        public String getRemoteAddr() {
            return address;
        }

        @Override
        public String getRemoteHost() {
            return address;
        }

        @Override
        public boolean isSecure() {
            return true;
        }

        @Override
        public String getScheme() {
            return "https";
        }

        @Override
        public int getServerPort() {
            String host = Objects.requireNonNullElse(getHeader("Host"), "");
            String port = host.replaceFirst("^.*:(?=\\d+$)", "");
            return port.matches("\\d{1,5}") ? Integer.parseInt(port) : HTTPS;
        }

        @Override
        public StringBuffer getRequestURL() {
            int port = getServerPort();
            return new StringBuffer("https://")
                    .append(getServerName())
                    .append(port == HTTPS ? "" : ":" + port)
                    .append(getRequestURI());
        }
    }
}
