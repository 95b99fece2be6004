package io.trueup.letter;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What many letters say alike, put into words once: addresses of payers, sources, steps of a calculation. Holds a bounded number and begins
 * anew when that is reached. May be used by several threads.
 */
final class RenderedOnce<K, V> {

    /** A clinic has tens of contracts and some thousand different days. */
    private static final int MOST = 4_096;

    private final Map<K, V> known = new ConcurrentHashMap<>();
    private final Function<K, V> words;

    RenderedOnce(Function<K, V> words) {
        this.words = words;
    }

    V of(K key) {
        V before = known.get(key);
        if (before != null) {
            return before;
        }
        if (known.size() >= MOST) {
            known.clear();
        }
        V made = words.apply(key);
        known.put(key, made);
        return made;
    }
}
