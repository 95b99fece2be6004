package io.trueup.letter;

import io.trueup.configuration.ShippedFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** A Word document with placeholders, read and taken apart once, then filled in for each letter. Immutable. */
public final class LetterTemplate {

    /** Name of the file, in the program and in the reference folder that overrides it. */
    public static final String FILE = "letter-template.docx";

    private static final String DOCUMENT = "word/document.xml";

    /** Fixed parts that say how text looks, and where it stands. */
    private static final Set<String> ABOUT_TEXT = Set.of("word/styles.xml", "word/_rels/document.xml.rels");

    /** Far more than a letter with a letterhead needs. */
    private static final int MOST_BYTES = 20 << 20;

    /** Read when it is first needed, and only once. */
    private static final class Standard {
        static final LetterTemplate TEMPLATE = shipped();

        private static LetterTemplate shipped() {
            try {
                return read(standardBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(FILE, e);
            }
        }
    }

    private final List<ZipPart> fixed;
    private final Map<String, TemplatePart> filled;

    /** Null when it has characters that stand for something else in an outline. */
    private final @Nullable TemplateOutline outline;

    /** Each thread's own, used again for every letter. */
    private final ThreadLocal<Desk> desks = ThreadLocal.withInitial(Desk::new);

    private record Desk(FilledPart part, ZipWriter zip) {
        Desk() {
            this(new FilledPart(), new ZipWriter());
        }
    }

    private LetterTemplate(List<ZipPart> fixed, Map<String, TemplatePart> filled, Map<String, byte[]> aboutText) {
        this.fixed = List.copyOf(fixed);
        this.filled = new LinkedHashMap<>(filled);
        this.outline = outline(filled, aboutText);
    }

    private static @Nullable TemplateOutline outline(Map<String, TemplatePart> filled, Map<String, byte[]> aboutText) {
        Map<String, byte[]> parts = new LinkedHashMap<>(aboutText);
        List<TemplateOutline.Place> places = new ArrayList<>();
        for (Map.Entry<String, TemplatePart> part : filled.entrySet()) {
            int before = places.size();
            String xml = part.getValue().outline(places);
            long signs = xml.chars()
                    .filter(c -> c == TemplateOutline.BEGIN || c == TemplateOutline.END)
                    .count();
            if (signs != 2L * (places.size() - before)) {
                return null;
            }
            parts.put(part.getKey(), xml.getBytes(StandardCharsets.UTF_8));
        }
        return new TemplateOutline(parts, places);
    }

    /** The template that comes with the program. */
    public static LetterTemplate standard() {
        return Standard.TEMPLATE;
    }

    /** The bytes of the template that comes with the program, to start one's own from. */
    public static byte[] standardBytes() {
        return ShippedFile.bytes(LetterTemplate.class, FILE);
    }

    /** @throws IOException when it is no Word document, or a section in it is not closed; says so in one sentence */
    public static LetterTemplate read(byte[] docx) throws IOException {
        List<ZipPart> fixed = new ArrayList<>();
        Map<String, TemplatePart> filled = new LinkedHashMap<>();
        Map<String, byte[]> aboutText = new LinkedHashMap<>();
        long left = MOST_BYTES;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readNBytes((int) left + 1);
                left -= content.length;
                if (left < 0) {
                    throw new IOException("more than " + (MOST_BYTES >> 20) + " MB");
                }
                if (TemplatePart.mayHold(entry.getName())) {
                    filled.put(entry.getName(), TemplatePart.of(content));
                } else if (!entry.isDirectory()) {
                    fixed.add(ZipPart.of(entry.getName(), content));
                    if (ABOUT_TEXT.contains(entry.getName())) {
                        aboutText.put(entry.getName(), content);
                    }
                }
            }
        }
        if (!filled.containsKey(DOCUMENT)) {
            throw new IOException("not a Word document (.docx)");
        }
        return new LetterTemplate(fixed, filled, aboutText);
    }

    /** Placeholders that no letter fills in, as they are written. */
    public List<String> unknownPlaceholders() {
        return unknownPlaceholders(LetterFieldNames::isKnown);
    }

    /** @param known whether a letter of the kind fills in a placeholder */
    List<String> unknownPlaceholders(Predicate<String> known) {
        TreeSet<String> unknown = new TreeSet<>();
        filled.values().forEach(part -> unknown.addAll(part.used()));
        unknown.removeIf(known);
        return unknown.stream().map(name -> "{{" + name + "}}").toList();
    }

    /** The letter's bytes: the same for the same fields. */
    byte[] fill(LetterFields fields) {
        return document(fields).docx();
    }

    /** The same, with what is missing: each gap that is left, and what is to be done before it goes. */
    LetterDocument document(LetterFields fields) {
        Desk desk = desks.get();
        Set<String> gaps = new LinkedHashSet<>();
        desk.zip().begin();
        fixed.forEach(desk.zip()::add);
        filled.forEach((name, template) -> {
            FilledPart part = desk.part();
            template.write(fields, part);
            gaps.addAll(LetterFields.gaps(part.plain()));
            desk.zip().add(name, part);
        });
        gaps.addAll(fields.checks());
        return new LetterDocument(
                desk.zip().ended(),
                List.copyOf(gaps),
                LetterCover.of(fields),
                outline == null ? null : new TemplateOutline.Filled(outline, fields));
    }
}
