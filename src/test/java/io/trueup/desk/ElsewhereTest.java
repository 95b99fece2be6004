package io.trueup.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.trueup.access.DeskUsers;
import io.trueup.access.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Users whom a small OpenID provider signs in, which gives out tokens with its signature. */
class ElsewhereTest {

    private final DeskRig rig = DeskRig.shared();
    private final DeskUsers users = new DeskUsers(rig.database().dataSource());

    private volatile String name = "olga@clinic.example";
    private volatile boolean verified = true;
    private volatile String nonce = "";

    @SuppressWarnings("NullAway.Init")
    private RSAKey key;

    @SuppressWarnings("NullAway.Init")
    private RSAKey signsWith;

    @SuppressWarnings("NullAway.Init")
    private HttpServer provider;

    @SuppressWarnings("NullAway.Init")
    private Desk desk;

    private int port;

    @BeforeEach
    void aProvider() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("1").generate();
        signsWith = key;
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/authorize", this::authorize);
        provider.createContext("/token", exchange -> answer(exchange, "application/json", token()));
        provider.createContext(
                "/keys", exchange -> answer(exchange, "application/json", new JWKSet(key.toPublicJWK()).toString()));
        provider.start();
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        desk = new Desk(rig.server(), Clock.systemUTC());
        desk.answerOn(new DeskPlace(port, "127.0.0.1", List.of(), "", new DeskSettings(settings())));
        users.add("olga@clinic.example", Role.WORKER, "", Instant.now());
    }

    @AfterEach
    void stop() {
        desk.close();
        provider.stop(0);
        users.remove("olga@clinic.example", Instant.now());
    }

    private String issuer() {
        return "http://127.0.0.1:" + provider.getAddress().getPort();
    }

    private Map<String, Object> settings() {
        String client = "spring.security.oauth2.client.";
        return Map.of(
                client + "registration.office.client-id", "trueup",
                client + "registration.office.client-secret", "secret",
                client + "registration.office.authorization-grant-type", "authorization_code",
                client + "registration.office.redirect-uri", "{baseUrl}/login/oauth2/code/{registrationId}",
                client + "registration.office.scope", "openid",
                client + "provider.office.authorization-uri", issuer() + "/authorize",
                client + "provider.office.token-uri", issuer() + "/token",
                client + "provider.office.jwk-set-uri", issuer() + "/keys",
                client + "provider.office.user-name-attribute", "email");
    }

    private void authorize(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getQuery();
        nonce = value(query, "nonce");
        String back = value(query, "redirect_uri") + "?code=1&state="
                + value(exchange.getRequestURI().getRawQuery(), "state");
        exchange.getResponseHeaders().add("Location", back);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static String value(String query, String name) {
        Matcher found = Pattern.compile("(?:^|&)" + name + "=([^&]*)").matcher(query);
        return found.find() ? found.group(1) : "";
    }

    private String token() {
        try {
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("1").build(),
                    new JWTClaimsSet.Builder()
                            .issuer(issuer())
                            .subject("42")
                            .audience("trueup")
                            .issueTime(new Date())
                            .expirationTime(new Date(System.currentTimeMillis() + 60_000))
                            .claim("nonce", nonce)
                            .claim("email", name)
                            .claim("email_verified", verified)
                            .claim("roles", List.of("ROLE_ADMIN"))
                            .build());
            jwt.sign(new RSASSASigner(signsWith));
            return "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"expires_in\":60,\"id_token\":\""
                    + jwt.serialize() + "\"}";
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private HttpResponse<String> signedIn() {
        HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        HttpResponse<String> login = get(browser, "/login");
        Matcher link = Pattern.compile("href=\"(/oauth2/authorization/office\\?clinic=nightly)\"")
                .matcher(login.body());
        assertThat(link.find()).as("a link to the office").isTrue();
        return get(browser, link.group(1));
    }

    private HttpResponse<String> get(HttpClient browser, String path) {
        try {
            return browser.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_user_without_a_password_here_is_in_with_the_role_of_here() {
        HttpResponse<String> answer = signedIn();
        assertThat(answer.uri().getPath()).isEqualTo("/");
        assertThat(answer.body()).contains("olga@clinic.example", "worker");
        assertThat(users.find("olga@clinic.example").orElseThrow().lastLogIn()).isNotNull();
    }

    @Test
    void fault_234_whom_another_system_signs_in_and_no_user_of_here_is_stays_out() throws JOSEException {
        name = "stranger@clinic.example";
        assertThat(signedIn().uri().getQuery()).isEqualTo("unknown");
        name = "ada";
        assertThat(signedIn().uri().getQuery())
                .as("a user with a password of here")
                .isEqualTo("unknown");
        name = "olga@clinic.example";
        verified = false;
        assertThat(signedIn().uri().getQuery())
                .as("an address that nobody checked")
                .isEqualTo("unknown");
        verified = true;
        signsWith = new RSAKeyGenerator(2048).keyID("1").generate();
        assertThat(signedIn().uri().getQuery())
                .as("a token of another signature")
                .isEqualTo("elsewhere");
        users.add(
                "olga@clinic.example",
                Role.WORKER,
                String.valueOf(new BCryptPasswordEncoder(4).encode("x")),
                Instant.now());
        signsWith = key;
        assertThat(signedIn().uri().getQuery()).as("with a password of here").isEqualTo("unknown");
    }
}
