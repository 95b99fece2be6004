package io.trueup.inspection;

import static io.trueup.tabular.Column.required;

import io.trueup.bill.Acknowledgments;
import io.trueup.bill.Bills;
import io.trueup.programlog.Authorizations;
import io.trueup.programlog.Episodes;
import io.trueup.programlog.ProgramLogs;
import io.trueup.remittance.Remittances;
import io.trueup.source.FileKind;
import io.trueup.source.InputKind;
import io.trueup.tabular.Column;
import io.trueup.tabular.ColumnMap;
import io.trueup.tabular.ColumnMaps;
import io.trueup.tabular.Row;
import io.trueup.tabular.TableKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The tables that are told by their headings, in the order in which they are tried (INTERFACES.md 3). */
enum KnownTable {
    PROGRAM_LOG(InputKind.PROGRAM_LOG, ProgramLogs.TABLE, () -> ProgramLogs::lookAt),
    REMITTANCE(InputKind.REMITTANCE, Remittances.TABLE, Remittances::looker),
    AUTHORIZATION(InputKind.AUTHORIZATION, Authorizations.TABLE, () -> Authorizations::lookAt),
    EPISODE(InputKind.EPISODE, Episodes.TABLE, () -> Episodes::lookAt),
    BILL(InputKind.BILL, Bills.TABLE, () -> Bills::lookAt),
    ACKNOWLEDGMENT(InputKind.ACKNOWLEDGMENT, Acknowledgments.TABLE, () -> Acknowledgments::lookAt),
    DEPOSIT(
            InputKind.DEPOSIT,
            new TableKind("a bank's list of deposits", "deposits", List.of(required("date"), required("amount"))),
            () -> row -> {});

    /** How banks call the two columns of a deposit. */
    private static final ColumnMap BANKS = ColumnMap.of(
            "**",
            Map.ofEntries(
                    Map.entry("Posting Date", "date"),
                    Map.entry("Post Date", "date"),
                    Map.entry("Posted Date", "date"),
                    Map.entry("Transaction Date", "date"),
                    Map.entry("Value Date", "date"),
                    Map.entry("Deposit Date", "date"),
                    Map.entry("Credit", "amount"),
                    Map.entry("Credits", "amount"),
                    Map.entry("Credit Amount", "amount"),
                    Map.entry("Deposit", "amount"),
                    Map.entry("Deposit Amount", "amount")));

    private final InputKind kind;
    private final TableKind table;
    private final Supplier<Consumer<Row>> looker;

    KnownTable(InputKind kind, TableKind table, Supplier<Consumer<Row>> looker) {
        this.kind = kind;
        this.table = table;
        this.looker = looker;
    }

    static Optional<KnownTable> of(InputKind kind) {
        return Arrays.stream(values()).filter(known -> known.kind == kind).findFirst();
    }

    static Optional<KnownTable> of(TableKind table) {
        return Arrays.stream(values())
                .filter(known -> known.table.equals(table))
                .findFirst();
    }

    FileKind fileKind() {
        return FileKind.table(table.what(), kind);
    }

    InputKind kind() {
        return kind;
    }

    TableKind table() {
        return table;
    }

    /** The headings it is looked for with. */
    ColumnMaps headings(ColumnMaps ofJob) {
        return this == DEPOSIT ? ofJob.after(BANKS) : ofJob;
    }

    /** How many headings it must have. */
    int needed() {
        return (int) table.columns().stream().filter(Column::required).count();
    }

    /** What reads the cells of its rows, in their order. */
    Consumer<Row> looker() {
        return looker.get();
    }
}
