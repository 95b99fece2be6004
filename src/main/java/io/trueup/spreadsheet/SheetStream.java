package io.trueup.spreadsheet;

import io.trueup.money.Money;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rows of one table as they come, several tables side by side if need be, each by one thread at a time. When a sheet is full,
 * the next one begins: {@code Findings}, {@code Findings 2} …
 */
public final class SheetStream<R> implements Consumer<R> {

    private final SheetPlan<R> plan;
    private final OpenWorkbook workbook;
    private final Consumer<R> witness;
    private final List<SheetColumn<R>> columns;
    private final List<SheetColumn<R>> wrapped;
    private final List<Sheet> parts = new ArrayList<>();
    private @Nullable SheetXml xml;
    private long rowNumber = 1;
    private @Nullable String page;
    private long rows;
    private long sum;

    /** One of the table's sheets, and the last row of it that has data, counted from 1. */
    private static final class Sheet {

        private final SheetPart skeleton;
        private final PackedPart part;
        private long lastRow = 1;

        private Sheet(SheetPart skeleton, PackedPart part) {
            this.skeleton = skeleton;
            this.part = part;
        }
    }

    /** @param witness sees every row after it is written */
    public SheetStream(SheetPlan<R> plan, OpenWorkbook workbook, Consumer<R> witness) throws IOException {
        this.plan = plan;
        this.workbook = workbook;
        this.witness = witness;
        columns = plan.columns();
        wrapped = columns.stream().filter(c -> c.format().wraps()).toList();
        open(plan.name());
    }

    private void open(String name) throws IOException {
        SheetPart skeleton = workbook.newSheet(name, plan);
        parts.add(new Sheet(skeleton, workbook.begin(skeleton)));
    }

    private Sheet last() {
        return parts.get(parts.size() - 1);
    }

    @Override
    public void accept(R row) {
        if (rowNumber - 1 == workbook.mostRows()) {
            nextSheet();
        }
        breakPage(row);
        SheetXml out = xml();
        int lines = 1;
        for (SheetColumn<R> column : wrapped) {
            lines = Math.max(lines, column.lines().of(row));
        }
        out.beginRow(++rowNumber, lines);
        for (SheetColumn<R> column : columns) {
            column.cell().write(row, out);
        }
        out.endRow();
        if (plan.itemColumn() >= 0 && parts.size() == 1) {
            workbook.links().remember(plan.name(), plan.item().apply(row));
        }
        rows++;
        Money amount = plan.sum().amount().of(row);
        if (amount != null) {
            sum = Math.addExact(sum, amount.cents());
        }
        witness.accept(row);
    }

    /** There are no more rows. */
    public void end() {
        SheetXml written = xml;
        if (written != null) {
            written.flush();
        }
        xml = null;
        last().lastRow = rowNumber;
    }

    /** Adds its sheets to the file, once they have ended; in the order of such calls they stand there. */
    public void add() throws IOException {
        for (Sheet sheet : parts) {
            workbook.add(sheet.skeleton, sheet.part, sheet.lastRow);
        }
    }

    public SheetPlan<R> plan() {
        return plan;
    }

    /** The table's columns, on all its sheets. */
    public Ranges ranges() {
        return new Ranges(plan, sheets());
    }

    public long rows() {
        return rows;
    }

    /** Of the amount that the plan adds up. */
    public Money sum() {
        return Money.ofCents(sum);
    }

    /** Names of the sheets, in order. */
    public List<String> sheets() {
        return parts.stream().map(p -> p.skeleton.sheet().getSheetName()).toList();
    }

    public void finish() {
        parts.forEach(sheet -> sheet.skeleton.finish(sheet.lastRow));
    }

    private void breakPage(R row) {
        Function<R, String> pageOf = plan.page();
        if (pageOf == null) {
            return;
        }
        String own = pageOf.apply(row);
        if (rowNumber > 1 && !own.equals(page)) {
            last().skeleton.breakAfter(rowNumber);
        }
        page = own;
    }

    private void nextSheet() {
        end();
        rowNumber = 1;
        try {
            open(plan.name() + " " + (parts.size() + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SheetXml xml() {
        SheetXml open = xml;
        if (open == null) {
            open = new SheetXml(last().part, workbook.styles(), columns.size());
            xml = open;
        }
        return open;
    }
}
