package io.trueup.tabular;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The number format of each cell style of a workbook. */
final class NumberFormats extends DefaultHandler {

    private static final String GENERAL = "General";

    /** A format with its number; those below 164 are known to every spreadsheet. */
    record Format(int id, String code) {}

    private final Map<Integer, String> own = new HashMap<>();
    private final List<Integer> ofStyles = new ArrayList<>();
    private boolean inCellStyles;

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) {
        switch (localName) {
            case "numFmt" -> {
                String code = attributes.getValue("formatCode");
                own.put(number(attributes.getValue("numFmtId")), code == null ? GENERAL : code);
            }
            case "cellXfs" -> inCellStyles = true;
            case "xf" -> {
                if (inCellStyles) {
                    ofStyles.add(number(attributes.getValue("numFmtId")));
                }
            }
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String localName, String name) {
        if (localName.equals("cellXfs")) {
            inCellStyles = false;
        }
    }

    private static int number(@Nullable String digits) {
        return digits != null && digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : 0;
    }

    /** @param style index of the cell's style, -1 when it has none */
    Format of(int style) {
        int id = style < 0 || style >= ofStyles.size() ? 0 : ofStyles.get(style);
        @Nullable String code = own.get(id);
        if (code == null) {
            code = BuiltinFormats.getBuiltinFormat(id);
        }
        return new Format(id, code == null ? GENERAL : code);
    }
}
