package io.trueup.workbook;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Names the columns of a table in formulas: whole columns, so that rows which somebody adds count too, over all the sheets that
 * the table fills.
 */
record Ranges(SheetPlan<?> plan, List<String> sheets) {

    /** The column on the first sheet. */
    String column(String heading) {
        return column(sheets.get(0), heading);
    }

    /** Sum of a column over the rows where the other column has the value of a cell. */
    String sumWhere(String summed, String tested, String cell) {
        return each(s -> "SUMIFS(" + column(s, summed) + "," + column(s, tested) + "," + cell + ")");
    }

    String countWhere(String tested, String cell) {
        return each(s -> "COUNTIFS(" + column(s, tested) + "," + cell + ")");
    }

    String sum(String summed) {
        return each(s -> "SUM(" + column(s, summed) + ")");
    }

    /** Sum of a column over the rows whose date lies in the month that begins with the cell's date. */
    String sumOfMonth(String summed, String dated, String cell) {
        return each(s -> "SUMIFS(" + column(s, summed) + "," + column(s, dated) + ",\">=\"&" + cell + ","
                + column(s, dated) + ",\"<\"&EDATE(" + cell + ",1))");
    }

    private String column(String sheet, String heading) {
        String letters = plan.letters(heading);
        return SheetPlan.inFormula(sheet) + "!$" + letters + ":$" + letters;
    }

    private String each(UnaryOperator<String> formula) {
        return sheets.stream().map(formula).collect(Collectors.joining("+"));
    }
}
