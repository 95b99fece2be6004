package io.trueup.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/** Tokens of forms, each masked anew; one that unmasks to no text, as forged ones do, is a wrong token and no failure of the program. */
final class FormTokens implements CsrfTokenRequestHandler {

    private final XorCsrfTokenRequestAttributeHandler masks = new XorCsrfTokenRequestAttributeHandler();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
        masks.handle(request, response, token);
    }

    @Override
    public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
        try {
            return masks.resolveCsrfTokenValue(request, token);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
