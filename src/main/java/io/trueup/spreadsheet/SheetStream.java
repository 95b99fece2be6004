package io.trueup.spreadsheet;

import io.trueup.money.Money;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rows of one table as they come. When a sheet is full, the next one begins: {@code Findings}, {@code Findings 2} …
 */
public final class SheetStream<R> implements Consumer<R> {

    private final SheetPlan<R> plan;
    private final OpenWorkbook workbook;
    private final Consumer<R> witness;
    private final List<SheetColumn<R>> columns;
    private final List<SheetColumn<R>> wrapped;
    private final List<SheetPart> parts = new ArrayList<>();
    private final List<Long> lastRows = new ArrayList<>();
    private @Nullable SheetXml xml;
    private @Nullable OutputStream part;
    private long rowNumber;
    private @Nullable String page;
    private long rows;
    private long sum;

    /** @param witness sees every row after it is written */
    public SheetStream(SheetPlan<R> plan, OpenWorkbook workbook, Consumer<R> witness) {
        this.plan = plan;
        this.workbook = workbook;
        this.witness = witness;
        columns = plan.columns();
        wrapped = columns.stream().filter(c -> c.format().wraps()).toList();
        parts.add(workbook.newSheet(plan.name(), plan));
    }

    /** Opens the sheet in the file; until {@link #end} no other part can be written. */
    public void begin() throws IOException {
        SheetPart current = parts.get(parts.size() - 1);
        OutputStream opened = workbook.file().begin(current.partName());
        opened.write(current.beforeRows());
        part = opened;
        xml = new SheetXml(opened, workbook.styles(), columns.size());
        rowNumber = 1;
    }

    @Override
    public void accept(R row) {
        if (rowNumber - 1 == workbook.mostRows()) {
            nextSheet();
        }
        breakPage(row);
        SheetXml out = open();
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

    public void end() throws IOException {
        open().flush();
        OutputStream opened = part;
        if (opened == null) {
            throw new IllegalStateException(plan.name() + " was not begun");
        }
        opened.write(parts.get(parts.size() - 1).afterRows(rowNumber));
        lastRows.add(rowNumber);
        workbook.file().end();
        xml = null;
        part = null;
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
        return parts.stream().map(p -> p.sheet().getSheetName()).toList();
    }

    public void finish() {
        for (int i = 0; i < parts.size(); i++) {
            parts.get(i).finish(lastRows.get(i));
        }
    }

    private void breakPage(R row) {
        Function<R, String> pageOf = plan.page();
        if (pageOf == null) {
            return;
        }
        String own = pageOf.apply(row);
        if (rowNumber > 1 && !own.equals(page)) {
            parts.get(parts.size() - 1).breakAfter(rowNumber);
        }
        page = own;
    }

    private void nextSheet() {
        try {
            end();
            parts.add(workbook.newSheet(plan.name() + " " + (parts.size() + 1), plan));
            begin();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SheetXml open() {
        SheetXml opened = xml;
        if (opened == null) {
            throw new IllegalStateException(plan.name() + " is not open for rows");
        }
        return opened;
    }
}
