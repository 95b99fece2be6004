package io.trueup.desk;

import io.trueup.platform.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.FileSystemResource;

/**
 * {@code desk.yml} beside the jobs folder: what only the desk needs to know, its certificate ({@code server.ssl}) and who else signs users
 * in ({@code spring.security.oauth2.client}), in Spring Boot's words. It may hold secrets.
 *
 * @param properties by their full names; empty when there is no such file
 */
public record DeskSettings(Map<String, Object> properties) {

    public static final String FILE = "desk.yml";

    private static final String TLS = "server.ssl.";
    private static final String SIGN_IN = "spring.security.oauth2.client.";

    public DeskSettings {
        properties = Map.copyOf(properties);
    }

    /** The file cannot be used; its message is one sentence for people. */
    public static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unusable(String sentence) {
            super(sentence);
        }
    }

    /**
     * @param folder that holds the jobs folder
     * @throws Unusable when others may read it, it is no YAML, or says something else
     */
    public static DeskSettings read(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return new DeskSettings(Map.of());
        }
        try {
            refuseOpen(file);
            Map<String, Object> all = new LinkedHashMap<>();
            List<PropertySource<?>> read = new YamlPropertySourceLoader().load(FILE, new FileSystemResource(file));
            for (PropertySource<?> source : read) {
                if (source instanceof EnumerablePropertySource<?> listed) {
                    for (String name : listed.getPropertyNames()) {
                        all.put(known(name, file), String.valueOf(source.getProperty(name)));
                    }
                }
            }
            return new DeskSettings(all);
        } catch (IOException | IllegalStateException e) {
            throw new Unusable(file + " cannot be read as YAML.");
        } catch (RuntimeException e) {
            throw e instanceof Unusable told ? told : new Unusable(file + " cannot be read as YAML.");
        }
    }

    private static String known(String name, Path file) {
        if (!name.startsWith(TLS) && !name.startsWith(SIGN_IN)) {
            throw new Unusable(file + " says " + name + "; it may hold only " + TLS + "* and " + SIGN_IN + "*.");
        }
        return name;
    }

    private static void refuseOpen(Path file) throws IOException {
        if (OwnerOnly.isOpenToOthers(file)) {
            throw new Unusable(file + " may be read by others; it can hold secrets, so close it: chmod 600 " + file);
        }
    }

    boolean hasTls() {
        return properties.keySet().stream().anyMatch(name -> name.startsWith(TLS))
                && !"false".equals(properties.get(TLS + "enabled"));
    }

    boolean hasSignIn() {
        return properties.keySet().stream().anyMatch(name -> name.startsWith(SIGN_IN + "registration."));
    }
}
