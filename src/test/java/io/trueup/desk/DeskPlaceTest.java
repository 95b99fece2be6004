package io.trueup.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Where the desk may answer: this machine, and others only over TLS. */
class DeskPlaceTest {

    private static final String TLS = "server.ssl: { key-store: desk.p12, key-store-password: secret }\n";

    @TempDir
    private Path home = Path.of("");

    private DeskSettings settings(String text, String modes) throws IOException {
        Path file = home.resolve(DeskSettings.FILE);
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(modes));
        return DeskSettings.read(home);
    }

    private static DeskPlace at(String address, String proxy, DeskSettings settings) {
        return new DeskPlace(8711, address, List.of(), proxy, settings);
    }

    @Test
    void fault_232_an_address_that_others_reach_is_refused_without_tls() throws IOException {
        DeskSettings none = DeskSettings.read(home);
        for (String open : List.of("0.0.0.0", "::", "192.0.2.7")) {
            assertThatThrownBy(() -> at(open, "", none).sound())
                    .hasMessage("--desk-address " + open + " can be reached from other machines, which needs TLS: say"
                            + " server.ssl in desk.yml beside the jobs folder, or name a proxy with --desk-proxy"
                            + " (docs/operations.md).");
            assertThatCode(() -> at(open, "127.0.0.1", none).sound()).doesNotThrowAnyException();
        }
        assertThatCode(() -> at("127.0.0.1", "", none).sound()).doesNotThrowAnyException();
        assertThatCode(() -> at("::1", "", none).sound()).doesNotThrowAnyException();
        DeskSettings tls = settings(TLS, "rw-------");
        assertThatCode(() -> at("0.0.0.0", "", tls).sound()).doesNotThrowAnyException();
        DeskSettings off = settings("server.ssl: { enabled: false, key-store: desk.p12 }\n", "rw-------");
        assertThatThrownBy(() -> at("0.0.0.0", "", off).sound()).hasMessageContaining("needs TLS");
        assertThatThrownBy(() -> at("127.0.0.1", "no.such.name.invalid", none).sound())
                .hasMessage("--desk-proxy no.such.name.invalid is no address that this machine knows.");
    }

    @Test
    void its_file_is_read_only_when_it_is_closed_to_others_and_says_nothing_else() throws IOException {
        assertThatThrownBy(() -> settings(TLS, "rw-r-----"))
                .hasMessageEndingWith("so close it: chmod 600 " + home.resolve("desk.yml"));
        assertThatThrownBy(() -> settings("server.address: 0.0.0.0\n", "rw-------"))
                .hasMessageContaining("says server.address; it may hold only server.ssl.*");
        assertThatThrownBy(() -> settings("server: [\n", "rw-------")).hasMessageEndingWith("cannot be read as YAML.");
        assertThat(settings(TLS, "rw-------").properties()).hasSize(2);
    }

    @Test
    void over_tls_the_cookie_stays_there_and_browsers_remember() throws Exception {
        Path store = home.resolve("desk.p12");
        int made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "desk",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=127.0.0.1",
                        "-ext",
                        "SAN=ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        "secret",
                        "-validity",
                        "2")
                .start()
                .waitFor();
        assertThat(made).isZero();
        int port = freePort();
        DeskSettings tls = settings(TLS.replace("desk.p12", store.toString()), "rw-------");
        try (Desk desk = new Desk(DeskRig.shared().server(), Clock.systemUTC())) {
            desk.answerOn(new DeskPlace(port, "127.0.0.1", List.of(), "", tls));
            HttpResponse<String> answer = HttpClient.newBuilder()
                    .sslContext(trusting())
                    .build()
                    .send(
                            HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + port + "/login"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
                    .contains("Secure", "HttpOnly", "SameSite=Strict");
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).contains("max-age=31536000");
        }
    }

    @Test
    void fault_233_only_the_declared_proxy_is_answered_and_believed() throws Exception {
        int port = freePort();
        DeskSettings none = DeskSettings.read(home);
        try (Desk desk = new Desk(DeskRig.shared().server(), Clock.systemUTC())) {
            desk.answerOn(new DeskPlace(port, "127.0.0.1", List.of("desk.clinic.example"), "127.0.0.1", none));
            HttpResponse<String> answer =
                    asked(port, "X-Forwarded-Proto", "https", "X-Forwarded-For", "198.51.100.9, 192.0.2.44");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Set-Cookie").orElse("")).contains("Secure");
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
            HttpResponse<String> led = got(port, "/", "X-Forwarded-Proto", "https");
            assertThat(led.headers().firstValue("Location")).contains("/login");
            assertThat(asked(port).statusCode()).as("without TLS").isEqualTo(403);
            assertThat(asked(port, "X-Forwarded-Proto", "https, http").statusCode())
                    .as("whoever writes the header, the last word is the proxy's")
                    .isEqualTo(403);
        }
        try (Desk desk = new Desk(DeskRig.shared().server(), Clock.systemUTC())) {
            int other = freePort();
            desk.answerOn(new DeskPlace(other, "127.0.0.1", List.of(), "192.0.2.1", none));
            assertThat(asked(other, "X-Forwarded-Proto", "https").statusCode())
                    .as("somebody else")
                    .isEqualTo(403);
        }
        HttpResponse<String> plain =
                asked(DeskRig.shared().port(), "X-Forwarded-Proto", "https", "X-Forwarded-For", "192.0.2.44");
        assertThat(plain.headers().firstValue("Strict-Transport-Security"))
                .as("without a proxy")
                .isEmpty();
    }

    @Test
    void whom_the_proxy_names_is_who_asks() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/login");
        request.setRemoteAddr("10.0.0.9");
        request.setServerName("desk.clinic.example");
        request.addHeader("Host", "desk.clinic.example");
        request.addHeader("X-Forwarded-Proto", "https");
        request.addHeader("X-Forwarded-For", "198.51.100.9, 192.0.2.44");
        MockFilterChain behind = new MockFilterChain();
        new ByProxy(Set.of("10.0.0.9")).doFilter(request, new MockHttpServletResponse(), behind);
        HttpServletRequest seen = (HttpServletRequest) Objects.requireNonNull(behind.getRequest());
        assertThat(seen.getRemoteAddr()).isEqualTo("192.0.2.44");
        assertThat(seen.isSecure()).isTrue();
        assertThat(seen.getRequestURL().toString()).isEqualTo("https://desk.clinic.example/login");
    }

    @Test
    void its_files_are_its_owners() throws IOException {
        int port = DeskRig.shared().port();
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (var all = Files.list(temporary)) {
            List<Path> made = all.filter(path -> path.getFileName().toString().startsWith("tomcat."))
                    .filter(path -> path.toString().contains("." + port + "."))
                    .filter(DeskPlaceTest::isOfThisProgram)
                    .toList();
            assertThat(made).isNotEmpty();
            for (Path path : made) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                        .isEqualTo("rwx------");
            }
        }
    }

    /** Another, which was killed, may have left some of the same port. */
    private static boolean isOfThisProgram(Path path) {
        try {
            Instant since = ProcessHandle.current().info().startInstant().orElse(Instant.MIN);
            return !Files.getLastModifiedTime(path).toInstant().isBefore(since);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpResponse<String> asked(int port, String... headers) throws IOException, InterruptedException {
        return got(port, "/login", headers);
    }

    private static HttpResponse<String> got(int port, String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static SSLContext trusting() throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Trusting()}, null);
        return context;
    }

    /** The certificate is the test's own. */
    private static final class Trusting implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
