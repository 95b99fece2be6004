package io.trueup.ledger;

import io.trueup.postgres.NumberColumn;
import io.trueup.postgres.StoredColumn;
import io.trueup.postgres.Table;
import io.trueup.programlog.Program;
import io.trueup.reconciliation.LineMatch;
import java.util.List;

/** Where each service line belongs. */
final class LineMatchTable {

    /** @param byName whether names were looked at to tell */
    record NewMatch(long claimPaymentId, int number, String unit, LineMatch match, boolean byName) {}

    static final Table<NewMatch> TABLE = new Table<>("line_match");

    static final NumberColumn CLAIM_PAYMENT_ID = TABLE.number("claim_payment_id", NewMatch::claimPaymentId);
    static final NumberColumn NUMBER = TABLE.number("number", NewMatch::number);
    private static final Table<LineMatch> MATCH = TABLE.part(NewMatch::match);
    static final StoredColumn<LineMatch.Disposition> DISPOSITION =
            MATCH.word("disposition", LineMatch::disposition, LineMatch.Disposition::valueOf);
    static final StoredColumn<String> UNIT = TABLE.text("unit", NewMatch::unit);
    static final StoredColumn<Program> PROGRAM = MATCH.word("program", LineMatch::program, Program::valueOf);
    static final StoredColumn<String> MATCH_LEVEL = MATCH.text("match_level", LineMatch::matchLevel);
    static final StoredColumn<List<String>> CANDIDATES = MATCH.texts("candidates", LineMatch::candidates);
    static final StoredColumn<List<String>> CANDIDATE_ACCOUNTS =
            MATCH.texts("candidate_accounts", LineMatch::candidateAccounts);
    static final StoredColumn<Boolean> BY_NAME = TABLE.flag("by_name", NewMatch::byName);

    private LineMatchTable() {}
}
