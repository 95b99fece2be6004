package io.trueup.few;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What streams say of a list, said by loops. A review asks some two hundred questions of each day, mostly of lists of one to five
 * elements, where setting up a stream takes ten times as long as its answer (decision 63). Lists are random-access and without nulls.
 * Those given back are not to be changed; they may be the one that came in.
 */
public final class Few {

    private Few() {}

    public static <T> boolean any(List<T> of, Predicate<? super T> wanted) {
        return first(of, wanted) != null;
    }

    public static <T> boolean all(List<T> of, Predicate<? super T> wanted) {
        for (int i = 0, n = of.size(); i < n; i++) {
            if (!wanted.test(of.get(i))) {
                return false;
            }
        }
        return true;
    }

    public static <T> boolean none(List<T> of, Predicate<? super T> wanted) {
        return first(of, wanted) == null;
    }

    /** The first that is wanted; null when none is. */
    public static <T> @Nullable T first(List<T> of, Predicate<? super T> wanted) {
        for (int i = 0, n = of.size(); i < n; i++) {
            T each = of.get(i);
            if (wanted.test(each)) {
                return each;
            }
        }
        return null;
    }

    /** Those that are wanted. */
    public static <T> List<T> where(List<T> of, Predicate<? super T> wanted) {
        List<T> found = List.of();
        for (int i = 0, n = of.size(); i < n; i++) {
            T each = of.get(i);
            if (wanted.test(each)) {
                found = with(found, each, n - i);
            }
        }
        return found;
    }

    /** What each has. */
    public static <T, R> List<R> each(List<T> of, Function<? super T, ? extends R> what) {
        int n = of.size();
        List<R> found = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            found.add(what.apply(of.get(i)));
        }
        return found;
    }

    /** What those have that have it. */
    public static <T, R> List<R> known(List<T> of, Function<? super T, ? extends @Nullable R> what) {
        List<R> found = List.of();
        for (int i = 0, n = of.size(); i < n; i++) {
            R each = what.apply(of.get(i));
            if (each != null) {
                found = with(found, each, n - i);
            }
        }
        return found;
    }

    /** Each once, in their order. */
    public static <T> List<T> distinct(List<T> of) {
        return of.size() < 2 ? of : new ArrayList<>(new LinkedHashSet<>(of));
    }

    /** All that each has, once each, in their order. */
    public static <T, R> List<R> distinct(List<T> of, Function<? super T, ? extends List<? extends R>> what) {
        if (of.size() == 1) {
            return distinct(List.copyOf(what.apply(of.get(0))));
        }
        Set<R> found = new LinkedHashSet<>();
        for (int i = 0, n = of.size(); i < n; i++) {
            found.addAll(what.apply(of.get(i)));
        }
        return new ArrayList<>(found);
    }

    /** The least of what they have, the first of equal ones; null when none has it. */
    public static <T, R extends Comparable<? super R>> @Nullable R least(
            List<T> of, Function<? super T, ? extends @Nullable R> what) {
        R least = null;
        for (int i = 0, n = of.size(); i < n; i++) {
            R each = what.apply(of.get(i));
            if (each != null && (least == null || each.compareTo(least) < 0)) {
                least = each;
            }
        }
        return least;
    }

    /** The most of what they have, the first of equal ones; null when none has it. */
    public static <T, R extends Comparable<? super R>> @Nullable R most(
            List<T> of, Function<? super T, ? extends @Nullable R> what) {
        R most = null;
        for (int i = 0, n = of.size(); i < n; i++) {
            R each = what.apply(of.get(i));
            if (each != null && (most == null || each.compareTo(most) > 0)) {
                most = each;
            }
        }
        return most;
    }

    /** The one that comes first by an order, the first of equal ones; null when there is none. */
    public static <T> @Nullable T earliest(List<T> of, Comparator<? super T> order) {
        T first = null;
        for (int i = 0, n = of.size(); i < n; i++) {
            T each = of.get(i);
            if (first == null || order.compare(each, first) < 0) {
                first = each;
            }
        }
        return first;
    }

    private static <T> List<T> with(List<T> found, T each, int room) {
        List<T> into = found.isEmpty() ? new ArrayList<>(room) : found;
        into.add(each);
        return into;
    }
}
