package io.trueup.cli;

import java.io.PrintWriter;
import tools.jackson.databind.ObjectMapper;

/** Prints maps and lists as JSON, indented, in the order they were put together. */
final class Json {

    private Json() {}

    static void print(PrintWriter out, Object value) {
        out.println(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(value));
        out.flush();
    }
}
