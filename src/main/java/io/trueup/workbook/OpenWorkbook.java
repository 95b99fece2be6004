package io.trueup.workbook;

import io.trueup.worklist.WorklistReturn;
import java.io.IOException;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook in the making: POI's skeleton of it, the file its sheets are streamed into, and what its sheets share. */
final class OpenWorkbook {

    private final XSSFWorkbook skeleton = new XSSFWorkbook();
    private final CellStyles looks = new CellStyles(skeleton);
    private final Links links = new Links();
    private final XlsxFile file;
    private final RunFacts run;
    private final long mostRows;

    OpenWorkbook(XlsxFile file, RunFacts run, long mostRows) {
        this.file = file;
        this.run = run;
        this.mostRows = mostRows;
        stamp();
    }

    XSSFWorkbook skeleton() {
        return skeleton;
    }

    CellStyles looks() {
        return looks;
    }

    Links links() {
        return links;
    }

    XlsxFile file() {
        return file;
    }

    /** Data rows that fit on one sheet. */
    long mostRows() {
        return mostRows;
    }

    SheetPart newSheet(String name, SheetPlan<?> plan) {
        return new SheetPart(skeleton, name, plan, looks, footer());
    }

    String footer() {
        return run.job().replace("&", "&&") + " · run " + run.runNumber() + " · holds patient data";
    }

    /** Writes all that is left; Excel computes every formula when it opens the file. */
    void finish() throws IOException {
        skeleton.setForceFormulaRecalculation(true);
        skeleton.setActiveSheet(0);
        file.addRest(skeleton);
        file.finish();
    }

    private void stamp() {
        POIXMLProperties properties = skeleton.getProperties();
        Optional<Date> started = Optional.of(Date.from(run.started().toInstant()));
        POIXMLProperties.CoreProperties core = properties.getCoreProperties();
        core.setCreator("TrueUp");
        core.setLastModifiedByUser("TrueUp");
        core.setTitle(run.job() + ", run " + run.runNumber());
        core.setCreated(started);
        core.setModified(started);
        properties.getExtendedProperties().setApplication("TrueUp");
        properties.getCustomProperties().addProperty(WorklistReturn.RUN_STAMP, Long.toString(run.runNumber()));
        XSSFName name = skeleton.createName();
        name.setNameName(WorklistReturn.RUN_STAMP);
        name.setRefersToFormula(Long.toString(run.runNumber()));
    }
}
