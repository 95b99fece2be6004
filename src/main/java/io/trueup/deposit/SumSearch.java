package io.trueup.deposit;

import io.trueup.money.Money;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Looks for a set of amounts that add up to another. Bounded: what would take too long to search is as if there were several.
 *
 * @param <T> what has an amount
 */
final class SumSearch<T> {

    /** Sets that are tried: a part of a second. */
    private static final int MOST_TRIED = 50_000;

    private static final int MOST_ITEMS = 64;

    private final List<T> items;
    private final long[] cents;
    private final long[] behind;
    private final int fewest;
    private final List<List<T>> found = new ArrayList<>();
    private int tried;

    private SumSearch(List<T> items, Function<T, Money> amount, int fewest) {
        this.items =
                items.stream().sorted(Comparator.comparing(amount).reversed()).toList();
        this.fewest = fewest;
        this.cents = this.items.stream().mapToLong(i -> amount.apply(i).cents()).toArray();
        this.behind = new long[cents.length + 1];
        for (int i = cents.length - 1; i >= 0; i--) {
            behind[i] = behind[i + 1] + cents[i];
        }
    }

    /**
     * One set or two different ones; none when there is none, or when nobody can say within the bound.
     *
     * @param items of positive amounts, in their order
     * @param fewest items of a set
     */
    static <T> List<List<T>> of(List<T> items, Function<T, Money> amount, Money sum, int fewest) {
        if (items.size() > MOST_ITEMS) {
            return List.of();
        }
        SumSearch<T> search = new SumSearch<>(items, amount, fewest);
        search.look(0, sum.cents(), new BitSet());
        return search.tried > MOST_TRIED && search.found.size() < 2 ? List.of() : search.found;
    }

    private void look(int at, long left, BitSet taken) {
        if (left == 0) {
            if (taken.cardinality() >= fewest) {
                found.add(taken.stream().mapToObj(items::get).toList());
            }
            return;
        }
        if (at == cents.length || behind[at] < left || found.size() > 1 || tried++ > MOST_TRIED) {
            return;
        }
        if (cents[at] <= left) {
            taken.set(at);
            look(at + 1, left - cents[at], taken);
            taken.clear(at);
        }
        look(at + 1, left, taken);
    }
}
