package io.trueup.letter;

import java.util.List;

/**
 * A letter as it stands.
 *
 * @param docx its bytes
 * @param cover what it says of itself
 * @param missing names of what it lacks before it can go, in the order in which it shows; empty = ready to send
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record LetterDocument(byte[] docx, List<String> missing, LetterCover cover) {

    public LetterDocument {
        missing = List.copyOf(missing);
    }
}
