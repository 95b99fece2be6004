package io.trueup.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Who the program is on a server.
 *
 * @param name blank when the address itself says who
 */
record DatabaseUser(String name, String password) {

    private static final String USER_VARIABLE = "TRUEUP_DATABASE_USER";
    private static final String PASSWORD_VARIABLE = "TRUEUP_DATABASE_PASSWORD";
    private static final String PASSWORD_FILE_VARIABLE = "TRUEUP_DATABASE_PASSWORD_FILE";

    /** What somebody does who is refused. */
    static final String ADVICE = "set " + USER_VARIABLE + " and " + PASSWORD_VARIABLE;

    /**
     * In the environment itself, or the password in a file that it names, as secrets of containers and services come.
     *
     * @throws DatabaseUnavailable when there is no such file
     */
    static DatabaseUser in(Map<String, String> environment) {
        String name = environment.getOrDefault(USER_VARIABLE, "");
        String file = environment.getOrDefault(PASSWORD_FILE_VARIABLE, "");
        if (file.isEmpty()) {
            return new DatabaseUser(name, environment.getOrDefault(PASSWORD_VARIABLE, ""));
        }
        try {
            return new DatabaseUser(name, Files.readString(Path.of(file)).strip());
        } catch (IOException e) {
            throw new DatabaseUnavailable("The file that " + PASSWORD_FILE_VARIABLE + " names cannot be read.", e);
        }
    }
}
