package io.trueup.ledger;

import io.trueup.appeal.Appeal;
import io.trueup.appeal.RebillWorksheet;
import io.trueup.appeal.WorkItem;
import io.trueup.postgres.CopyTable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Things to do as they stand now, with the component codes to rebill. */
public final class Items {

    private final JdbcClient jdbc;
    private final DataSource dataSource;

    public Items(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
        this.dataSource = dataSource;
    }

    /**
     * An item of a unit.
     *
     * @param letter where its letter stands, relative to the reports folder; blank when it has none
     */
    public record Entry(String unit, WorkItem item, String letter) {}

    /** Replaces everything there is to do for the units. */
    public void replace(long run, List<String> units, List<Entry> entries) {
        String[] names = units.toArray(String[]::new);
        jdbc.sql("DELETE FROM item WHERE unit = ANY(:units)")
                .param("units", names)
                .update();
        jdbc.sql("DELETE FROM rebill_line WHERE unit = ANY(:units)")
                .param("units", names)
                .update();
        CopyTable items = new CopyTable(
                "item (id, unit, run_id, outcome, denial_class, claim_number, patient, payer,"
                        + " service_date, expected, paid, at_stake, chance_percent, next_step, deadline, deadline_source, level, rule, confidence,"
                        + " reason_codes, steps, documents_on_file, authorized, documents_missing, service_dates, days, is_appeal, no_level_left, letter)");
        CopyTable rebill =
                new CopyTable("rebill_line (item, unit, claim_number, service_date, code, minutes, units, expected)");
        entries.forEach(entry -> {
            add(items, run, entry);
            entry.item().rebill().forEach(line -> add(rebill, entry, line));
        });
        items.send(dataSource);
        rebill.send(dataSource);
    }

    /** Those of the items that need no letter any more: the team calls them won, written off or closed. */
    public Set<String> settled(Collection<String> items) {
        return Set.copyOf(jdbc.sql("""
                SELECT item
                FROM item_note
                WHERE item = ANY(:items)
                AND status IN ('Won', 'Written off', 'Closed')""")
                .param("items", items.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    private static void add(CopyTable table, long run, Entry entry) {
        WorkItem item = entry.item();
        Appeal appeal = item.appeal();
        table.text(item.id())
                .text(entry.unit())
                .number(run)
                .text(item.outcome().name())
                .text(item.denialClass())
                .text(item.claimNumber())
                .text(item.patient())
                .text(item.payer())
                .date(item.serviceDate())
                .money(item.expected())
                .money(item.paid())
                .money(item.atStake())
                .number((long) item.chancePercent())
                .text(item.nextStep())
                .date(item.deadline())
                .text(item.deadlineSource())
                .text(item.level())
                .text(item.rule())
                .text(appeal == null ? "" : appeal.confidence().word())
                .text(item.reasonCodes())
                .text(appeal == null ? "" : String.join("; ", appeal.steps()))
                .text(appeal == null ? "" : String.join("; ", appeal.documentsOnFile()))
                .flag(appeal != null && appeal.authorized())
                .text(appeal == null ? "" : String.join("; ", appeal.documentsMissing()))
                .text(item.serviceDates().stream().map(LocalDate::toString).collect(Collectors.joining("; ")))
                .number((long) item.findingKeys().size())
                .flag(appeal != null)
                .flag(item.noLevelLeft())
                .text(entry.letter())
                .endRow();
    }

    private static void add(CopyTable table, Entry entry, RebillWorksheet.Line line) {
        table.text(entry.item().id())
                .text(entry.unit())
                .text(line.claimNumber())
                .date(line.serviceDate())
                .text(line.code())
                .number((long) line.minutes())
                .number((long) line.units())
                .money(line.expected())
                .endRow();
    }
}
