package io.trueup.inspection;

import io.trueup.bill.Acknowledgments;
import io.trueup.bill.Bills;
import io.trueup.deposit.Deposits;
import io.trueup.programlog.Authorizations;
import io.trueup.programlog.Episodes;
import io.trueup.programlog.ProgramLogs;
import io.trueup.remittance.Remittances;
import io.trueup.source.FileKind;
import io.trueup.source.InputKind;
import io.trueup.tabular.Column;
import io.trueup.tabular.ColumnMaps;
import io.trueup.tabular.Row;
import io.trueup.tabular.TableKind;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The tables that are told by their headings, in the order in which they are tried (INTERFACES.md 3). */
enum KnownTable {
    PROGRAM_LOG(InputKind.PROGRAM_LOG, ProgramLogs.TABLE, ProgramLogs::looker),
    REMITTANCE(InputKind.REMITTANCE, Remittances.TABLE, Remittances::looker),
    AUTHORIZATION(InputKind.AUTHORIZATION, Authorizations.TABLE, () -> Authorizations::lookAt),
    EPISODE(InputKind.EPISODE, Episodes.TABLE, () -> Episodes::lookAt),
    BILL(InputKind.BILL, Bills.TABLE, () -> Bills::lookAt),
    ACKNOWLEDGMENT(InputKind.ACKNOWLEDGMENT, Acknowledgments.TABLE, () -> Acknowledgments::lookAt),
    DEPOSIT(InputKind.DEPOSIT, Deposits.TABLE, () -> Deposits::lookAt);

    /** A table of dates and amounts that also says this is no bank's. */
    private static final Pattern NOT_A_BANKS =
            Pattern.compile("(?i)patient|claim|member|\\bdos\\b|service|cpt|procedure|billed|allowed|payer");

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
    ColumnMaps headings(ColumnMaps ofJob, String fileName) {
        return this == DEPOSIT ? Deposits.headings(ofJob, fileName) : ofJob;
    }

    /** Whether the table has headings that this one never has. */
    boolean isRefusedBy(TableStart start) {
        return this == DEPOSIT
                && start.unknown().stream()
                        .anyMatch(heading -> NOT_A_BANKS.matcher(heading).find());
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
