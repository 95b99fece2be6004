package io.trueup.spreadsheet;

import java.io.IOException;
import org.apache.poi.ooxml.POIXMLDocumentPart;
import org.apache.poi.ooxml.POIXMLRelation;
import org.apache.poi.xssf.usermodel.XSSFFactory;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A sheet that POI writes with the rest of the workbook, unless its part was packed before. */
final class SkeletonSheet extends XSSFSheet {

    private static final XSSFFactory FACTORY = new XSSFFactory() {
        @Override
        public POIXMLDocumentPart newDocumentPart(POIXMLRelation relation) {
            return relation == XSSFRelation.WORKSHEET ? new SkeletonSheet() : super.newDocumentPart(relation);
        }
    };

    private boolean packed;

    private SkeletonSheet() {}

    /** A workbook whose sheets are of this kind. */
    static XSSFWorkbook workbook() {
        return new XSSFWorkbook(FACTORY);
    }

    /** Its part stays empty from now on. */
    void packed() {
        packed = true;
    }

    @Override
    protected void commit() throws IOException {
        if (!packed) {
            super.commit();
        }
    }
}
