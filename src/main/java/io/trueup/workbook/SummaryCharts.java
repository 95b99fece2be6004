package io.trueup.workbook;

import io.trueup.spreadsheet.Palette;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javax.xml.namespace.QName;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
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
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTCatAx;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumFmt;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;
import org.openxmlformats.schemas.drawingml.x2006.chart.STTickLblPos;

/** The charts of Summary: bars from zero, dark against light, each in its place on the grid. */
final class SummaryCharts {

    /** One set of bars: its name, the column with its values, its colour; without a colour it only holds up the others. */
    record Bars(String name, int column, String color) {}

    /**
     * What a chart shows: the rows of a table, both ends included and counted from 1.
     *
     * @param names column of the names
     */
    record Source(int firstRow, int lastRow, int names, List<Bars> bars) {}

    /**
     * Where a chart stands.
     *
     * @param left over the left tables, else over the right ones
     * @param row of its upper edge, counted from 1
     */
    record Place(boolean left, int row, int rows) {}

    private static final int COLUMNS = 5;
    private static final int MOST_LEVEL_NAMES = 8;
    private static final int SLANTED = -2_700_000;
    private static final double TEXT_SIZE = 10.0;
    private static final double SMALL_TEXT_SIZE = 8.0;

    private final XSSFSheet sheet;
    private final XSSFDrawing drawing;

    SummaryCharts(XSSFSheet sheet) {
        this.sheet = sheet;
        drawing = sheet.createDrawingPatriarch();
    }

    void columns(String title, Source source, Place place) {
        add(title, source, place, BarDirection.COL, BarGrouping.CLUSTERED);
    }

    /** Lying bars with their amounts, for long names; the first row on top. */
    void bars(String title, Source source, Place place) {
        figures(add(title, source, place, BarDirection.BAR, BarGrouping.CLUSTERED), format(source));
    }

    /** Lying bars, each from where the one above it ends. */
    void bridge(String title, Source source, Place place) {
        add(title, source, place, BarDirection.BAR, BarGrouping.STACKED);
    }

    private XSSFChart add(String title, Source source, Place place, BarDirection direction, BarGrouping grouping) {
        XSSFChart chart = chart(title, place);
        boolean lying = direction == BarDirection.BAR;
        XDDFCategoryAxis names = chart.createCategoryAxis(lying ? AxisPosition.LEFT : AxisPosition.BOTTOM);
        XDDFValueAxis values = chart.createValueAxis(lying ? AxisPosition.BOTTOM : AxisPosition.LEFT);
        boolean many = source.lastRow() - source.firstRow() >= MOST_LEVEL_NAMES;
        names(chart, names, many && grouping == BarGrouping.CLUSTERED, direction);
        values.setCrosses(lying ? AxisCrosses.MAX : AxisCrosses.AUTO_ZERO);
        values.setCrossBetween(AxisCrossBetween.BETWEEN);
        values.setNumberFormat(format(source));
        values.getOrAddTextProperties().setFontSize(TEXT_SIZE);
        values.getOrAddMajorGridProperties().setLineProperties(line(Palette.GRID));
        if (all(source).allMatch(value -> value >= 0)) {
            values.setMinimum(0); // bars that do not begin at zero lie about their proportions
        }
        var data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, values);
        data.setBarDirection(direction);
        data.setBarGrouping(grouping);
        data.setVaryColors(false);
        data.setGapWidth(45);
        if (grouping == BarGrouping.STACKED) {
            onTopOfEachOther(chart);
        }
        source.bars().forEach(bars -> series(data, source, bars));
        chart.plot(data);
        if (source.bars().size() > 1 && grouping == BarGrouping.CLUSTERED) {
            chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        }
        return chart;
    }

    /** By its text: POI's short schemas do not know the type of an overlap. */
    private static void onTopOfEachOther(XSSFChart chart) {
        CTBarChart bars = chart.getCTChart().getPlotArea().getBarChartArray(0);
        try (XmlCursor overlap = bars.addNewOverlap().newCursor()) {
            overlap.setAttributeText(new QName("val"), "100");
        }
    }

    private XSSFChart chart(String title, Place place) {
        int column = place.left() ? 0 : SummarySheet.RIGHT;
        int top = place.row() - 1;
        XSSFChart chart = drawing.createChart(
                drawing.createAnchor(0, 0, 0, 0, column, top, column + COLUMNS, top + place.rows()));
        chart.setTitleText(title);
        chart.setTitleOverlay(false);
        chart.getTitle().getBody().getParagraph(0).getTextRuns().forEach(run -> run.setFontSize(13.0));
        return chart;
    }

    /** Beside the plot, also of negative bars; slanted where many stand next to each other. */
    private static void names(XSSFChart chart, XDDFCategoryAxis names, boolean many, BarDirection direction) {
        names.getOrAddTextProperties().setFontSize(many ? SMALL_TEXT_SIZE : TEXT_SIZE);
        CTCatAx axis = chart.getCTChart().getPlotArea().getCatAxArray(0);
        (axis.isSetTickLblPos() ? axis.getTickLblPos() : axis.addNewTickLblPos()).setVal(STTickLblPos.LOW);
        if (direction == BarDirection.BAR) {
            names.setOrientation(AxisOrientation.MAX_MIN);
        } else if (many) {
            axis.getTxPr().getBodyPr().setRot(SLANTED);
        }
    }

    /** The amount at the end of each bar: a print needs no guessing. */
    private static void figures(XSSFChart chart, String code) {
        CTBarChart bars = chart.getCTChart().getPlotArea().getBarChartArray(0);
        for (CTBarSer series : bars.getSerArray()) {
            CTDLbls labels = series.isSetDLbls() ? series.getDLbls() : series.addNewDLbls();
            CTNumFmt format = labels.addNewNumFmt();
            format.setFormatCode(code);
            format.setSourceLinked(false);
            labels.addNewTxPr().addNewBodyPr();
            labels.getTxPr().addNewP().addNewPPr().addNewDefRPr().setSz(900);
            labels.addNewDLblPos().setVal(STDLblPos.OUT_END);
            labels.addNewShowLegendKey().setVal(false);
            labels.addNewShowVal().setVal(true);
            labels.addNewShowCatName().setVal(false);
            labels.addNewShowSerName().setVal(false);
            labels.addNewShowPercent().setVal(false);
            labels.addNewShowBubbleSize().setVal(false);
        }
    }

    private void series(XDDFChartData data, Source source, Bars bars) {
        XDDFChartData.Series series = data.addSeries(
                XDDFDataSourcesFactory.fromStringCellRange(sheet, range(source, source.names())),
                XDDFDataSourcesFactory.fromNumericCellRange(sheet, range(source, bars.column())));
        series.setTitle(bars.name(), null);
        XDDFShapeProperties shape = new XDDFShapeProperties();
        if (bars.color().isEmpty()) {
            shape.setFillProperties(new XDDFNoFillProperties());
            shape.setLineProperties(new XDDFLineProperties(new XDDFNoFillProperties()));
        } else {
            shape.setFillProperties(new XDDFSolidFillProperties(color(bars.color())));
            shape.setLineProperties(line(Palette.DARK));
        }
        series.setShapeProperties(shape);
        ((XDDFBarChartData.Series) series).setInvertIfNegative(false);
    }

    /** As short as the greatest amount allows, so that six figures do not run into each other. */
    private String format(Source source) {
        double greatest = all(source).map(Math::abs).max().orElse(0);
        String unit = greatest >= 2_000_000 ? ".0,,\"M\"" : greatest >= 20_000 ? ",\"K\"" : "";
        return "$#,##0" + unit + ";-$#,##0" + unit + ";$0";
    }

    private DoubleStream all(Source source) {
        return IntStream.rangeClosed(source.firstRow() - 1, source.lastRow() - 1)
                .mapToObj(sheet::getRow)
                .flatMapToDouble(row -> source.bars().stream()
                        .mapToDouble(bars -> row.getCell(bars.column()).getNumericCellValue()));
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
