package io.trueup.batch;

import io.trueup.appeal.Appeal;
import io.trueup.appeal.ItemHistory;
import io.trueup.appeal.WorkItem;
import io.trueup.denial.ClassifiedFinding;
import io.trueup.ledger.Differences;
import io.trueup.ledger.Findings;
import io.trueup.ledger.Items;
import io.trueup.ledger.LateMoney;
import io.trueup.letter.AppealCase;
import io.trueup.letter.AppealLetters;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes what reviews came to what is known of their units, by COPY, and writes the letters of their appeals. */
final class ReviewWriter implements ItemWriter<ReviewedUnit> {

    private final RunSetup setup;
    private final Findings findings;
    private final Items items;
    private final LateMoney lateMoney;
    private final Differences differences;
    private final AppealLetters letters;

    ReviewWriter(RunSetup setup) {
        this.setup = setup;
        this.findings = new Findings(setup.dataSource());
        this.items = new Items(setup.dataSource());
        JdbcClient jdbc = JdbcClient.create(setup.dataSource());
        this.lateMoney = new LateMoney(jdbc);
        this.differences = new Differences(jdbc);
        this.letters = new AppealLetters(
                setup.rules().letters(), setup.rules().reasons(), setup.job().reports(), setup.id());
    }

    @Override
    public void write(Chunk<? extends ReviewedUnit> chunk) throws IOException {
        List<String> units = new ArrayList<>();
        List<Findings.Current> current = new ArrayList<>();
        List<Findings.Entry> newFindings = new ArrayList<>();
        List<Items.Entry> newItems = new ArrayList<>();
        List<LateMoney.Entry> late = new ArrayList<>();
        List<LateMoney.Unpaid> unpaid = new ArrayList<>();
        List<Differences.Entry> billing = new ArrayList<>();
        MoneyBack moneyBack = new MoneyBack(setup);
        for (ReviewedUnit unit : chunk) {
            String name = unit.reviewed().unit().name();
            UnitReview.Result result = unit.result();
            units.add(name);
            current.add(unit.reviewed().current());
            for (ClassifiedFinding finding : result.findings()) {
                String key = finding.judgement().finding().key();
                newFindings.add(
                        new Findings.Entry(name, finding, result.itemOf().getOrDefault(key, "")));
            }
            moneyBack.add(unit);
            result.late().forEach(money -> late.add(new LateMoney.Entry(name, money)));
            result.billing().forEach(each -> billing.add(new Differences.Entry(name, each)));
            result.unpaid().forEach(money -> unpaid.add(new LateMoney.Unpaid(name, money)));
            for (WorkItem item : result.items()) {
                newItems.add(new Items.Entry(name, item, letter(item, unit)));
            }
        }
        if (setup.run().order().isTrial()) {
            findings.writeTrial(setup.id(), units, newFindings);
        } else {
            findings.write(setup.id(), current, newFindings);
            moneyBack.write(units);
            items.replace(setup.id(), units, newItems);
            lateMoney.replace(setup.dataSource(), units, late, unpaid);
            differences.replace(setup.dataSource(), units, billing);
        }
    }

    /** Where the item's letter will stand; blank when it is none to write one for. */
    private String letter(WorkItem item, ReviewedUnit unit) throws IOException {
        Appeal appeal = item.appeal();
        if (appeal == null
                || item.noLevelLeft()
                || unit.reviewed().settled().contains(item.id())
                || setup.run().order().isTrial()) {
            return "";
        }
        Map<String, ClassifiedFinding> byKey = new HashMap<>();
        unit.result().findings().forEach(f -> byKey.put(f.judgement().finding().key(), f));
        List<ClassifiedFinding> members = new ArrayList<>();
        for (String key : item.findingKeys()) {
            ClassifiedFinding member = byKey.get(key);
            if (member != null) {
                members.add(member);
            }
        }
        ItemHistory history = unit.reviewed().history();
        return letters.write(new AppealCase(
                item,
                appeal,
                members,
                history.lost().getOrDefault(item.id(), List.of()),
                setup.run().order().today()));
    }
}
