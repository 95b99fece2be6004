package io.trueup.monitor;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers only who asks for this machine by a name of its own. A page of somebody else could let its name lead to 127.0.0.1, and the
 * browser that shows it would read what is here; but it says which name it asked for. No browser leaves that out.
 */
public final class OwnHosts implements Filter {

    private static final List<String> ALWAYS = List.of("127.0.0.1", "localhost", "[::1]");
    private static final int MISDIRECTED = 421;

    private final Set<String> names = new HashSet<>(ALWAYS);

    /** @param others under which a proxy in front asks */
    public OwnHosts(Collection<String> others) {
        others.forEach(name -> names.add(name.strip().toLowerCase(Locale.ROOT)));
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest http
                && response instanceof HttpServletResponse answer
                && !isOwn(http.getHeader("Host"))) {
            answer.setStatus(MISDIRECTED);
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean isOwn(@Nullable String host) {
        return host == null
                || names.contains(host.strip().replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT));
    }
}
