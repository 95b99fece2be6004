package io.trueup.batch;

import io.trueup.appeal.ItemHistory;
import io.trueup.appeal.TakeBacks;
import io.trueup.appeal.WorkItem;
import io.trueup.denial.ClassifiedFinding;
import io.trueup.ledger.Differences;
import io.trueup.ledger.Findings;
import io.trueup.ledger.Items;
import io.trueup.ledger.KeptLetters;
import io.trueup.ledger.LateMoney;
import io.trueup.letter.ClaimLetters;
import io.trueup.letter.LetterCase;
import io.trueup.letter.LetterFolder;
import io.trueup.letter.LetterKind;
import io.trueup.letter.ProgramLimitWording;
import io.trueup.letter.TakeBackWording;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes what reviews came to what is known of their units, by COPY, and writes the letters and packets of their items. */
final class ReviewWriter implements ItemWriter<ReviewedUnit> {

    private final RunSetup setup;
    private final Findings findings;
    private final Items items;
    private final LateMoney lateMoney;
    private final Differences differences;
    private final ClaimLetters letters;
    private final TakeBacks takeBacks;
    private final AppealPackets packets;

    ReviewWriter(RunSetup setup) {
        this.setup = setup;
        this.findings = new Findings(setup.dataSource());
        this.items = new Items(setup.dataSource());
        JdbcClient jdbc = JdbcClient.create(setup.dataSource());
        this.lateMoney = new LateMoney(jdbc);
        this.differences = new Differences(jdbc);
        this.letters = new ClaimLetters(
                setup.rules().letters(),
                setup.job().clinic(),
                setup.rules().stateRules(),
                setup.rules().reasons(),
                new LetterFolder(setup.job().reports(), setup.id(), setup.lock()::checkIfInDoubt));
        this.takeBacks = new TakeBacks(
                setup.rules().stateLimits().takeBack(),
                setup.job().tolerance(),
                setup.rules().codes().providerAdjustments());
        this.packets = new AppealPackets(setup);
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
            Map<String, ClassifiedFinding> byKey = result.byKey();
            for (WorkItem item : result.items()) {
                List<ClassifiedFinding> members = members(item, byKey);
                newItems.add(entry(item, members, unit));
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

    /** The findings behind an item, earliest first. */
    private static List<ClassifiedFinding> members(WorkItem item, Map<String, ClassifiedFinding> byKey) {
        return item.findingKeys().stream()
                .map(byKey::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The item with its letter: the one it has, when that stays as it is; else one written now. */
    private Items.Entry entry(WorkItem item, List<ClassifiedFinding> members, ReviewedUnit unit) throws IOException {
        String name = unit.reviewed().unit().name();
        KeptLetters.Kept kept = unit.reviewed().letters().get(item.id());
        if (kept != null && kept.isFor(item, decisions(members))) {
            return new Items.Entry(name, item, kept.file(), kept.missing(), kept.packet());
        }
        ClaimLetters.Written letter = letter(item, members, unit);
        return new Items.Entry(
                name, item, letter.file(), String.join("; ", letter.missing()), packets.write(item, members, letter));
    }

    private static List<LocalDate> decisions(List<ClassifiedFinding> members) {
        return members.stream()
                .flatMap(member -> member.judgement().finding().paymentDates().stream())
                .toList();
    }

    /** The item's letter; none when it asks no payer for anything. */
    private ClaimLetters.Written letter(WorkItem item, List<ClassifiedFinding> members, ReviewedUnit unit)
            throws IOException {
        LetterKind kind = LetterKind.of(item);
        if (kind == null || setup.run().order().isTrial()) {
            return ClaimLetters.Written.NONE;
        }
        ItemHistory history = unit.reviewed().history();
        boolean takenBack = item.answersTakeBack();
        return letters.write(new LetterCase(
                takenBack ? LetterKind.TAKE_BACK : kind,
                item,
                members,
                history.lost().getOrDefault(item.id(), List.of()),
                takenBack
                        ? TakeBackWording.facts(members, takeBacks)
                        : ProgramLimitWording.facts(
                                members, setup.rules().stateLimits().program()),
                setup.run().order().today()));
    }
}
