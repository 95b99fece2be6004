package io.trueup.spreadsheet;

import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The notes that explain each column, shown when the mouse rests on its heading. */
final class HeadingNotes {

    private HeadingNotes() {}

    static void write(XSSFSheet sheet, List<? extends SheetColumn<?>> columns) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        for (int i = 0; i < columns.size(); i++) {
            String text = columns.get(i).note();
            int lines = 2 + text.length() / 34;
            XSSFComment comment =
                    drawing.createCellComment(new XSSFClientAnchor(0, 0, 0, 0, i + 1, 1, i + 3, 1 + lines));
            comment.setString(new XSSFRichTextString(text));
            comment.setAuthor("TrueUp");
            comment.setAddress(0, i);
        }
    }
}
