package io.trueup.codes;

import io.trueup.configuration.CsvTable;
import io.trueup.configuration.RuleRow;
import io.trueup.configuration.ShippedFile;
import io.trueup.configuration.WrittenValue;
import java.util.HashMap;
import java.util.Map;

/**
 * The codes that X12 publishes: which are in force, and which remarks are only alerts. Facts; what a code means is said elsewhere, in
 * our own words, and only of those that matter here.
 */
final class PublishedCodes {

    private static final String FILE = "x12-codes.csv";
    private static final Map<String, CodeStatus> STATUSES =
            Map.of("current", CodeStatus.CURRENT, "deactivated", CodeStatus.RETIRED);

    static final PublishedCodes REASONS = new PublishedCodes("CARC");
    static final PublishedCodes REMARKS = new PublishedCodes("RARC");

    private final Map<String, Published> byCode = new HashMap<>();

    private record Published(CodeStatus status, boolean alert) {}

    private PublishedCodes(String list) {
        RuleRow table = CsvTable.read(FILE, ShippedFile.text(PublishedCodes.class, FILE), "list code status alert");
        for (RuleRow row : table.below()) {
            if (row.text("list").equals(list)) {
                row.once(list + " " + row.text("code"));
                byCode.put(row.required("code").text(""), published(row));
            }
        }
        table.reading(() -> byCode).sound();
    }

    private static Published published(RuleRow row) {
        WrittenValue status = row.required("status");
        return new Published(
                status.word(STATUSES, CodeStatus.CURRENT), row.required("alert").flag(false));
    }

    CodeStatus statusOf(String code) {
        Published published = byCode.get(code);
        return published == null ? CodeStatus.UNPUBLISHED : published.status();
    }

    /** Whether the published text only informs. */
    boolean isAlert(String code) {
        Published published = byCode.get(code);
        return published != null && published.alert();
    }
}
