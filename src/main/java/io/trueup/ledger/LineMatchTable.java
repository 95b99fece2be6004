package io.trueup.ledger;

import io.trueup.postgres.StoredColumn;
import io.trueup.postgres.Table;
import io.trueup.programlog.Program;
import io.trueup.reconciliation.LineMatch;
import java.util.List;

/** Where each line belongs: those of claim payments, and those of bills. */
final class LineMatchTable {

    static final LineMatchTable OF_PAYMENTS = new LineMatchTable("line_match", "claim_payment_id", "claim_key");
    static final LineMatchTable OF_BILLS = new LineMatchTable("bill_match", "bill_id", "bill_key");

    /**
     * @param id of the claim payment or bill
     * @param byName whether names were looked at to tell
     */
    record NewMatch(long id, int number, String unit, LineMatch match, boolean byName) {}

    final String name;
    /** The column that names the claim payment or bill, here and in {@link #keys}. */
    final String id;
    /** The table of what claim payments or bills can be recognised by. */
    final String keys;

    final Table<NewMatch> table;
    final StoredColumn<LineMatch.Disposition> disposition;
    final StoredColumn<String> unit;
    final StoredColumn<Program> program;
    final StoredColumn<List<String>> candidates;

    private LineMatchTable(String name, String id, String keys) {
        this.name = name;
        this.id = id;
        this.keys = keys;
        this.table = new Table<>(name);
        table.number(id, NewMatch::id);
        table.number("number", NewMatch::number);
        Table<LineMatch> match = table.part(NewMatch::match);
        this.disposition = match.word("disposition", LineMatch::disposition, LineMatch.Disposition::valueOf);
        this.unit = table.text("unit", NewMatch::unit);
        this.program = match.word("program", LineMatch::program, Program::valueOf);
        match.text("match_level", LineMatch::matchLevel);
        this.candidates = match.texts("candidates", LineMatch::candidates);
        match.texts("candidate_accounts", LineMatch::candidateAccounts);
        table.flag("by_name", NewMatch::byName);
    }
}
