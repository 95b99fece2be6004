package io.trueup.packet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** Letters as a person's own Word writes them. */
final class WordLetter {

    private final XWPFDocument document = new XWPFDocument();

    WordLetter paragraph(String text) {
        document.createParagraph().createRun().setText(text);
        return this;
    }

    WordLetter bold(String text, int size) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        XWPFRun run = paragraph.createRun();
        run.setBold(true);
        run.setFontSize(size);
        run.setText(text);
        return this;
    }

    /** A heading and as many rows. */
    WordLetter table(int rows, String... headings) {
        XWPFTable table = document.createTable(rows + 1, headings.length);
        for (int column = 0; column < headings.length; column++) {
            table.getRow(0).getCell(column).setText(headings[column]);
            for (int row = 1; row <= rows; row++) {
                table.getRow(row).getCell(column).setText(headings[column] + " " + row);
            }
        }
        table.getRow(0).setRepeatHeader(true);
        return this;
    }

    byte[] bytes() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.write(out);
            document.close();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
