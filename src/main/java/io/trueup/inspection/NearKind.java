package io.trueup.inspection;

import io.trueup.source.InputFile;
import io.trueup.source.InputKind;
import io.trueup.tabular.ColumnMaps;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How near a table comes to one of the known ones.
 *
 * @param has headings of those it must have
 * @param needs headings in all
 * @param missing the columns it lacks
 */
public record NearKind(InputKind kind, String what, int has, int needs, List<String> missing) {

    private static final int MOST = 2;

    public NearKind {
        missing = List.copyOf(missing);
    }

    /** The nearest first; none that has no heading in common. */
    static List<NearKind> of(InputFile file, ColumnMaps columns) {
        return nearest(Arrays.stream(KnownTable.values()).map(table -> of(table, TableStart.of(file, columns, table))));
    }

    static List<NearKind> nearest(Stream<NearKind> kinds) {
        return kinds.filter(near -> near.has > 0)
                .sorted(Comparator.comparing((NearKind near) -> near.missing.size() * 100 / near.needs))
                .limit(MOST)
                .toList();
    }

    private static NearKind of(KnownTable table, TableStart start) {
        int has = table.isRefusedBy(start) ? 0 : start.has();
        return new NearKind(table.kind(), table.table().what(), has, table.needed(), start.missing());
    }

    /** Whether it is meant to be one that a run takes: most of what it must have is there. */
    boolean isMeant() {
        return 3 * has >= 2 * needs && kind.isTaken();
    }
}
