package io.trueup.packet;

import io.trueup.packet.Grid.Row;
import io.trueup.packet.Look.Column;
import java.util.List;

/** The columns of a table of ours with the row that names them, the same in every packet. */
final class Columns {

    private final List<Column> columns;
    private final float[] widths;
    private final Row heading;

    private Columns(List<Column> columns) {
        this.columns = columns;
        this.widths = new float[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = columns.get(i).width();
        }
        this.heading = new Row(columns.stream().map(Look::heading).toList());
    }

    static Columns of(Column... columns) {
        return new Columns(List.of(columns));
    }

    int count() {
        return columns.size();
    }

    Column get(int index) {
        return columns.get(index);
    }

    /** In points; not to be changed. */
    float[] widths() {
        return widths;
    }

    Row heading() {
        return heading;
    }
}
