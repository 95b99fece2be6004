package io.trueup.night;

import io.trueup.money.Money;
import io.trueup.workbook.TieOutSheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Holds what a night left in the database against a case's expect.json; amounts there are cents. */
final class WorldCase {

    private static final Map<String, String> COLUMNS = Map.of(
            "claim", "claim_number",
            "date", "service_date",
            "expected", "expected",
            "paid", "paid",
            "recouped", "recouped",
            "cls", "denial_class",
            "stake", "at_stake",
            "deadline", "deadline");

    private final NightFixture night;
    private final long rejects;
    private final List<String> wrong = new ArrayList<>();

    /** @param rejects of the last night */
    WorldCase(NightFixture night, long rejects) {
        this.night = night;
        this.rejects = rejects;
    }

    /** Everything that is not as expected. */
    List<String> differences(JsonNode expected) {
        if (expected.has("either")) {
            List<List<String>> tries = new ArrayList<>();
            expected.get("either").forEach(one -> tries.add(new WorldCase(night, rejects).differences(one)));
            return tries.stream().anyMatch(List::isEmpty) ? List.of() : tries.get(0);
        }
        rows(expected, "findings", "SELECT * FROM finding WHERE superseded_run IS NULL AND NOT trial");
        rows(expected, "items", "SELECT * FROM item");
        ties(expected);
        texts(expected);
        return wrong;
    }

    private void rows(JsonNode expected, String part, String all) {
        List<Map<String, Object>> left =
                new ArrayList<>(night.jdbc().sql(all).query().listOfRows());
        for (JsonNode wanted : expected.path(part)) {
            Map<String, Object> found =
                    left.stream().filter(row -> fits(row, wanted)).findFirst().orElse(null);
            if (found == null) {
                wrong.add("no " + part + " " + wanted);
            } else if (part.equals("findings")) {
                left.remove(found);
            }
        }
        if (part.equals("findings") && expected.path("only").asBoolean(false)) {
            left.forEach(row -> wrong.add("also " + row.get("claim_number") + " " + row.get("outcome")));
        }
        if (part.equals("items") && expected.has("item_count")) {
            expect("items", expected.get("item_count").asInt(), left.size());
        }
    }

    private static boolean fits(Map<String, Object> row, JsonNode wanted) {
        return wanted.properties().stream().allMatch(field -> switch (field.getKey()) {
            case "outcome" ->
                field.getValue().isArray()
                        ? field.getValue().toString().contains('"' + text(row, "outcome") + '"')
                        : text(row, "outcome").equals(field.getValue().asString());
            case "patient" -> text(row, "patient").contains(field.getValue().asString());
            default -> same(text(row, COLUMNS.get(field.getKey())), field.getValue());
        });
    }

    private static String text(Map<String, Object> row, String column) {
        Object value = row.get(column);
        return value == null ? "" : value.toString();
    }

    private static boolean same(String found, JsonNode wanted) {
        return wanted.isNumber()
                ? new BigDecimal(found.isEmpty() ? "0" : found).compareTo(wanted.decimalValue()) == 0
                : found.equals(wanted.asString());
    }

    private void ties(JsonNode expected) {
        List<TieOutSheet.Row> left = new ArrayList<>(night.payments());
        if (expected.has("tie_count")) {
            expect("payments", expected.get("tie_count").asInt(), left.size());
        }
        for (JsonNode wanted : expected.path("ties")) {
            TieOutSheet.Row found =
                    left.stream().filter(row -> fits(row, wanted)).findFirst().orElse(null);
            if (found == null) {
                wrong.add("no payment " + wanted + " in " + night.tieOut());
            } else {
                left.remove(found);
            }
        }
    }

    private static boolean fits(TieOutSheet.Row row, JsonNode wanted) {
        return wanted.properties().stream().allMatch(field -> switch (field.getKey()) {
            case "trace" -> row.trace().equals(field.getValue().asString());
            case "amount" -> is(row.paymentAmount(), field.getValue());
            case "claims" -> is(row.claimsPaid(), field.getValue());
            case "difference" -> is(row.difference(), field.getValue());
            case "outside" -> is(row.outsideProgram(), field.getValue());
            case "unmatched" -> is(row.unmatched(), field.getValue());
            default -> throw new IllegalArgumentException(field.getKey());
        });
    }

    private static boolean is(Money amount, JsonNode cents) {
        return amount.cents() == cents.asLong();
    }

    private void texts(JsonNode expected) {
        String told = told("SELECT concat_ws(' ', file, line, place, problem, found, expected) FROM reject");
        String findings = told("SELECT concat_ws(' ', claim_number, outcome, reason_codes) FROM finding");
        for (JsonNode wanted : expected.path("rejects")) {
            if (!told.contains(wanted.asString())) {
                wrong.add("Rejects lacks " + wanted + " in " + told);
            }
        }
        for (JsonNode unwanted : expected.path("no_rejects")) {
            if (told.contains(unwanted.asString())) {
                wrong.add("Rejects has " + unwanted);
            }
        }
        for (JsonNode unwanted : expected.path("no_findings")) {
            if (findings.contains(unwanted.asString())) {
                wrong.add("a finding is " + unwanted);
            }
        }
        for (JsonNode wanted : expected.path("any_text")) {
            if (!(told + findings).contains(wanted.asString())) {
                wrong.add("nowhere " + wanted);
            }
        }
        if (expected.has("exit")) {
            String status = rejects > 0 ? "3" : "0";
            if (!expected.get("exit").toString().contains(status)) {
                wrong.add("exit " + status);
            }
        }
    }

    private String told(String sql) {
        JdbcClient jdbc = night.jdbc();
        return String.join("\n", jdbc.sql(sql).query(String.class).list());
    }

    private void expect(String what, int wanted, int found) {
        if (wanted != found) {
            wrong.add(found + " " + what + ", not " + wanted);
        }
    }
}
