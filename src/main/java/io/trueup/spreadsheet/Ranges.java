package io.trueup.spreadsheet;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Names the columns of a table in formulas by the table's own name, so that rows which somebody adds count too, over all the sheets
 * that the table fills.
 */
public record Ranges(SheetPlan<?> plan, List<String> sheets) {

    /** The column on the first sheet. */
    public String column(String heading) {
        return column(sheets.get(0), heading);
    }

    /** Sum of a column over the rows where the other column has the value of a cell. */
    public String sumWhere(String summed, String tested, String cell) {
        return each(s -> "SUMIFS(" + column(s, summed) + "," + column(s, tested) + "," + cell + ")");
    }

    public String countWhere(String tested, String cell) {
        return each(s -> "COUNTIFS(" + column(s, tested) + "," + cell + ")");
    }

    public String sum(String summed) {
        return each(s -> "SUM(" + column(s, summed) + ")");
    }

    public String countOf(String heading) {
        return each(s -> "COUNTA(" + column(s, heading) + ")");
    }

    /** Rows that the filters leave. */
    public String shownCount(String heading) {
        return each(s -> "SUBTOTAL(103," + column(s, heading) + ")");
    }

    /** Sum of the rows that the filters leave. */
    public String shownSum(String heading) {
        return each(s -> "SUBTOTAL(109," + column(s, heading) + ")");
    }

    private String column(String sheet, String heading) {
        plan.index(heading);
        return SheetPlan.tableName(sheet) + "[" + heading + "]";
    }

    private String each(UnaryOperator<String> formula) {
        return sheets.stream().map(formula).collect(Collectors.joining("+"));
    }
}
