package io.trueup.packet;

import io.trueup.codes.CodeLists;
import io.trueup.packet.Grid.Row;
import io.trueup.packet.Look.Column;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What the payer's codes mean, a row each, laid out once for all packets. May be used by several threads. */
final class CodeMeanings {

    private static final Columns COLUMNS = Columns.of(Column.text("Code", 66), Column.text("Meaning", 402));

    /** CAS01 as explanations of payment print it. */
    private static final Map<String, String> GROUPS = Map.of(
            "CO", "Contractual obligation",
            "CR", "Correction or reversal",
            "OA", "Other adjustment",
            "PI", "Payer initiated reduction",
            "PR", "Patient responsibility");

    private final CodeLists codes;

    /** At most as many as the lists have. */
    private final Map<String, Row> reasons = new ConcurrentHashMap<>();

    private final Map<String, Row> remarks = new ConcurrentHashMap<>();
    private final Map<String, Row> groups = new ConcurrentHashMap<>();

    CodeMeanings(CodeLists codes) {
        this.codes = codes;
        GROUPS.forEach((group, words) -> groups.put(group, row(group, words)));
    }

    private static Row row(String code, String meaning) {
        return Look.row(COLUMNS, List.of(code, meaning));
    }

    /** Groups, reasons, remarks, each in order; what nobody here can put in words is left to the payer's own list. Null when none is left. */
    @Nullable
    Grid table(Collection<String> ofGroups, Collection<String> ofReasons, Collection<String> ofRemarks) {
        List<Row> rows = new ArrayList<>();
        for (String group : ofGroups) {
            Row row = groups.get(group);
            if (row != null) {
                rows.add(row);
            }
        }
        for (String reason : ofReasons) {
            if (codes.reasons().hasMeaning(reason)) {
                rows.add(reasons.computeIfAbsent(
                        reason,
                        code -> row(code, Printed.sentence(codes.reasons().meaning(code)))));
            }
        }
        for (String remark : ofRemarks) {
            if (codes.remarks().hasMeaning(remark)) {
                rows.add(remarks.computeIfAbsent(
                        remark,
                        code -> row(code, Printed.sentence(codes.remarks().meaning(code)))));
            }
        }
        return rows.isEmpty() ? null : Look.grid(COLUMNS, rows);
    }
}
