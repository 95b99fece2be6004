package io.trueup.appeal;

import io.trueup.platform.Sha256;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives items their ids: an item keeps the id that any of its findings had before; a new one gets an id made from its first
 * finding, so that the same night gives the same ids.
 */
public final class ItemIds {

    /** Letters and digits that are not mistaken for one another when read out on the telephone. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 8;

    private final Map<String, String> earlier;
    private final Set<String> given = new HashSet<>();

    ItemIds(Map<String, String> earlier) {
        this.earlier = earlier;
    }

    String of(List<String> findingKeys, String kind) {
        for (String key : findingKeys) {
            String id = earlier.getOrDefault(key, "");
            if (!id.isEmpty() && given.add(id)) {
                return id;
            }
        }
        int attempt = 0;
        String id = made(findingKeys.get(0) + "|" + kind);
        while (!given.add(id) || earlier.containsValue(id)) {
            attempt++;
            id = made(findingKeys.get(0) + "|" + kind + "|" + attempt);
        }
        return id;
    }

    /** An id that is the same whenever it is made from the same text. */
    public static String made(String from) {
        byte[] hash = Sha256.of(from);
        StringBuilder id = new StringBuilder("W-");
        for (int i = 0; i < LENGTH; i++) {
            id.append(ALPHABET.charAt((hash[i] & 0xFF) % ALPHABET.length()));
        }
        return id.toString();
    }
}
