package io.trueup.spreadsheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * The notes that explain each column, shown when the mouse rests on its heading. POI would work longer on the notes of a workbook than
 * on a small clinic's rows, so their two parts are written here: the texts (ECMA-376 part 1, 18.7) and the boxes they are shown in
 * (part 4, 19.2, as Excel writes them).
 */
final class HeadingNotes {

    private static final String AUTHOR = "TrueUp";

    private static final int LETTERS_OF_A_LINE = 34;

    /** Excel numbers the shapes of a sheet from a multiple of this. */
    private static final int SHAPES_OF_A_SHEET = 1024;

    private static final String SHAPES_BEGIN = """
            <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"\
             xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="%d"/>\
            </o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">\
            <v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>""";

    private static final String SHAPE = """
            <v:shape id="_x0000_s%d" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1"\
             o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>\
            <v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note">\
            <x:MoveWithCells/><x:SizeWithCells/><x:Anchor>%d,0,1,0,%d,0,%d,0</x:Anchor><x:AutoFill>False</x:AutoFill>\
            <x:Row>0</x:Row><x:Column>%d</x:Column></x:ClientData></v:shape>""";

    private HeadingNotes() {}

    static void write(XSSFSheet sheet, List<? extends SheetColumn<?>> columns) {
        int number = sheet.getWorkbook().getNumberOfSheets();
        OPCPackage file = sheet.getWorkbook().getPackage();
        try {
            ExtraPart.write(file, "/xl/comments" + number + ".xml", XSSFRelation.SHEET_COMMENTS, texts(columns))
                    .neededBy(sheet.getPackagePart());
            ExtraPart boxes = ExtraPart.write(
                    file,
                    "/xl/drawings/vmlDrawing" + number + ".vml",
                    XSSFRelation.VML_DRAWINGS,
                    boxes(columns, number));
            sheet.getCTWorksheet().addNewLegacyDrawing().setId(boxes.neededBy(sheet.getPackagePart()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static XmlBuffer texts(List<? extends SheetColumn<?>> columns) {
        XmlBuffer xml = new XmlBuffer(1 << 12)
                .ascii("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
                .ascii(
                        "<comments xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><authors><author>")
                .ascii(AUTHOR)
                .ascii("</author></authors><commentList>");
        for (int i = 0; i < columns.size(); i++) {
            xml.ascii("<comment ref=\"" + CellReference.convertNumToColString(i) + "1\" authorId=\"0\"><text><t>")
                    .text(columns.get(i).note())
                    .ascii("</t></text></comment>");
        }
        return xml.ascii("</commentList></comments>");
    }

    private static XmlBuffer boxes(List<? extends SheetColumn<?>> columns, int sheet) {
        XmlBuffer xml = new XmlBuffer(1 << 13).ascii(SHAPES_BEGIN.formatted(sheet));
        for (int i = 0; i < columns.size(); i++) {
            int lines = 2 + columns.get(i).note().length() / LETTERS_OF_A_LINE;
            xml.ascii(SHAPE.formatted(sheet * SHAPES_OF_A_SHEET + i + 1, i + 1, i + 3, 1 + lines, i));
        }
        return xml.ascii("</xml>");
    }
}
