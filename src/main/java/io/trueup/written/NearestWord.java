package io.trueup.written;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** The known word somebody most likely meant; every "did you mean" of the program asks here. */
public final class NearestWord {

    private NearestWord() {}

    /** The closest known word when it is near; blank when it is more than two letters off and more than a third of the word. */
    public static String of(String found, Collection<String> known) {
        String closest = closest(
                found,
                known.stream()
                        .filter(word -> steps(found, word) < word.length())
                        .toList());
        return steps(found, closest) <= Math.max(2, found.strip().length() / 3) ? closest : "";
    }

    /**
     * The one closest known word when it is so near that it can be taken for meant: at most a fourth of what was found is off, and one
     * letter of a short word; blank when none is, or two are equally near.
     */
    public static String sure(String found, Collection<String> known) {
        String closest = closest(found, known);
        int off = steps(found, closest);
        long asNear = known.stream().filter(word -> steps(found, word) == off).count();
        int length = found.strip().length();
        return length > 2 && off <= Math.max(1, length / 4) && asNear == 1 ? closest : "";
    }

    /**
     * The known word with the fewest letters inserted, dropped, replaced or swapped with their neighbour, without regard to case
     * and to the difference of {@code _} and {@code -}; of equally near words the first. Blank only when no word is known.
     */
    public static String closest(String found, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(word -> steps(found, word)))
                .orElse("");
    }

    private static int steps(String found, String word) {
        return distance(plain(found), plain(word));
    }

    private static String plain(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }

    /** Optimal string alignment distance. */
    private static int distance(String one, String other) {
        int[][] steps = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                steps[i][j] = i == 0 || j == 0 ? i + j : cheapest(steps, one, other, i, j);
            }
        }
        return steps[one.length()][other.length()];
    }

    private static int cheapest(int[][] steps, String one, String other, int i, int j) {
        int replace = steps[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replace, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(best, steps[i - 2][j - 2] + 1) : best;
    }
}
