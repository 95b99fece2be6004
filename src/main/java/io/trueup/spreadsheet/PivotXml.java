package io.trueup.spreadsheet;

import io.trueup.spreadsheet.PivotCube.Span;
import io.trueup.spreadsheet.PivotPlan.Field;
import io.trueup.spreadsheet.PivotPlan.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.ToIntFunction;

/**
 * The two parts of a pivot table as Excel itself writes them: what it looks like, and what its fields are. The data are not kept a
 * second time: whoever opens the workbook reads them from the table.
 */
final class PivotXml<R> {

    static final int CACHE_ID = 1;

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String VALUES_ROW_HIDDEN = "<extLst><ext uri=\"{962EF5D1-5CA2-4c93-8EF4-DBF5C05439D2}\""
            + " xmlns:x14=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\"><x14:pivotTableDefinition"
            + " hideValuesRow=\"1\" xmlns:xm=\"http://schemas.microsoft.com/office/excel/2006/main\"/></ext></extLst>";

    /** Excel marks longer texts. */
    private static final int LONG_TEXT = 255;

    private final PivotCube<R> cube;
    private final PivotPlan<R> plan;
    private final ToIntFunction<CellFormat> numberFormat;
    private final XmlBuffer xml = new XmlBuffer(1 << 14);

    /** @param numberFormat number of a format in the styles part */
    PivotXml(PivotCube<R> cube, ToIntFunction<CellFormat> numberFormat) {
        this.cube = cube;
        this.plan = cube.plan();
        this.numberFormat = numberFormat;
    }

    /**
     * @param area of the table without its filters, such as {@code A4:F20}
     * @return the part xl/pivotTables/pivotTable1.xml
     */
    XmlBuffer table(String area) {
        List<Field<R>> sums = plan.fields(Place.SUM);
        List<Field<R>> filters = plan.fields(Place.FILTER);
        xml.ascii(HEAD).ascii("<pivotTableDefinition xmlns=\"").ascii(MAIN).ascii("\" name=\"");
        xml.attribute(plan.name()).ascii("\" cacheId=\"").ascii(Integer.toString(CACHE_ID));
        xml.ascii(
                "\" applyNumberFormats=\"0\" applyBorderFormats=\"0\" applyFontFormats=\"0\" applyPatternFormats=\"0\""
                        + " applyAlignmentFormats=\"0\" applyWidthHeightFormats=\"1\" dataCaption=\"Values\" updatedVersion=\"5\""
                        + " minRefreshableVersion=\"3\" useAutoFormatting=\"1\" itemPrintTitles=\"1\" createdVersion=\"5\""
                        + " indent=\"0\" compact=\"0\" outline=\"1\" outlineData=\"1\" compactData=\"0\" multipleFieldFilters=\"0\">");
        xml.ascii("<location ref=\"")
                .ascii(area)
                .ascii("\" firstHeaderRow=\"0\" firstDataRow=\"1\" firstDataCol=\"2\"");
        count("rowPageCount", filters.size()).ascii(" colPageCount=\"1\"/>");
        open("pivotFields", plan.source().columns().size());
        plan.source().columns().forEach(column -> tableField(column));
        xml.ascii("</pivotFields>");
        open("rowFields", 2);
        plan.fields(Place.ROWS)
                .forEach(field -> count("<field x", column(field)).ascii("/>"));
        xml.ascii("</rowFields>");
        rowItems();
        xml.ascii("<colFields count=\"1\"><field x=\"-2\"/></colFields>");
        columnItems(sums.size());
        open("pageFields", filters.size());
        filters.forEach(field -> count("<pageField fld", column(field)).ascii(" hier=\"-1\"/>"));
        xml.ascii("</pageFields>");
        open("dataFields", sums.size());
        for (Field<R> sum : sums) {
            xml.ascii("<dataField name=\"").attribute(caption(sum)).ascii("\"");
            count("fld", column(sum)).ascii(" baseField=\"0\" baseItem=\"0\"");
            count("numFmtId", numberFormat.applyAsInt(sum.format())).ascii("/>");
        }
        xml.ascii(
                        "</dataFields><pivotTableStyleInfo name=\"PivotStyleLight16\" showRowHeaders=\"1\" showColHeaders=\"1\""
                                + " showRowStripes=\"0\" showColStripes=\"0\" showLastColumn=\"1\"/>")
                .ascii(VALUES_ROW_HIDDEN)
                .ascii("</pivotTableDefinition>");
        return xml;
    }

    /** What the column of a sum is called; Excel wants another name than the table's column. */
    static String caption(Field<?> sum) {
        return "Sum of " + sum.heading();
    }

    private void tableField(SheetColumn<R> column) {
        Optional<Field<R>> used = used(column);
        Place place = used.map(Field::place).orElse(null);
        xml.ascii("<pivotField");
        if (place == Place.SUM) {
            xml.ascii(" dataField=\"1\"");
        } else if (place != null) {
            xml.ascii(place == Place.FILTER ? " axis=\"axisPage\"" : " axis=\"axisRow\"");
        }
        xml.ascii(" compact=\"0\"");
        if (column.format().isFigure()) {
            count("numFmtId", numberFormat.applyAsInt(column.format()));
        }
        xml.ascii(" showAll=\"0\"");
        if (used.isEmpty() || place == Place.SUM) {
            xml.ascii("/>");
            return;
        }
        xml.ascii(place == Place.ROWS ? " sortType=\"ascending\">" : ">");
        int items = cube.items(used.get()).count();
        open("items", items + 1);
        for (int i = 0; i < items; i++) {
            count("<item x", i).ascii("/>");
        }
        xml.ascii("<item t=\"default\"/></items></pivotField>");
    }

    private void rowItems() {
        PivotItems outer = cube.items(plan.fields(Place.ROWS).get(0));
        PivotItems inner = cube.items(plan.fields(Place.ROWS).get(1));
        open("rowItems", cube.rows());
        for (Map.Entry<String, SortedMap<String, long[]>> group : cube.groups().entrySet()) {
            xml.ascii("<i>");
            place(outer.placeOf(group.getKey()));
            for (String label : group.getValue().keySet()) {
                xml.ascii("<i r=\"1\">");
                place(inner.placeOf(label));
            }
        }
        xml.ascii("<i t=\"grand\"><x/></i></rowItems>");
    }

    private void columnItems(int sums) {
        open("colItems", sums);
        for (int i = 0; i < sums; i++) {
            xml.ascii("<i");
            if (i > 0) {
                count("i", i);
            }
            xml.ascii(">");
            place(i);
        }
        xml.ascii("</colItems>");
    }

    /** Ends the element of a row or a column; the first place is not written. */
    private void place(int place) {
        xml.ascii("<x");
        if (place > 0) {
            count("v", place);
        }
        xml.ascii("/></i>");
    }

    /**
     * @param refreshed when, as Excel counts days
     * @return the part xl/pivotCache/pivotCacheDefinition1.xml
     */
    XmlBuffer fields(double refreshed) {
        xml.ascii(HEAD).ascii("<pivotCacheDefinition xmlns=\"").ascii(MAIN);
        xml.ascii("\" saveData=\"0\" refreshOnLoad=\"1\" refreshedBy=\"TrueUp\" refreshedDate=\"")
                .ascii(Double.toString(refreshed))
                .ascii("\" createdVersion=\"5\" refreshedVersion=\"5\" minRefreshableVersion=\"3\">");
        xml.ascii("<cacheSource type=\"worksheet\"><worksheetSource name=\"")
                .attribute(SheetPlan.tableName(plan.source().name()))
                .ascii("\"/></cacheSource>");
        open("cacheFields", plan.source().columns().size());
        for (SheetColumn<R> column : plan.source().columns()) {
            xml.ascii("<cacheField name=\"").attribute(column.heading()).ascii("\"");
            count("numFmtId", column.format().isFigure() ? numberFormat.applyAsInt(column.format()) : 0)
                    .ascii(">");
            used(column).ifPresentOrElse(this::shared, () -> xml.ascii("<sharedItems/>"));
            xml.ascii("</cacheField>");
        }
        xml.ascii("</cacheFields></pivotCacheDefinition>");
        return xml;
    }

    private void shared(Field<R> field) {
        PivotItems items = cube.items(field);
        xml.ascii("<sharedItems");
        if (field.place() == Place.SUM) {
            numbers(field);
            return;
        }
        if (field.format() == CellFormat.MONTH) {
            dates(items);
        } else if (items.values().stream().anyMatch(text -> text.length() > LONG_TEXT)) {
            xml.ascii(" longText=\"1\"");
        }
        count("count", items.count()).ascii(">");
        for (String value : items.values()) {
            if (field.format() == CellFormat.MONTH) {
                xml.ascii("<d v=\"").ascii(value).ascii("T00:00:00\"/>");
            } else {
                xml.ascii("<s v=\"").attribute(value).ascii("\"/>");
            }
        }
        xml.ascii(items.hasBlank() ? "<m/></sharedItems>" : "</sharedItems>");
    }

    /** The last date is written as the day after it. */
    private void dates(PivotItems items) {
        xml.ascii(items.hasBlank() ? "" : " containsSemiMixedTypes=\"0\"").ascii(" containsNonDate=\"0\"");
        List<String> days = items.values();
        xml.ascii(days.isEmpty() ? "" : " containsDate=\"1\"").ascii(" containsString=\"0\"");
        xml.ascii(items.hasBlank() ? " containsBlank=\"1\"" : "");
        if (!days.isEmpty()) {
            LocalDate last = LocalDate.parse(days.get(days.size() - 1));
            xml.ascii(" minDate=\"").ascii(days.get(0)).ascii("T00:00:00\" maxDate=\"");
            xml.ascii(last.plusDays(1).toString()).ascii("T00:00:00\"");
        }
    }

    private void numbers(Field<R> field) {
        Span span = cube.span(field);
        boolean money = field.format() == CellFormat.MONEY;
        xml.ascii(" containsSemiMixedTypes=\"0\" containsString=\"0\" containsNumber=\"1\"")
                .ascii(money ? "" : " containsInteger=\"1\"")
                .ascii(" minValue=\"");
        number(span.least(), money).ascii("\" maxValue=\"");
        number(span.most(), money).ascii("\"/>");
    }

    private XmlBuffer number(long number, boolean money) {
        return money ? xml.cents(number) : xml.ascii(Long.toString(number));
    }

    private Optional<Field<R>> used(SheetColumn<R> column) {
        return plan.fields().stream()
                .filter(field -> field.heading().equals(column.heading()))
                .findFirst();
    }

    private int column(Field<R> field) {
        return plan.source().index(field.heading());
    }

    private void open(String element, int count) {
        xml.ascii("<").ascii(element);
        count("count", count).ascii(">");
    }

    /** @param name of an attribute, with the element before it where it is the first */
    private XmlBuffer count(String name, int number) {
        return xml.ascii(name.startsWith("<") ? "" : " ")
                .ascii(name)
                .ascii("=\"")
                .ascii(Integer.toString(number))
                .ascii("\"");
    }
}
