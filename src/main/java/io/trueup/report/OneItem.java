package io.trueup.report;

import io.trueup.ledger.DemandDays;
import io.trueup.ledger.DemandLists;
import io.trueup.ledger.PayerTitles;
import io.trueup.workbook.DemandsSheet;
import io.trueup.workbook.DoneSheet;
import io.trueup.workbook.FindingsSheet;
import io.trueup.workbook.RebillSheet;
import io.trueup.workbook.RecoveredSheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * All that the sheets say of one item, of one moment: as it stands, as it ended, as a list of its payer, its days and what came back.
 *
 * @param facts null when its days ask for nothing any more
 * @param done null when it is not over
 * @param list null when it is no list of a payer and cause
 * @param days of its claim; empty for a list, whose days are {@code listed}
 * @param listed the first days of a list, at most {@link #MOST_LISTED}
 * @param claimId of its claim, as the views name it; null when it is about none
 * @param story oldest first
 */
public record OneItem(
        String item,
        @Nullable ItemFacts facts,
        DoneSheet.@Nullable Row done,
        DemandsSheet.@Nullable Row list,
        List<FindingsSheet.Row> days,
        List<DemandLists.Day> listed,
        List<RebillSheet.Row> rebill,
        List<RecoveredSheet.Row> recovered,
        @Nullable String claimId,
        List<StoryLine> story) {

    public static final int MOST_LISTED = 500;

    private static final Pattern ID = Pattern.compile("W-[A-Z0-9]{1,20}");

    public OneItem {
        days = List.copyOf(days);
        listed = List.copyOf(listed);
        rebill = List.copyOf(rebill);
        recovered = List.copyOf(recovered);
        story = List.copyOf(story);
    }

    /**
     * One thing that happened.
     *
     * @param who a person's name or file, the payer, or the program
     */
    public record StoryLine(LocalDate day, String what, String who) {}

    /** What somebody typed or clicked, as an item's id is written; blank when it cannot be one. */
    public static String id(String written) {
        String id = written.strip().toUpperCase(Locale.ROOT);
        return ID.matcher(id).matches() ? id : "";
    }

    /** Empty when there is no such item and never was one that is kept. */
    public static Optional<OneItem> of(DataSource dataSource, String item) {
        if (id(item).isEmpty()) {
            return Optional.empty();
        }
        TransactionTemplate moment = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        moment.setReadOnly(true);
        moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return Objects.requireNonNull(moment.execute(status -> read(JdbcClient.create(dataSource), id(item))));
    }

    private static Optional<OneItem> read(JdbcClient jdbc, String item) {
        Optional<ShownRun> shown = ShownRun.of(jdbc);
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        long run = shown.get().run();
        LocalDate today = shown.get().today();
        PayerTitles titles = PayerTitles.of(jdbc);
        ItemRows items = new ItemRows(jdbc, run, today, titles);
        ItemFacts facts = items.of(item).orElse(null);
        DoneSheet.Row done = new TeamRows(jdbc, run, today, titles).done(item).orElse(null);
        if (facts == null && done == null) {
            return Optional.empty();
        }
        DemandsSheet.Row list = new DemandRows(jdbc).of(item).orElse(null);
        List<FindingsSheet.Row> days = new ArrayList<>();
        List<RebillSheet.Row> rebill = new ArrayList<>();
        List<RecoveredSheet.Row> recovered = new ArrayList<>();
        new FindingRows(jdbc, new FindingScope(run, false, null, null, List.of()), titles).ofItem(item, days::add);
        items.rebillOf(item, rebill::add);
        new RecoveredRows(jdbc, titles).of(item, recovered::add);
        return Optional.of(new OneItem(
                item,
                facts,
                done,
                list,
                days,
                list == null ? List.of() : DemandDays.of(jdbc, item, MOST_LISTED),
                rebill,
                recovered,
                facts == null ? ItemStory.claimOf(jdbc, item) : facts.claimId(),
                new ItemStory(jdbc, titles, item).lines(recovered)));
    }
}
