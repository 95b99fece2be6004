package io.trueup.mapping;

import io.trueup.bill.Acknowledgments;
import io.trueup.bill.Bills;
import io.trueup.deposit.Deposits;
import io.trueup.programlog.Authorizations;
import io.trueup.programlog.Episodes;
import io.trueup.programlog.ProgramLogs;
import io.trueup.remittance.Remittances;
import io.trueup.tabular.Column;
import io.trueup.tabular.TableKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Every kind of table whose headings can be mapped. */
public final class TableKinds {

    public static final List<TableKind> ALL = List.of(
            ProgramLogs.TABLE,
            Remittances.TABLE,
            Authorizations.TABLE,
            Episodes.TABLE,
            Bills.TABLE,
            Acknowledgments.TABLE,
            Deposits.TABLE);

    private TableKinds() {}

    /** What a column of a folder's tables says, in a sentence; blank for one that no table has. */
    public static String meaning(String folder, String column) {
        String says = Facts.says(folder, column);
        return says.isEmpty() ? "" : says.substring(0, 1).toUpperCase(Locale.ROOT) + says.substring(1) + ".";
    }

    /** The kind of a folder of the inbox. */
    static Optional<TableKind> of(String folder) {
        return ALL.stream().filter(kind -> kind.folder().equals(folder)).findFirst();
    }

    /** Everything a heading of these kinds can be. */
    static Set<String> targets(List<TableKind> kinds) {
        return kinds.stream().flatMap(TableKind::targets).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The columns of a name, one for each kind that has it. */
    static List<Column> columns(List<TableKind> kinds, String name) {
        return kinds.stream().flatMap(kind -> kind.column(name).stream()).toList();
    }
}
