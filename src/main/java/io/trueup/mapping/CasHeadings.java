package io.trueup.mapping;

import io.trueup.mapping.ColumnFinder.Candidate;
import io.trueup.mapping.ColumnFinder.Evidence;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Headings that number the elements of a CAS segment, {@code CAS01} to {@code CAS19}: a group, and behind it reason, amount and quantity
 * in turn (835, CAS). Values that are groups begin a segment wherever they stand.
 */
final class CasHeadings {

    private static final Pattern ELEMENT = Pattern.compile("CAS[ _-]?(\\d{2})", Pattern.CASE_INSENSITIVE);
    private static final int FIRST = 1;
    private static final int OF_ONE_REASON = 3;

    private final HeadedTable table;

    /** @param segment which adjustment of the row it is a part of */
    record Part(String segment, Candidate candidate) {}

    CasHeadings(HeadedTable table) {
        this.table = table;
    }

    /** Whether a heading is one of an element. */
    boolean tells(int position) {
        return number(position) > 0;
    }

    /** What the heading is: a group is one of each of its reasons; a quantity is no part of any. */
    List<Part> parts(int position) {
        int group = groupOf(position);
        int place = number(position) - number(group);
        if (position == group) {
            return table.positions()
                    .filter(other -> tells(other) && groupOf(other) == group && isReason(other, group))
                    .mapToObj(other -> part(other, group, position, AdjustmentColumns.GROUP))
                    .toList();
        }
        return switch (place % OF_ONE_REASON) {
            case 1 -> List.of(part(position, group, position, AdjustmentColumns.REASON));
            case 2 -> List.of(part(position, group, position, AdjustmentColumns.AMOUNT));
            default -> List.of();
        };
    }

    private Part part(int of, int group, int position, String column) {
        int reason = (number(of) - number(group) - 1) / OF_ONE_REASON;
        return new Part(
                "CAS of " + group + ", reason " + reason,
                new Candidate(position, column, "", Sure.HIGH, 0, "an element of CAS"));
    }

    private boolean isReason(int position, int group) {
        return (number(position) - number(group)) % OF_ONE_REASON == 1;
    }

    /** The nearest heading of a group before this one, or itself. */
    private int groupOf(int position) {
        return table.positions()
                .filter(other -> other <= position && tells(other))
                .filter(other -> number(other) == FIRST
                        || Evidence.of(Holds.GROUP, table.values(other)).isNearlyAll())
                .max()
                .orElse(position);
    }

    private int number(int position) {
        Matcher element = ELEMENT.matcher(table.headings().get(position).strip());
        return element.matches() ? Integer.parseInt(element.group(1)) : 0;
    }
}
