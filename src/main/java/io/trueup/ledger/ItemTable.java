package io.trueup.ledger;

import io.trueup.appeal.Appeal;
import io.trueup.appeal.WorkItem;
import io.trueup.money.Money;
import io.trueup.postgres.NumberColumn;
import io.trueup.postgres.StoredColumn;
import io.trueup.postgres.Table;
import io.trueup.reconciliation.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** Things to do as they stand now. */
public final class ItemTable {

    /** An item as a run writes it. */
    record NewItem(long run, Items.Entry entry) {

        private WorkItem item() {
            return entry.item();
        }

        /** Blank when it is no denial. */
        private String ofAppeal(Function<Appeal, String> part) {
            Appeal appeal = item().appeal();
            return appeal == null ? "" : part.apply(appeal);
        }
    }

    static final Table<NewItem> TABLE = new Table<>("item");

    private static final Table<WorkItem> ITEM = TABLE.part(NewItem::item);
    public static final StoredColumn<String> ID = ITEM.text("id", WorkItem::id);
    public static final StoredColumn<String> UNIT =
            TABLE.text("unit", n -> n.entry().unit());
    public static final NumberColumn RUN_ID = TABLE.number("run_id", NewItem::run);
    public static final StoredColumn<Outcome> OUTCOME = ITEM.word("outcome", WorkItem::outcome, Outcome::valueOf);
    public static final StoredColumn<String> DENIAL_CLASS = ITEM.text("denial_class", WorkItem::denialClass);
    public static final StoredColumn<String> DENIAL_ROUTE = TABLE.text("denial_route", n -> n.ofAppeal(Appeal::route));
    public static final StoredColumn<String> CLAIM_NUMBER = ITEM.text("claim_number", WorkItem::claimNumber);
    public static final StoredColumn<String> PATIENT = ITEM.text("patient", WorkItem::patient);
    public static final StoredColumn<String> PAYER = ITEM.text("payer", WorkItem::payer);
    public static final StoredColumn<LocalDate> SERVICE_DATE = ITEM.date("service_date", WorkItem::serviceDate);
    public static final StoredColumn<Money> EXPECTED = ITEM.money("expected", WorkItem::expected);
    public static final StoredColumn<Money> PAID = ITEM.money("paid", WorkItem::paid);
    public static final StoredColumn<Money> AT_STAKE = ITEM.money("at_stake", WorkItem::atStake);
    public static final NumberColumn CHANCE_PERCENT = ITEM.number("chance_percent", WorkItem::chancePercent);
    public static final StoredColumn<String> NEXT_STEP = ITEM.text("next_step", WorkItem::nextStep);
    public static final StoredColumn<LocalDate> DEADLINE = ITEM.date("deadline", WorkItem::deadline);
    public static final StoredColumn<LocalDate> OPEN_UNTIL =
            ITEM.date("open_until", i -> i.recourse().openUntil());
    public static final StoredColumn<String> OPEN_LEVEL =
            ITEM.text("open_level", i -> i.recourse().openLevel());
    public static final StoredColumn<Boolean> OWED_STILL =
            ITEM.flag("owed_still", i -> i.recourse().owedStill());
    public static final StoredColumn<LocalDate> IN_TIME_UNTIL =
            ITEM.date("in_time_until", i -> i.recourse().inTimeUntil());
    public static final StoredColumn<LocalDate> BILL_AGAIN_BY = ITEM.date("bill_again_by", WorkItem::billAgainBy);
    public static final StoredColumn<String> DEADLINE_SOURCE = ITEM.text("deadline_source", WorkItem::deadlineSource);
    /** The appeal level; what a line was matched by is another thing. */
    public static final StoredColumn<String> LEVEL = ITEM.text("level", WorkItem::appealLevel);

    public static final StoredColumn<String> RULE = ITEM.text("rule", WorkItem::rule);
    public static final StoredColumn<String> CONFIDENCE =
            TABLE.text("confidence", n -> n.ofAppeal(a -> a.confidence().word()));
    public static final StoredColumn<String> REASON_CODES = ITEM.text("reason_codes", WorkItem::reasonCodes);
    public static final StoredColumn<String> STEPS =
            TABLE.text("steps", n -> n.ofAppeal(a -> String.join("; ", a.steps())));
    public static final StoredColumn<String> DOCUMENTS_ON_FILE =
            TABLE.text("documents_on_file", n -> n.ofAppeal(a -> String.join("; ", a.documentsOnFile())));
    public static final StoredColumn<Boolean> AUTHORIZED = ITEM.flag("authorized", ItemTable::authorized);
    public static final StoredColumn<String> DOCUMENTS_MISSING =
            TABLE.text("documents_missing", n -> n.ofAppeal(a -> String.join("; ", a.documentsMissing())));
    public static final StoredColumn<List<String>> SERVICE_DATES = ITEM.joined("service_dates", "; ", ItemTable::dates);
    public static final NumberColumn DAYS =
            ITEM.number("days", i -> i.findingKeys().size());
    public static final StoredColumn<Boolean> IS_APPEAL = ITEM.flag("is_appeal", i -> i.appeal() != null);
    public static final StoredColumn<Boolean> NO_LEVEL_LEFT = ITEM.flag("no_level_left", WorkItem::noLevelLeft);
    public static final StoredColumn<String> FILE_WITH = TABLE.text("file_with", n -> n.ofAppeal(Appeal::fileWith));
    public static final StoredColumn<String> FEE = TABLE.text("fee", n -> n.ofAppeal(Appeal::fee));
    public static final StoredColumn<String> ANSWER_DUE = TABLE.text("answer_due", n -> n.ofAppeal(Appeal::answerDue));
    public static final NumberColumn ANSWER_DAYS = ITEM.number("answer_days", WorkItem::answerDays);
    public static final StoredColumn<String> LETTER =
            TABLE.text("letter", n -> n.entry().letter());
    /** Joined by "; "; blank beside a letter = ready to send. */
    public static final StoredColumn<String> LETTER_MISSING =
            TABLE.text("letter_missing", n -> n.entry().letterMissing());

    public static final StoredColumn<String> PACKET =
            TABLE.text("packet", n -> n.entry().packet());

    public static final StoredColumn<Boolean> ANSWERS_TAKE_BACK =
            ITEM.flag("answers_take_back", WorkItem::answersTakeBack);

    private ItemTable() {}

    private static boolean authorized(WorkItem item) {
        Appeal appeal = item.appeal();
        return appeal != null && appeal.authorized();
    }

    private static List<String> dates(WorkItem item) {
        return item.serviceDates().stream().map(LocalDate::toString).toList();
    }
}
