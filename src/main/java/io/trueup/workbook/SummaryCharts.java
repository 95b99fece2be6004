package io.trueup.workbook;

import io.trueup.spreadsheet.Palette;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTCatAx;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumFmt;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;
import org.openxmlformats.schemas.drawingml.x2006.chart.STTickLblPos;

/** The charts beside the Summary's tables: bars from zero, dark against light, one below the other. */
final class SummaryCharts {

    /** One set of bars: its name, the column with its values, its colour. */
    record Bars(String name, int column, String color) {}

    /** What a chart shows: the rows of a table, both ends included and counted from 1. */
    record Source(int firstRow, int lastRow, List<Bars> bars) {}

    private static final int FIRST_COLUMN = 7;
    private static final int COLUMNS = 6;
    private static final int ROWS = 11;

    private final XSSFSheet sheet;
    private final XSSFDrawing drawing;
    private int top;

    SummaryCharts(XSSFSheet sheet) {
        this.sheet = sheet;
        drawing = sheet.createDrawingPatriarch();
    }

    /** @param row of the first chart's upper edge, counted from 1 */
    void from(int row) {
        top = row - 1;
    }

    /** The row below the last chart, counted from 1. */
    int nextRow() {
        return top + 1;
    }

    void columns(String title, Source source) {
        add(title, source, BarDirection.COL);
    }

    /** Lying bars, for long names; the first row on top. */
    void bars(String title, Source source) {
        add(title, source, BarDirection.BAR);
    }

    private void add(String title, Source source, BarDirection direction) {
        XSSFChart chart = drawing.createChart(
                drawing.createAnchor(0, 0, 0, 0, FIRST_COLUMN, top, FIRST_COLUMN + COLUMNS, top + ROWS));
        top += ROWS + 1;
        chart.setTitleText(title);
        chart.setTitleOverlay(false);
        chart.getTitle().getBody().getParagraph(0).getTextRuns().forEach(run -> run.setFontSize(12.0));
        boolean lying = direction == BarDirection.BAR;
        XDDFCategoryAxis names = chart.createCategoryAxis(lying ? AxisPosition.LEFT : AxisPosition.BOTTOM);
        XDDFValueAxis values = chart.createValueAxis(lying ? AxisPosition.BOTTOM : AxisPosition.LEFT);
        namesBelowNegativeBars(chart);
        values.setCrosses(AxisCrosses.AUTO_ZERO);
        values.setCrossBetween(AxisCrossBetween.BETWEEN);
        values.setNumberFormat("$#,##0");
        values.getOrAddMajorGridProperties().setLineProperties(line(Palette.GRID));
        if (lying) {
            names.setOrientation(AxisOrientation.MAX_MIN);
            values.setCrosses(AxisCrosses.MAX);
        }
        var data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, values);
        data.setBarDirection(direction);
        data.setVaryColors(false);
        data.setGapWidth(60);
        if (nothingNegative(source)) {
            values.setMinimum(0);
        }
        source.bars().forEach(bars -> series(data, source, bars));
        chart.plot(data);
        figures(chart);
        if (source.bars().size() > 1) {
            chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        }
    }

    /** The amount at the end of each bar: a print needs no guessing. */
    private static void figures(XSSFChart chart) {
        CTBarChart bars = chart.getCTChart().getPlotArea().getBarChartArray(0);
        for (CTBarSer series : bars.getSerArray()) {
            CTDLbls labels = series.isSetDLbls() ? series.getDLbls() : series.addNewDLbls();
            CTNumFmt format = labels.addNewNumFmt();
            format.setFormatCode("$#,##0");
            format.setSourceLinked(false);
            labels.addNewTxPr().addNewBodyPr();
            labels.getTxPr().addNewP().addNewPPr().addNewDefRPr().setSz(800);
            labels.addNewDLblPos().setVal(STDLblPos.OUT_END);
            labels.addNewShowLegendKey().setVal(false);
            labels.addNewShowVal().setVal(true);
            labels.addNewShowCatName().setVal(false);
            labels.addNewShowSerName().setVal(false);
            labels.addNewShowPercent().setVal(false);
            labels.addNewShowBubbleSize().setVal(false);
        }
    }

    private static void namesBelowNegativeBars(XSSFChart chart) {
        CTCatAx axis = chart.getCTChart().getPlotArea().getCatAxArray(0);
        (axis.isSetTickLblPos() ? axis.getTickLblPos() : axis.addNewTickLblPos()).setVal(STTickLblPos.LOW);
    }

    private void series(XDDFChartData data, Source source, Bars bars) {
        XDDFChartData.Series series = data.addSeries(
                XDDFDataSourcesFactory.fromStringCellRange(sheet, range(source, 0)),
                XDDFDataSourcesFactory.fromNumericCellRange(sheet, range(source, bars.column())));
        series.setTitle(bars.name(), null);
        XDDFShapeProperties shape = new XDDFShapeProperties();
        shape.setFillProperties(new XDDFSolidFillProperties(color(bars.color())));
        shape.setLineProperties(line(Palette.DARK));
        series.setShapeProperties(shape);
        ((XDDFBarChartData.Series) series).setInvertIfNegative(false);
    }

    /** Bars that do not begin at zero lie about their proportions. */
    private boolean nothingNegative(Source source) {
        return IntStream.rangeClosed(source.firstRow() - 1, source.lastRow() - 1)
                .mapToObj(sheet::getRow)
                .allMatch(row -> source.bars().stream()
                        .allMatch(bars -> row.getCell(bars.column()).getNumericCellValue() >= 0));
    }

    private static CellRangeAddress range(Source source, int column) {
        return new CellRangeAddress(source.firstRow() - 1, source.lastRow() - 1, column, column);
    }

    private static XDDFLineProperties line(String rgb) {
        XDDFLineProperties line = new XDDFLineProperties(new XDDFSolidFillProperties(color(rgb)));
        line.setWidth(0.75);
        return line;
    }

    private static XDDFColor color(String rgb) {
        return XDDFColor.from(Palette.color(rgb).getRGB());
    }
}
