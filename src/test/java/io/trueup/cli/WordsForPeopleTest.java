package io.trueup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.denial.DenialClass;
import io.trueup.reconciliation.Outcome;
import io.trueup.source.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** INTERFACES.md 6: people read words and names, no code in capitals and no payer's id. */
class WordsForPeopleTest {

    private static final Pattern CODE = Pattern.compile("\\b(?:[A-Z]{2,}_[A-Z_]+|"
            + Stream.of(Outcome.values(), DenialClass.values(), ProblemCode.values())
                    .flatMap(Stream::of)
                    .map(Enum::name)
                    .collect(Collectors.joining("|"))
            + ")\\b");

    /** As the sample's contracts, logs and remittances write them. */
    private static final Pattern PAYER_ID =
            Pattern.compile("\\b(?:PSMUT|BSCAS|PACRIM|HLMFG|TRICO|REDRK|MEDB|CANYON)\\b");

    private static List<String> found(String where, String text) {
        return Stream.of(CODE, PAYER_ID)
                .flatMap(pattern -> pattern.matcher(text).results())
                .map(match -> where + ": " + match.group() + " in \"" + text.strip() + "\"")
                .toList();
    }

    private static Path written(String ending) throws IOException {
        try (Stream<Path> files = Files.list(FirstNight.made().clinic().file("reports"))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** What stands there as the file or the bank wrote it is theirs; hidden columns are for programs. */
    private static boolean isTold(Sheet sheet, Cell cell) {
        String heading = sheet.getRow(0).getCell(cell.getColumnIndex()) == null
                ? ""
                : sheet.getRow(0).getCell(cell.getColumnIndex()).toString();
        boolean asFound = sheet.getSheetName().equals("Rejects") && heading.equals("Found")
                || sheet.getSheetName().equals("Deposits") && heading.equals("Description");
        return !asFound && !sheet.isColumnHidden(cell.getColumnIndex());
    }

    private static List<String> found(Sheet sheet, Cell cell) {
        String where = sheet.getSheetName() + " " + cell.getAddress();
        List<String> found = new ArrayList<>();
        boolean isText = cell.getCellType() == CellType.STRING
                || cell.getCellType() == CellType.FORMULA && cell.getCachedFormulaResultType() == CellType.STRING;
        if (isText && isTold(sheet, cell)) {
            found.addAll(found(where, cell.getStringCellValue()));
        }
        if (cell.getCellComment() != null) {
            found.addAll(
                    found(where + ", note", cell.getCellComment().getString().getString()));
        }
        return found;
    }

    @Test
    void fault_157_no_cell_and_no_note_of_the_workbook_has_a_code_or_an_id() throws IOException {
        List<String> found = new ArrayList<>();
        try (InputStream in = Files.newInputStream(written(".xlsx"));
                Workbook workbook = new XSSFWorkbook(in)) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    row.forEach(cell -> found.addAll(found(sheet, cell)));
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void console_status_and_calendar_have_none_either() throws IOException {
        assertThat(found("run", FirstNight.made().run().out())).isEmpty();
        assertThat(found("status", FirstNight.made().clinic().types("status").out()))
                .isEmpty();
        assertThat(found("calendar", Files.readString(written(".ics")).replace("\r\n ", "")))
                .isEmpty();
    }

    @Test
    void explain_and_whatif_say_words_and_names() {
        ClinicFolder clinic = FirstNight.made().clinic();
        for (String claim : List.of("0007714-25", "25-0052290", "BSC-330914")) {
            assertThat(found(
                            "explain", clinic.types("explain", "--claim", claim).out()))
                    .isEmpty();
        }
        assertThat(found(
                        "whatif",
                        clinic.types("whatif", "--from", "2025-03-01", "--to", "2025-05-31")
                                .out()))
                .isEmpty();
    }
}
