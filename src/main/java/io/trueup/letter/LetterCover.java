package io.trueup.letter;

import java.util.ArrayList;
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
                facts(fields),
                enclosures(fields));
    }

    private static List<Fact> facts(LetterFields fields) {
        List<Fact> facts = new ArrayList<>();
        for (Map<String, String> row : fields.rows("regarding")) {
            facts.add(new Fact(row.getOrDefault("label", ""), row.getOrDefault("value", "")));
        }
        return facts;
    }

    private static List<String> enclosures(LetterFields fields) {
        List<String> enclosures = new ArrayList<>();
        for (Map<String, String> row : fields.rows("enclosures")) {
            enclosures.add(row.getOrDefault("text", ""));
        }
        return enclosures;
    }

    private static List<String> lines(LetterFields fields, String... names) {
        List<String> lines = new ArrayList<>();
        for (String name : names) {
            fields.values().getOrDefault(name, "").lines().forEach(lines::add);
        }
        lines.removeIf(String::isBlank);
        return lines;
    }
}
