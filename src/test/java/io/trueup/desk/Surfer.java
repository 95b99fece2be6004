package io.trueup.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who asks for pages over HTTP and sends forms back, as a browser without script does; redirects are followed. */
public final class Surfer {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final DeskRig rig;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    public Surfer(DeskRig rig) {
        this.rig = rig;
    }

    public Surfer signIn(String name, String password) {
        HttpResponse<String> answer = send("/login", "/login", Map.of("username", name, "password", password));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.uri().getPath()).as("where %s is led to", name).isEqualTo("/");
        return this;
    }

    public HttpResponse<String> get(String path) {
        return ask(HttpRequest.newBuilder(URI.create(rig.url(path))).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** A page that must be there. */
    public String page(String path) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    public HttpResponse<byte[]> download(String path) {
        return ask(HttpRequest.newBuilder(URI.create(rig.url(path))).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Sends a form with the token of the page it stands on. @param page with the form */
    public HttpResponse<String> send(String page, String path, Map<String, String> fields) {
        Matcher token = TOKEN.matcher(get(page).body());
        assertThat(token.find()).as("a form on " + page).isTrue();
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", token.group(1));
        return post(path, all);
    }

    /** Sends fields as they are: without a token, if there is none among them. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return ask(
                HttpRequest.newBuilder(URI.create(rig.url(path)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    public <T> HttpResponse<T> ask(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Cookies it holds, for requests made by hand. */
    public CookieManager cookies() {
        return cookies;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
