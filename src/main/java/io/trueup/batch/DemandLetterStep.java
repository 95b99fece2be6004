package io.trueup.batch;

import io.trueup.contract.Contract;
import io.trueup.contract.RateBook;
import io.trueup.demand.DemandPayer;
import io.trueup.ledger.DemandLists;
import io.trueup.letter.ClaimLetters;
import io.trueup.letter.DemandCase;
import io.trueup.letter.DemandLetters;
import io.trueup.letter.DemandRow;
import io.trueup.letter.LetterFolder;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the letters of lists of payers that say something new, and takes away those of the claims that are on them. */
final class DemandLetterStep {

    private final RunSetup setup;

    DemandLetterStep(RunSetup setup) {
        this.setup = setup;
    }

    /** Before the run's letters become visible; the same again when it is done again. */
    void write() throws IOException {
        if (setup.run().order().isTrial()) {
            return;
        }
        DemandLists lists = new DemandLists(JdbcClient.create(setup.dataSource()));
        LetterFolder folder = new LetterFolder(setup.job().reports(), setup.id());
        for (String letter : lists.lettersOfItems()) {
            folder.removeHidden(letter);
        }
        lists.forgetLettersOfItems();
        DemandLetters letters = new DemandLetters(
                setup.rules().letters(), setup.job().clinic(), setup.job().reports(), setup.id());
        List<DemandLists.Letter> all = new ArrayList<>();
        for (DemandLists.Open list : lists.toWrite()) {
            List<DemandRow> rows = lists.days(list.id(), list.cause(), DemandLetters.MOST_ROWS).stream()
                    .map(DemandLetterStep::row)
                    .toList();
            ClaimLetters.Written written = letters.write(about(list, rows));
            all.add(new DemandLists.Letter(list.id(), written.file(), written.missing()));
        }
        lists.written(setup.id(), all);
    }

    private static DemandRow row(DemandLists.Day day) {
        return new DemandRow(
                day.claim(),
                day.patient(),
                day.serviceDate(),
                day.minutes(),
                day.expected(),
                day.paid(),
                day.payments(),
                day.atStake(),
                day.derivation(),
                day.receipt(),
                late(day));
    }

    private static DemandRow.@Nullable Late late(DemandLists.Day day) {
        LocalDate due = day.due();
        LocalDate paidOn = day.paidOn();
        return due == null || paidOn == null
                ? null
                : new DemandRow.Late(due, paidOn, day.daysLate(), day.computation());
    }

    private DemandCase about(DemandLists.Open list, List<DemandRow> rows) {
        return new DemandCase(
                list.id(),
                list.cause(),
                contract(list),
                list.payer(),
                list.days(),
                list.claims(),
                list.expected(),
                list.paid(),
                list.atStake(),
                list.firstDay(),
                list.lastDay(),
                list.dueSince(),
                list.rate(),
                DemandRow.law(list.law()),
                list.unsure(),
                list.unconfirmed(),
                rows,
                setup.run().order().today());
    }

    /** The contract of the days, else one of the payer that tells where letters go. */
    private @Nullable Contract contract(DemandLists.Open list) {
        RateBook rates = setup.rules().rates();
        return rates.contracts().stream()
                .filter(contract -> contract.id().equals(list.contract()))
                .findFirst()
                .orElseGet(() -> DemandPayer.contract(rates, list.payerKey()));
    }
}
