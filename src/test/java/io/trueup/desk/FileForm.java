package io.trueup.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The form of the page Files with files chosen in it, as a browser sends it. */
final class FileForm {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String BOUNDARY = "----of-a-test";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    /** With the token of the page. */
    static FileForm of(Surfer surfer) {
        Matcher token = TOKEN.matcher(surfer.page("/files"));
        assertThat(token.find()).isTrue();
        return without().part("form-data; name=\"_csrf\"", token.group(1).getBytes(StandardCharsets.UTF_8));
    }

    /** Without any token. */
    static FileForm without() {
        return new FileForm();
    }

    FileForm file(String name, byte[] bytes) {
        return part("form-data; name=\"files\"; filename=\"" + name + "\"", bytes);
    }

    FileForm file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private FileForm part(String disposition, byte[] bytes) {
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(bytes);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        return this;
    }

    HttpResponse<String> send(DeskRig rig, Surfer surfer) {
        byte[] whole = (body.toString(StandardCharsets.ISO_8859_1) + "--" + BOUNDARY + "--\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        return surfer.ask(
                HttpRequest.newBuilder(URI.create(rig.url("/files/uploads")))
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(whole))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
