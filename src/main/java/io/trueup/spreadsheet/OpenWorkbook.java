package io.trueup.spreadsheet;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook in the making: POI's skeleton of it, the file its sheets are packed for, and what its sheets share. */
public final class OpenWorkbook {

    private final XSSFWorkbook skeleton = SkeletonSheet.workbook();
    private final CellStyles styles = new CellStyles(skeleton);
    private final Links links = new Links();
    private final XlsxFile file;
    private final Identity identity;
    private final long mostRows;

    /**
     * What the file says of itself.
     *
     * @param footer of every printed page
     * @param stamp name under which the number is found again, in the file's properties and among its names
     */
    public record Identity(String title, String footer, Instant created, String stamp, long number) {}

    /** @param mostRows data rows after which a table continues on another sheet */
    public OpenWorkbook(XlsxFile file, Identity identity, long mostRows) {
        this.file = file;
        this.identity = identity;
        this.mostRows = mostRows;
        stamp();
    }

    public XSSFWorkbook skeleton() {
        return skeleton;
    }

    CellStyles styles() {
        return styles;
    }

    public Links links() {
        return links;
    }

    /** Data rows that fit on one sheet. */
    long mostRows() {
        return mostRows;
    }

    /** POI's skeleton is not for several threads at once, and a table that grows may need a sheet while others are opened. */
    synchronized SheetPart newSheet(String name, SheetPlan<?> plan) {
        return new SheetPart(skeleton, name, plan, styles, identity.footer());
    }

    /** The part of a sheet, as far as its first row. */
    synchronized PackedPart begin(SheetPart sheet) throws IOException {
        PackedPart part = file.part(sheet.partName());
        part.write(sheet.beforeRows());
        return part;
    }

    /** Adds the part of a sheet with what stands after its rows, once nothing else is written. */
    void add(SheetPart sheet, PackedPart part, long lastRow) throws IOException {
        part.write(sheet.afterRows(lastRow));
        file.add(part);
    }

    /** Adds the sheet of a pivot table behind the others; none where the table has no rows. */
    public void pivot(PivotCube<?> cube) throws IOException {
        double refreshed = DateUtil.getExcelDate(LocalDateTime.ofInstant(identity.created(), ZoneOffset.UTC));
        PivotSheet.write(skeleton, styles, cube, identity.footer(), refreshed);
    }

    /** Writes all that is left; Excel computes every formula when it opens the file. */
    public void finish() throws IOException {
        skeleton.setForceFormulaRecalculation(true);
        skeleton.setActiveSheet(0);
        file.addRest(skeleton);
        file.finish();
    }

    private void stamp() {
        POIXMLProperties properties = skeleton.getProperties();
        Optional<Date> started = Optional.of(Date.from(identity.created()));
        POIXMLProperties.CoreProperties core = properties.getCoreProperties();
        core.setCreator("TrueUp");
        core.setLastModifiedByUser("TrueUp");
        core.setTitle(identity.title());
        core.setCreated(started);
        core.setModified(started);
        properties.getExtendedProperties().setApplication("TrueUp");
        properties.getCustomProperties().addProperty(identity.stamp(), Long.toString(identity.number()));
        XSSFName name = skeleton.createName();
        name.setNameName(identity.stamp());
        name.setRefersToFormula(Long.toString(identity.number()));
    }
}
