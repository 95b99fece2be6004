package io.trueup.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a file is, from {@code file-kinds.txt}: how it is told, and what people must know about it.
 *
 * @param what it is, in people's words
 * @param toDo about it
 */
public record FileKind(
        Pattern start, Pattern name, Set<String> transactions, String what, String toDo, InputKind kind) {

    private static final Pattern NEVER = Pattern.compile("(?!)");
    private static final String ANY_TRANSACTION = "*";
    private static final List<FileKind> ALL = read();

    /** What a file is that nobody here can read. */
    public static FileKind of(InputFile file, byte[] start) {
        String signature = FileSignature.of(file, start);
        String name = file.name().toLowerCase(Locale.ROOT);
        return ALL.stream()
                .filter(kind -> kind.start.matcher(signature).find()
                        || kind.name.matcher(name).find())
                .findFirst()
                .orElseThrow();
    }

    /** What an X12 file is, by the first of its transactions (ST01); {@code none} and {@code ach} where it has none. */
    public static FileKind ofTransaction(String type) {
        return ALL.stream()
                .filter(kind -> kind.transactions.contains(type) || kind.transactions.contains(ANY_TRANSACTION))
                .findFirst()
                .orElseThrow();
    }

    /** A table, told by its headings. */
    public static FileKind table(String what, InputKind kind) {
        return new FileKind(NEVER, NEVER, Set.of(), what, "move it into " + kind.folder(), kind);
    }

    /** The rejection of a file of this kind. */
    public Problem problem(String file) {
        ProblemCode code = kind.isTaken() ? ProblemCode.WRONG_FOLDER : ProblemCode.UNRECOGNISED;
        return Problem.of(code, Place.ofFile(file), what, toDo);
    }

    private static List<FileKind> read() {
        List<FileKind> kinds = new ArrayList<>();
        for (String block : text().split("\n\\s*\n")) {
            Map<String, String> keys = new HashMap<>();
            block.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] parts = line.split("\\s+", 2);
                keys.put(parts[0], parts[1]);
            });
            if (!keys.isEmpty()) {
                kinds.add(new FileKind(
                        pattern(keys.get("if")),
                        pattern(keys.get("named")),
                        Set.of(keys.getOrDefault("x12", "").split(" ")),
                        keys.getOrDefault("is", ""),
                        keys.getOrDefault("do", ""),
                        InputKind.valueOf(keys.getOrDefault("kind", InputKind.UNKNOWN.name()))));
            }
        }
        return List.copyOf(kinds);
    }

    private static Pattern pattern(@Nullable String regex) {
        return regex == null ? NEVER : Pattern.compile(regex, Pattern.DOTALL);
    }

    private static String text() {
        try (InputStream in = FileKind.class.getResourceAsStream("file-kinds.txt")) {
            if (in == null) {
                throw new IllegalStateException("file-kinds.txt was not shipped");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
