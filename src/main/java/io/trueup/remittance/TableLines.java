package io.trueup.remittance;

import io.trueup.money.Money;
import io.trueup.remittance.RemittanceRow.PaymentKey;
import io.trueup.source.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tells which rows are lines of their own, one claim after the other. Where a table has a row for each reason of a line, those rows are
 * one line; and so is what several sheets of a workbook tell of it.
 */
final class TableLines {

    /** Takes what a line pays, and whether an earlier sheet told it. */
    interface Payments {

        void paid(PaymentKey payment, Money paid, boolean told);
    }

    private final Payments payments;
    private final SheetLines sheets = new SheetLines();
    private final Map<Place, Place> continued = new HashMap<>();
    private final Map<Place, Place> told = new HashMap<>();
    private final Map<Place, ServiceLine> fuller = new HashMap<>();
    private final List<RemittanceRow> open = new ArrayList<>();

    /** What the rows of one line have in common. */
    private record Alike(@Nullable DateRange dates, Procedure procedure, BigDecimal units, Money charge, Money paid) {

        static Alike of(ServiceLine line) {
            return new Alike(line.dates(), line.adjudicated(), line.units(), line.charge(), line.paid());
        }
    }

    TableLines(Payments payments) {
        this.payments = payments;
    }

    /** Takes the rows of a table in their order. */
    void take(RemittanceRow row) {
        if (row.payment() == null || row.line() == null) {
            return;
        }
        if (!open.isEmpty() && !isOneClaim(open.get(0), row)) {
            close();
        }
        open.add(row);
    }

    private static boolean isOneClaim(RemittanceRow one, RemittanceRow other) {
        return Objects.equals(one.payment(), other.payment())
                && one.claim().equals(other.claim())
                && one.place().spot().equals(other.place().spot());
    }

    /** No more rows of the claim come. */
    void close() {
        Map<Alike, List<RemittanceRow>> alike = new LinkedHashMap<>();
        for (RemittanceRow row : open) {
            ServiceLine line = row.line();
            Place above = row.continues();
            if (above != null) {
                continued.put(row.place(), above);
            } else if (line != null) {
                alike.computeIfAbsent(Alike.of(line), k -> new ArrayList<>(1)).add(row);
            }
        }
        alike.forEach(this::join);
        Map<Place, ServiceLine> lines = new LinkedHashMap<>();
        Map<Place, RemittanceRow> rows = new HashMap<>();
        for (RemittanceRow row : open) {
            Place place = continued.getOrDefault(row.place(), row.place());
            ServiceLine line = Objects.requireNonNull(row.line());
            lines.merge(place, line, ServiceLine::and);
            rows.putIfAbsent(place, row);
        }
        lines.forEach((place, line) -> line(Objects.requireNonNull(rows.get(place)), line));
        open.clear();
    }

    /** Rows alike are one line where each explains a part of what was not paid, and all of them together the whole. */
    private void join(Alike line, List<RemittanceRow> rows) {
        long unpaid = line.charge().cents() - line.paid().cents();
        long explained = 0;
        Place first = null;
        Map<Place, Place> joined = new HashMap<>();
        for (RemittanceRow row : rows) {
            long own = unpaid - Objects.requireNonNull(row.line()).difference().cents();
            explained += own;
            boolean isPart = Long.signum(own) == Long.signum(unpaid) && Math.abs(own) < Math.abs(unpaid);
            if (!isPart || Math.abs(explained) > Math.abs(unpaid)) {
                return;
            }
            if (first == null) {
                first = row.place();
            } else {
                joined.put(row.place(), first);
            }
            if (explained == unpaid) {
                first = null;
                explained = 0;
            }
        }
        if (first == null) {
            continued.putAll(joined);
        }
    }

    private void line(RemittanceRow row, ServiceLine line) {
        PaymentKey payment = Objects.requireNonNull(row.payment());
        Place earlier = row.place().spot().isEmpty() ? null : sheets.earlier(payment, row, line);
        if (earlier != null) {
            told.put(row.place(), earlier);
            fuller.merge(earlier, line, ServiceLine::completedBy);
        }
        payments.paid(payment, line.paid(), earlier != null);
    }

    /** The place of the row whose line a row continues; null where it is a line of its own. */
    @Nullable
    Place continued(Place row) {
        return continued.get(row);
    }

    /** Whether an earlier sheet tells the line. */
    boolean isTold(Place row) {
        return told.containsKey(continued.getOrDefault(row, row));
    }

    /** The line of a row with what other sheets say of it. */
    ServiceLine whole(Place row, ServiceLine line) {
        ServiceLine other = fuller.get(row);
        return other == null ? line : line.completedBy(other);
    }
}
