package io.trueup.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.access.DeskUsers;
import io.trueup.access.LogIn;
import io.trueup.access.Role;
import java.io.IOException;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Strangers, other sites' pages, and requests that were good once. */
class ForgedAndReplayedTest {

    private static final String HASH = String.valueOf(new BCryptPasswordEncoder(4).encode(DeskRig.PASSWORD));
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final DeskRig rig = DeskRig.shared();
    private final DeskUsers users = new DeskUsers(rig.database().dataSource());

    @BeforeEach
    void lou() {
        users.add("lou", Role.ADMIN, HASH, Instant.now());
    }

    @AfterEach
    void nobody() {
        users.remove("lou", Instant.now());
    }

    private static String token(Surfer surfer) {
        Matcher found = TOKEN.matcher(surfer.page("/"));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static HttpResponse<String> unlocks(Surfer surfer, String token) {
        return surfer.post("/access/unlock", Map.of("name", "lou", "_csrf", token));
    }

    private boolean isOut(Surfer surfer) {
        return surfer.get("/").uri().getPath().equals("/login");
    }

    @Test
    void fault_228_a_form_without_the_token_of_its_session_is_refused() {
        Surfer lou = rig.signIn("lou");
        String token = token(lou);
        String others = token(rig.signIn("ada"));
        assertThat(lou.post("/access/unlock", Map.of("name", "lou")).statusCode())
                .isEqualTo(403);
        for (String first : List.of("A", "x", "_", "?")) {
            assertThat(unlocks(lou, first + token.substring(1)).statusCode())
                    .as(first)
                    .isEqualTo(403);
        }
        assertThat(unlocks(lou, others).statusCode()).isEqualTo(403);
        assertThat(unlocks(lou, token).statusCode()).isEqualTo(200);
        assertThat(unlocks(lou, token).statusCode())
                .as("the same again does the same")
                .isEqualTo(200);
    }

    @Test
    void a_page_of_another_site_is_refused_even_with_a_token() {
        Surfer lou = rig.signIn("lou");
        String body = "name=lou&_csrf=" + token(lou);
        for (String[] header : new String[][] {
            {"Sec-Fetch-Site", "cross-site"},
            {"Sec-Fetch-Site", "same-site"},
            {"Origin", "https://evil.example"},
            {"Origin", "http://127.0.0.1:1"}
        }) {
            assertThat(lou.ask(
                                    HttpRequest.newBuilder(URI.create(rig.url("/access/unlock")))
                                            .header("Content-Type", "application/x-www-form-urlencoded")
                                            .header(header[0], header[1])
                                            .POST(HttpRequest.BodyPublishers.ofString(body))
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .as(header[0] + " " + header[1])
                    .isEqualTo(403);
        }
    }

    @Test
    void fault_229_a_session_is_over_when_its_user_leaves_or_is_given_another_role_or_password_or_is_removed() {
        Surfer lou = rig.signIn("lou");
        String token = token(lou);
        Surfer copied = new Surfer(rig);
        lou.cookies()
                .getCookieStore()
                .getCookies()
                .forEach(cookie -> copied.cookies().getCookieStore().add(URI.create(rig.url("/")), cookie));
        assertThat(isOut(copied)).isFalse();
        assertThat(lou.post("/logout", Map.of("_csrf", token)).uri().getPath()).isEqualTo("/login");
        assertThat(isOut(copied)).as("the cookie of before").isTrue();
        assertThat(unlocks(lou, token).uri().getPath())
                .as("the token of before")
                .isEqualTo("/login");

        Surfer another = rig.signIn("lou");
        users.giveRole("lou", Role.VIEWER);
        assertThat(isOut(another)).isTrue();
        Surfer viewer = rig.signIn("lou");
        users.add("lou", Role.VIEWER, HASH, Instant.now());
        assertThat(isOut(viewer)).isTrue();
        Surfer again = rig.signIn("lou");
        users.remove("lou", Instant.now());
        assertThat(isOut(again)).isTrue();
        assertThat(rig.jdbc()
                        .sql(
                                "SELECT string_agg(DISTINCT action, ', ' ORDER BY action) FROM access_log WHERE who = 'lou'")
                        .query(String.class)
                        .single())
                .contains("logged in", "logged out");
    }

    @Test
    void a_session_gets_another_number_at_sign_in_and_its_cookie_is_for_this_site_alone() {
        Surfer lou = new Surfer(rig);
        lou.get("/login");
        String before = cookie(lou).getValue();
        lou.signIn("lou", DeskRig.PASSWORD);
        assertThat(cookie(lou).getValue()).isNotEqualTo(before);
        HttpResponse<String> answer = new Surfer(rig).get("/login");
        assertThat(answer.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(set -> assertThat(set)
                        .startsWith("trueup=")
                        .contains("HttpOnly")
                        .contains("SameSite=Strict")
                        .contains("Path=/"));
        assertThat(answer.uri().toString()).doesNotContain(";");
        assertThat(answer.body()).doesNotContain("jsessionid");
    }

    private static HttpCookie cookie(Surfer surfer) {
        return surfer.cookies().getCookieStore().getCookies().get(0);
    }

    @Test
    void five_wrong_passwords_lock_and_an_admin_unlocks() {
        Surfer stranger = new Surfer(rig);
        Map<String, String> wrong = Map.of("username", "lou", "password", "wrong");
        for (int time = 0; time < LogIn.FAILURES; time++) {
            assertThat(stranger.send("/login", "/login", wrong).uri().getQuery())
                    .isEqualTo("error");
        }
        HttpResponse<String> answer = stranger.send("/login", "/login", wrong);
        assertThat(answer.uri().getQuery()).isEqualTo("locked");
        assertThat(answer.body()).contains("this name is locked");
        assertThat(stranger.send("/login", "/login", Map.of("username", "lou", "password", DeskRig.PASSWORD))
                        .uri()
                        .getQuery())
                .isEqualTo("locked");
        Surfer ada = rig.signIn("ada");
        assertThat(ada.page("/access")).contains("Unlock", "locked out", "log-in refused");
        assertThat(ada.send("/access", "/access/unlock", Map.of("name", "lou")).statusCode())
                .isEqualTo(200);
        assertThat(ada.page("/access?who=lou")).doesNotContain(">Unlock<");
        rig.signIn("lou");
    }

    @Test
    void every_answer_says_what_a_browser_must_not_do() {
        for (HttpResponse<String> answer : List.of(
                new Surfer(rig).get("/login"),
                rig.signIn("vera").get("/"),
                rig.signIn("vera").get("/nowhere"))) {
            Map<String, List<String>> headers = answer.headers().map();
            assertThat(answer.headers().allValues("content-security-policy").toString())
                    .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'")
                    .doesNotContain("unsafe");
            assertThat(answer.headers().allValues("cache-control").toString()).contains("no-store");
            assertThat(headers).containsEntry("x-content-type-options", List.of("nosniff"));
            assertThat(headers).containsEntry("referrer-policy", List.of("no-referrer"));
            assertThat(headers).containsEntry("cross-origin-opener-policy", List.of("same-origin"));
            assertThat(headers).containsEntry("cross-origin-resource-policy", List.of("same-origin"));
            assertThat(headers)
                    .containsKey("permissions-policy")
                    .doesNotContainKeys("strict-transport-security", "server");
        }
    }

    @Test
    void fault_230_a_large_or_endless_body_of_a_stranger_or_viewer_is_refused_unread() {
        Surfer vera = rig.signIn("vera");
        for (Surfer surfer : List.of(new Surfer(rig), vera)) {
            HttpResponse<String> large = surfer.ask(
                    HttpRequest.newBuilder(URI.create(rig.url("/files")))
                            .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[OwnForms.LARGEST + 1]))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(large.statusCode()).isEqualTo(413);
        }
        HttpResponse<String> chunked = vera.ask(
                HttpRequest.newBuilder(URI.create(rig.url("/files")))
                        .POST(HttpRequest.BodyPublishers.ofInputStream(
                                () -> new java.io.ByteArrayInputStream(new byte[10])))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(chunked.statusCode()).isEqualTo(413);
    }

    @Test
    void headers_are_limited_and_who_asks_by_another_name_gets_nothing() throws IOException {
        assertThat(raw("GET /login HTTP/1.1\r\nHost: 127.0.0.1\r\nX: " + "x".repeat(20_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
        assertThat(raw("GET /login HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 421")
                .doesNotContain("Sign in");
        assertThat(raw("TRACE / HTTP/1.1\r\nHost: localhost\r\nCookie: a=secret\r\nConnection: close\r\n\r\n"))
                .doesNotContain("secret");
        assertThat(
                        raw(
                                "GET /assets/..%2f..%2fapplication.yml HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), rig.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void a_stranger_on_the_network_finds_nothing() throws SocketException {
        List<InetAddress> outside = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .toList();
        for (InetAddress address : outside) {
            Assertions.assertThatThrownBy(() -> {
                        try (Socket socket = new Socket()) {
                            socket.connect(new InetSocketAddress(address, rig.port()), 2_000);
                        }
                    })
                    .as(address.toString())
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void whoever_follows_a_link_from_elsewhere_lands_where_they_wanted_after_signing_in() {
        Surfer lou = new Surfer(rig);
        lou.get("/access");
        HttpResponse<String> answer =
                lou.send("/login", "/login", Map.of("username", "lou", "password", DeskRig.PASSWORD));
        assertThat(answer.uri().getPath()).isEqualTo("/access");
    }
}
