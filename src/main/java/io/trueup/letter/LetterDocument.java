package io.trueup.letter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter as it stands.
 *
 * @param docx its bytes
 * @param cover what it says of itself
 * @param missing names of what it lacks before it can go, in the order in which it shows; empty = ready to send
 * @param filled what it was made of, for who shows it without reading its bytes; null where nobody knows
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record LetterDocument(
        byte[] docx, List<String> missing, LetterCover cover, TemplateOutline.@Nullable Filled filled) {

    public LetterDocument {
        missing = List.copyOf(missing);
    }

    /** One of which nobody knows what it was made of. */
    public LetterDocument(byte[] docx, List<String> missing, LetterCover cover) {
        this(docx, missing, cover, null);
    }
}
