package io.trueup.letter;

import java.util.List;
import java.util.Map;

/**
 * What a letter says of itself, for the page that lies on top of it.
 *
 * @param from who writes, a line each
 * @param to who is written to, a line each
 * @param subject what it asks for
 * @param about what it is about, in order
 * @param enclosures what it says is enclosed
 */
public record LetterCover(
        List<String> from, List<String> to, String date, String subject, List<Fact> about, List<String> enclosures) {

    /** A value with its name. */
    public record Fact(String name, String value) {}

    public LetterCover {
        from = List.copyOf(from);
        to = List.copyOf(to);
        about = List.copyOf(about);
        enclosures = List.copyOf(enclosures);
    }

    static LetterCover of(LetterFields fields) {
        return new LetterCover(
                lines(fields, "clinic_name", "clinic_address", "clinic_contact"),
                lines(fields, "recipient", "recipient_address", "sent_by"),
                fields.values().getOrDefault("date", ""),
                fields.values().getOrDefault("subject", ""),
                rows(fields, "regarding").stream()
                        .map(row -> new Fact(row.getOrDefault("label", ""), row.getOrDefault("value", "")))
                        .toList(),
                rows(fields, "enclosures").stream()
                        .map(row -> row.getOrDefault("text", ""))
                        .toList());
    }

    private static List<Map<String, String>> rows(LetterFields fields, String list) {
        return fields.lists().getOrDefault(list, List.of());
    }

    private static List<String> lines(LetterFields fields, String... names) {
        return List.of(names).stream()
                .flatMap(name -> fields.values().getOrDefault(name, "").lines())
                .filter(line -> !line.isBlank())
                .toList();
    }
}
