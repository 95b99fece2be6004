package io.trueup.night;

import io.trueup.night.RemittedMoney.Entry;
import io.trueup.night.RemittedMoney.Place;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The money of a remittance table, one service line a row, read by commons-csv or POI: those of the sample and of generated clinics. */
final class RemittedTable {

    /** Words that head a column, standard or those of the sample's carrier. */
    private static final List<String> TRACE = List.of("payment_trace", "eft no");

    private static final List<String> AMOUNT = List.of("payment_amount", "eft total");
    private static final List<String> PAID = List.of("paid_amount", "paid");
    private static final List<String> BILLED = List.of("billed_amount", "charged");
    private static final List<String> DATE = List.of("service_date", "svc date");
    private static final List<List<String>> OF_A_LINE = List.of(
            List.of("patient_control_number", "acct no"),
            List.of("payer_claim_number", "bill id"),
            List.of("claim_status"),
            List.of("procedure_code", "cpt"));

    private final List<List<String>> rows;
    private final Map<String, Integer> columns = new HashMap<>();

    private RemittedTable(List<List<String>> rows) {
        this.rows = rows;
        for (int i = 0; i < rows.get(0).size(); i++) {
            columns.put(rows.get(0).get(i).toLowerCase(Locale.ROOT), i);
        }
    }

    static RemittedTable ofCsv(InputStream in) throws IOException {
        try (InputStreamReader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return new RemittedTable(CSVFormat.RFC4180.parse(text).stream()
                    .map(CSVRecord::toList)
                    .toList());
        }
    }

    static RemittedTable ofExcel(InputStream in) throws IOException {
        DataFormatter shown = new DataFormatter(Locale.ROOT);
        List<List<String>> rows = new ArrayList<>();
        try (Workbook workbook = new XSSFWorkbook(in)) {
            for (Row row : workbook.getSheetAt(0)) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < row.getLastCellNum(); i++) {
                    Cell cell = row.getCell(i);
                    cells.add(cell == null ? "" : text(cell, shown));
                }
                rows.add(cells);
            }
        }
        return new RemittedTable(rows);
    }

    private static String text(Cell cell, DataFormatter shown) {
        return cell.getCellType() == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)
                ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
                : shown.formatCellValue(cell);
    }

    /** A payment's amount stands on each of its rows, and counts once. */
    void addTo(RemittedMoney.Sink sink) {
        Map<String, Long> payments = new HashMap<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            String trace = cell(row, TRACE);
            if (!trace.isBlank()) {
                payments.put(trace, cents(cell(row, AMOUNT)));
                sink.add(new Entry(trace, Place.CLAIM, line(row), cents(cell(row, PAID))));
            }
        }
        payments.forEach((trace, cents) -> sink.add(new Entry(trace, Place.PAYMENT, "", cents)));
    }

    private String cell(List<String> row, List<String> names) {
        return names.stream()
                .filter(columns::containsKey)
                .map(columns::get)
                .filter(column -> column < row.size())
                .map(row::get)
                .findFirst()
                .orElse("");
    }

    /** What tells a line from others, however a file spells dates and amounts. */
    private String line(List<String> row) {
        List<String> words = new ArrayList<>();
        OF_A_LINE.forEach(names -> words.add(cell(row, names)));
        words.add(cell(row, DATE)
                .replaceAll("(\\d{1,2})/(\\d{1,2})/(\\d{4})", "$3-0$1-0$2")
                .replaceAll("-0(\\d\\d)", "-$1"));
        words.add(Long.toString(cents(cell(row, BILLED))));
        return words.toString();
    }

    /** Cents of an amount as people write it: $1,200.00, (5.00), -5. One that nobody can read is no money. */
    static long cents(String amount) {
        String digits = amount.strip().replaceAll("[$,()]", "");
        if (!digits.matches("-?[0-9]+(\\.[0-9]{1,2})?")) {
            return 0;
        }
        long cents = new BigDecimal(digits).movePointRight(2).longValueExact();
        return amount.strip().startsWith("(") ? -cents : cents;
    }
}
