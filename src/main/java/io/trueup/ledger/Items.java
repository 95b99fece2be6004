package io.trueup.ledger;

import io.trueup.appeal.RebillWorksheet;
import io.trueup.appeal.WorkItem;
import io.trueup.postgres.CopyTable;
import io.trueup.postgres.Statements;
import io.trueup.postgres.Table;
import java.util.List;
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
     * @param packet where its packet stands, likewise
     * @param letterMissing names of what the letter lacks before it can go, joined by "; "; blank with a letter = ready to send
     */
    public record Entry(String unit, WorkItem item, String letter, String letterMissing, String packet) {

        /** A letter that lacks nothing, or none. */
        public Entry(String unit, WorkItem item, String letter) {
            this(unit, item, letter, "", "");
        }
    }

    /** A component code to bill instead; its reconciliation unit is its item's, its billed units are those of 15 minutes. */
    private record Rebill(Entry entry, RebillWorksheet.Line line) {
        static final Table<Rebill> TABLE = new Table<>("rebill_line");

        static {
            TABLE.text("item", r -> r.entry().item().id());
            TABLE.text("reconciliation_unit", r -> r.entry().unit());
            Table<RebillWorksheet.Line> line = TABLE.part(Rebill::line);
            line.text("claim_number", RebillWorksheet.Line::claimNumber);
            line.date("service_date", RebillWorksheet.Line::serviceDate);
            line.text("code", RebillWorksheet.Line::code);
            line.number("minutes", RebillWorksheet.Line::minutes);
            line.number("billed_units", RebillWorksheet.Line::billedUnits);
            line.money("expected", RebillWorksheet.Line::expected);
        }
    }

    /** Replaces everything there is to do for the units. */
    public void replace(long run, List<String> units, List<Entry> entries) {
        Statements later = new Statements(dataSource);
        replace(later, run, units, entries);
        later.send();
    }

    /** The same, with what else is sent. */
    void replace(Statements later, long run, List<String> units, List<Entry> entries) {
        DoneItems.leave(later, run, units);
        later.sql("DELETE FROM rebill_line WHERE reconciliation_unit = ANY(:units)")
                .param("units", units.toArray(String[]::new))
                .add();
        CopyTable<ItemTable.NewItem> items = new CopyTable<>(ItemTable.TABLE);
        CopyTable<Rebill> rebill = new CopyTable<>(Rebill.TABLE);
        entries.forEach(entry -> {
            items.add(new ItemTable.NewItem(run, entry));
            entry.item().rebill().forEach(line -> rebill.add(new Rebill(entry, line)));
        });
        later.add(items, dataSource);
        later.add(rebill, dataSource);
        DoneItems.comeBack(
                later, entries.stream().map(entry -> entry.item().id()).toList());
    }

    /** The letters of a run that failed are gone; the next night that looks at their items writes them again. */
    public void forgetLetters(long run) {
        jdbc.sql("""
                UPDATE item
                SET letter = '', letter_missing = '', packet = ''
                WHERE run_id = :run
                AND letter LIKE 'letters-' || :run || '/%'""").param("run", run).update();
    }
}
