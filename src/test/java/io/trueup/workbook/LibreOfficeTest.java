package io.trueup.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.trueup.worklist.WorklistReturn;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second program computes every formula anew, and comes to the values that were written beside them. */
class LibreOfficeTest {

    @TempDir
    Path folder;

    @Test
    void libreoffice_computes_the_same_values_and_no_error() throws Exception {
        assumeTrue(isInstalled(), "soffice is not on the PATH");
        Path written = folder.resolve("clinic.xlsx");
        new WorkbookWriter(25).write(written, SmallClinic.content().rerun());
        Path recalculated = recalculate(written, folder);
        List<String> differences = new ArrayList<>();
        int formulas = 0;
        try (InputStream one = Files.newInputStream(written);
                InputStream other = Files.newInputStream(recalculated);
                XSSFWorkbook before = new XSSFWorkbook(one);
                XSSFWorkbook after = new XSSFWorkbook(other)) {
            for (int i = 0; i < before.getNumberOfSheets(); i++) {
                XSSFSheet sheet = before.getSheetAt(i);
                formulas += compare(sheet, after.getSheet(sheet.getSheetName()), differences);
            }
        }
        assertThat(formulas).isGreaterThan(150);
        assertThat(differences).isEmpty();
        assertThat(WorklistReturn.read(recalculated).items())
                .isEqualTo(WorklistReturn.read(written).items());
        assertThat(WorklistReturn.read(recalculated).runNumber()).isEqualTo(17);
    }

    static Path recalculate(Path written, Path folder) throws IOException, InterruptedException {
        Path out = Files.createDirectory(folder.resolve("out"));
        Process office = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "xlsx",
                        "--outdir",
                        out.toString(),
                        written.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(office.waitFor(180, TimeUnit.SECONDS)).isTrue();
        return out.resolve(written.getFileName());
    }

    private static int compare(XSSFSheet before, XSSFSheet after, List<String> differences) {
        int formulas = 0;
        for (Row row : before) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.FORMULA) {
                    formulas++;
                    Cell again = after.getRow(cell.getRowIndex()).getCell(cell.getColumnIndex());
                    if (!value(cell).equals(value(again))) {
                        differences.add(before.getSheetName() + "!" + cell.getAddress() + ": " + value(cell) + " but "
                                + value(again) + " = " + cell.getCellFormula());
                    }
                }
            }
        }
        return formulas;
    }

    private static String value(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> String.format("%.2f", cell.getNumericCellValue() + 0.0);
            case ERROR -> "an error";
            default -> cell.getStringCellValue();
        };
    }

    static boolean isInstalled() {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "soffice")));
    }
}
