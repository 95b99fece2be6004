package io.trueup.batch;

import io.trueup.contract.Contract;
import io.trueup.contract.RateBook;
import io.trueup.demand.DemandCause;
import io.trueup.demand.DemandPayer;
import io.trueup.ledger.DemandDays;
import io.trueup.ledger.DemandLists;
import io.trueup.letter.ClaimLetters;
import io.trueup.letter.DemandCase;
import io.trueup.letter.DemandLetters;
import io.trueup.letter.DemandRow;
import io.trueup.letter.InterestLaw;
import io.trueup.letter.LetterFolder;
import io.trueup.postgres.Questions;
import io.trueup.postgres.Statements;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
        Statements later = new Statements(setup.dataSource());
        DemandLists lists = new DemandLists(later);
        List<String> gone = new ArrayList<>();
        List<DemandLists.Open> open = new ArrayList<>();
        lists.forgetLettersOfItems(gone::add);
        lists.toWrite(open::add);
        later.send();
        LetterFolder folder = new LetterFolder(setup.job().reports(), setup.id());
        for (String letter : gone) {
            folder.removeHidden(letter);
        }
        DemandLetters letters = new DemandLetters(
                setup.rules().letters(), setup.job().clinic(), setup.job().reports(), setup.id());
        List<DemandLists.Letter> all = new ArrayList<>();
        for (List<DemandLists.Open> some : readable(open)) {
            all.addAll(write(some, letters, later));
        }
        if (!all.isEmpty()) {
            lists.written(setup.id(), all);
            later.send();
        }
    }

    /** As many lists at once as have days that are read into memory without a thought; a larger one alone. */
    private static List<List<DemandLists.Open>> readable(List<DemandLists.Open> all) {
        List<List<DemandLists.Open>> together = new ArrayList<>();
        long days = DemandLetters.MOST_ROWS;
        for (DemandLists.Open list : all) {
            long own = Math.min(list.days(), DemandLetters.MOST_ROWS);
            if (together.isEmpty() || days + own > DemandLetters.MOST_ROWS) {
                together.add(new ArrayList<>());
                days = 0;
            }
            together.get(together.size() - 1).add(list);
            days += own;
        }
        return together;
    }

    private List<DemandLists.Letter> write(List<DemandLists.Open> lists, DemandLetters letters, Statements later)
            throws IOException {
        DemandDays days = new DemandDays(Questions.later(later));
        Map<Boolean, List<String>> byCause = lists.stream()
                .collect(Collectors.partitioningBy(
                        list -> list.cause() == DemandCause.INTEREST,
                        Collectors.mapping(DemandLists.Open::id, Collectors.toList())));
        days.askForLate(byCause.getOrDefault(true, List.of()), DemandLetters.MOST_ROWS);
        days.askForItems(byCause.getOrDefault(false, List.of()), DemandLetters.MOST_ROWS);
        later.send();
        List<DemandLists.Letter> all = new ArrayList<>();
        for (DemandLists.Open list : lists) {
            List<DemandRow> rows =
                    days.of(list.id()).stream().map(DemandLetterStep::row).toList();
            ClaimLetters.Written written = letters.write(about(list, rows));
            all.add(new DemandLists.Letter(list.id(), written.file(), written.missing()));
        }
        return all;
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
                : new DemandRow.Late(due, paidOn, day.daysLate(), day.rule(), day.computation());
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
                InterestLaw.ofAll(list.laws()),
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
