package io.trueup.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.trueup.access.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** {@code desk/pages.txt}: every page, and who gets it. */
class EveryPageByRoleTest {

    private static final Path TABLE = Path.of("src/test/resources/desk/pages.txt");
    private static final List<String> NAMES = List.of("vera", "will", "ada", "nobody");

    private final DeskRig rig = DeskRig.shared();

    /** A line of the table. */
    private record Line(String method, String path, List<Boolean> answers) {

        static Line of(String text) {
            String[] parts = text.split("\\|");
            String[] what = parts[0].strip().split("\\s+");
            return new Line(
                    what[0],
                    what[1],
                    Stream.of(parts[1].strip().split("\\s+"))
                            .map(word -> word.equals("yes"))
                            .toList());
        }

        String key() {
            return method + " " + path;
        }

        HttpServletRequest request() {
            return new MockHttpServletRequest(method, asked());
        }

        String asked() {
            return path.replaceAll("\\{[^/]*}", "1");
        }
    }

    private static List<Line> table() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(Line::of)
                .toList();
    }

    private ApplicationContext context() {
        return Objects.requireNonNull(rig.desk().context());
    }

    private Set<String> mappings() {
        Set<String> all = new TreeSet<>();
        context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((info, method) -> {
                    if (method.getBeanType().getName().startsWith("io.trueup.")) {
                        all.addAll(keys(info));
                    }
                });
        return all;
    }

    private static List<String> keys(RequestMappingInfo info) {
        List<String> keys = new ArrayList<>();
        for (String path : info.getPatternValues()) {
            Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
            assertThat(methods).as("methods of " + path).isNotEmpty();
            methods.forEach(method -> keys.add(method + " " + path));
        }
        return keys;
    }

    @Test
    void every_page_is_in_the_table() throws IOException {
        assertThat(table().stream().map(Line::key))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(mappings());
    }

    @TestFactory
    Stream<DynamicTest> each_role_gets_what_the_table_says() throws IOException {
        AuthorizationManager<HttpServletRequest> chain =
                context().getBean(SecurityFilterChain.class).getFilters().stream()
                        .filter(AuthorizationFilter.class::isInstance)
                        .map(filter -> ((AuthorizationFilter) filter).getAuthorizationManager())
                        .findFirst()
                        .orElseThrow();
        return table().stream()
                .flatMap(line -> Stream.of(0, 1, 2, 3)
                        .map(i -> dynamicTest(
                                line.key() + " of " + NAMES.get(i),
                                () -> assertThat(Objects.requireNonNull(
                                                        chain.authorize(() -> somebody(i), line.request()))
                                                .isGranted())
                                        .isEqualTo(line.answers().get(i)))));
    }

    private static Authentication somebody(int place) {
        return place == 3
                ? new AnonymousAuthenticationToken(
                        "key", "nobody", List.of(new SimpleGrantedAuthority("ROLE_ANONYMOUS")))
                : new SignedIn("nightly", NAMES.get(place), Role.values()[place], 1, Instant.EPOCH).authentication();
    }

    /** What the chain says is what the server does. */
    @Test
    void fault_227_a_forged_request_for_what_a_role_does_not_get_is_refused() throws IOException {
        Surfer nobody = new Surfer(rig);
        Surfer vera = rig.signIn("vera");
        Surfer will = rig.signIn("will");
        for (Line line : table()) {
            if (!line.answers().get(3)) {
                assertThat(asked(nobody, line, "/login").uri().getPath())
                        .as(line.key() + " of nobody")
                        .isEqualTo("/login");
            }
            if (!line.answers().get(0)) {
                assertThat(asked(vera, line, "/").statusCode())
                        .as(line.key() + " of a viewer")
                        .isEqualTo(403);
            }
            if (!line.answers().get(1)) {
                assertThat(asked(will, line, "/").statusCode())
                        .as(line.key() + " of a worker")
                        .isEqualTo(403);
            }
        }
        assertThat(rig.jdbc()
                        .sql("SELECT count(*) FROM access_log WHERE who = 'vera' AND action = 'was refused'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    private static HttpResponse<String> asked(Surfer surfer, Line line, String formPage) {
        return line.method().equals("GET")
                ? surfer.get(line.asked())
                : surfer.send(formPage, line.asked(), Map.of("name", "vera"));
    }
}
