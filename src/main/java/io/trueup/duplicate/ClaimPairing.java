package io.trueup.duplicate;

import io.trueup.money.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** The claims of one number in one file, beside those that count of it so far: which of them are told again. */
final class ClaimPairing {

    /** The surest first. */
    private static final List<BiPredicate<ToldClaim, ToldClaim>> SURE = List.of(
            (now, was) -> now.status().equals(was.status()) && now.hasMoneyOf(was) && isNothingNew(now, was),
            (now, was) -> now.status().equals(was.status()) && now.hasMoneyOf(was),
            (now, was) -> now.hasStatusOf(was) && now.hasMoneyOf(was));

    private final Money missing;
    private final List<ToldClaim> open;
    private final List<ToldClaim> told;
    private final List<ToldClaim> before;
    private final List<ToldClaim> kept = new ArrayList<>();
    private final Map<ToldClaim, ToldClaim> rivals = new LinkedHashMap<>();
    private final List<ClaimVersions.Again> again = new ArrayList<>();
    private final ReceiptsTold receipts;

    /**
     * @param told all that earlier files told of the number
     * @param before what of it counts so far
     * @param missing what the payment lacks with what counts so far
     * @param receipts learns which claims are told again
     */
    ClaimPairing(
            List<ToldClaim> now, List<ToldClaim> told, List<ToldClaim> before, Money missing, ReceiptsTold receipts) {
        this.open = new ArrayList<>(now);
        this.told = told;
        this.before = new ArrayList<>(before);
        this.missing = missing;
        this.receipts = receipts;
    }

    private static boolean isNothingNew(ToldClaim now, ToldClaim was) {
        return new ClaimChange(List.of(was), List.of(now)).verdict() == ClaimChange.Verdict.NOTHING_NEW;
    }

    void pair() {
        if (before.isEmpty()) {
            return;
        }
        SURE.forEach(this::pair);
        List<ToldClaim> reversed = reversed();
        before.removeAll(reversed);
        List<ToldClaim> reversedNow = open.stream().filter(reversed::contains).toList();
        open.removeAll(reversedNow);
        pair((now, was) -> now.hasStatusOf(was) && now.hasPayerNumberOf(was) && now.hasServicesOf(was));
        pair((now, was) -> now.hasStatusOf(was) && now.hasServicesOf(was));
        List.copyOf(open).forEach(this::pairTogether);
        pair(ToldClaim::isDecidedAnew);
        findRivals();
        kept.addAll(reversed.stream().filter(was -> !reversedNow.contains(was)).toList());
        open.addAll(reversedNow);
    }

    /** Claims that the payment itself takes back: what it says instead of them is another claim, not another telling. */
    private List<ToldClaim> reversed() {
        List<ToldClaim> reversals = Stream.concat(told.stream(), open.stream())
                .filter(ToldClaim::isReversal)
                .toList();
        return Stream.concat(before.stream(), open.stream())
                .filter(claim -> !claim.isReversal() && reversals.stream().anyMatch(claim::isReversedBy))
                .toList();
    }

    private void pair(BiPredicate<ToldClaim, ToldClaim> same) {
        for (ToldClaim now : List.copyOf(open)) {
            before.stream()
                    .filter(was -> now.hasNumbersOf(was) && same.test(now, was))
                    .findFirst()
                    .ifPresent(was -> tellAgain(List.of(was), List.of(now)));
        }
    }

    /**
     * Claims that share services, with all that share services with those: the rows of one claim may stand in several files, and a
     * claim of a table may be several of an 835.
     */
    private void pairTogether(ToldClaim first) {
        if (!open.contains(first)) {
            return;
        }
        List<ToldClaim> now = new ArrayList<>(List.of(first));
        List<ToldClaim> were = new ArrayList<>();
        while (addSharing(were, now, before) | addSharing(now, were, open)) {
            // each round finds more of them; it ends when none is left
        }
        if (were.isEmpty()) {
            return;
        }
        List<String> rest = priced(were);
        if (priced(now).stream().allMatch(rest::remove) && !rest.isEmpty() && saysLess(now, were)) {
            now.forEach(part -> again.add(new ClaimVersions.Again(part, "")));
            receipts.same(were, now);
            open.removeAll(now);
            before.removeAll(were);
            kept.addAll(were);
        } else {
            tellAgain(were, now);
            keepRest(were, now);
        }
    }

    /** Rows that only what was replaced told of still count where a file told just them. */
    private void keepRest(List<ToldClaim> were, List<ToldClaim> now) {
        List<String> rest = new ArrayList<>(were.stream()
                .flatMap(was -> was.lines().stream())
                .filter(line -> now.stream().noneMatch(claim -> claim.tellsOf(line)))
                .map(line -> String.valueOf(line.priced()))
                .toList());
        Money lacking = missing.plus(ToldClaim.paid(were)).minus(ToldClaim.paid(now));
        for (int i = told.size() - 1; i >= 0 && !rest.isEmpty(); i--) {
            ToldClaim claim = told.get(i);
            List<String> left = new ArrayList<>(rest);
            boolean within = !were.contains(claim)
                    && !kept.contains(claim)
                    && were.stream().anyMatch(was -> mayShare(claim, was))
                    && priced(List.of(claim)).stream().allMatch(left::remove);
            if (within && lacking.minus(claim.paid()).abs().compareTo(lacking.abs()) <= 0) {
                kept.add(claim);
                rest = left;
                lacking = lacking.minus(claim.paid());
            }
        }
    }

    private static boolean addSharing(List<ToldClaim> some, List<ToldClaim> others, List<ToldClaim> all) {
        return some.addAll(all.stream()
                .filter(one -> !some.contains(one) && others.stream().anyMatch(other -> mayShare(one, other)))
                .toList());
    }

    private static boolean mayShare(ToldClaim one, ToldClaim other) {
        return one.hasNumbersOf(other)
                && (one.status().equals(other.status()) || one.table() != other.table())
                && one.isReversal() == other.isReversal()
                && one.sharesServiceWith(other);
    }

    private static List<String> priced(List<ToldClaim> claims) {
        return new ArrayList<>(claims.stream()
                .flatMap(claim -> claim.keys(ToldLine::priced).stream())
                .map(String::valueOf)
                .toList());
    }

    /** A row that is missing says nothing; a claim of an 835 that lacks a line does, unless the payment needs that line. */
    private boolean saysLess(List<ToldClaim> now, List<ToldClaim> were) {
        Money replaced = missing.plus(ToldClaim.paid(were)).minus(ToldClaim.paid(now));
        return Stream.concat(now.stream(), were.stream()).anyMatch(ToldClaim::table)
                || missing.abs().compareTo(replaced.abs()) < 0;
    }

    private void tellAgain(List<ToldClaim> were, List<ToldClaim> now) {
        ClaimChange change = new ClaimChange(were, now);
        ClaimChange.Verdict verdict = change.verdict();
        String words = verdict == ClaimChange.Verdict.OTHER ? change.words() : "";
        now.forEach(claim -> again.add(new ClaimVersions.Again(claim, words)));
        receipts.same(were, now);
        open.removeAll(now);
        before.removeAll(were);
        kept.addAll(verdict == ClaimChange.Verdict.NOTHING_NEW ? were : now);
    }

    private void findRivals() {
        List<ToldClaim> free = new ArrayList<>(before);
        for (ToldClaim now : open) {
            free.stream()
                    .filter(was -> now.hasNumbersOf(was) && now.hasStatusOf(was) || now.isRenumbered(was))
                    .findFirst()
                    .ifPresent(was -> {
                        rivals.put(now, was);
                        free.remove(was);
                    });
        }
    }

    boolean isUndecided() {
        return !rivals.isEmpty();
    }

    Money paidOfRivals() {
        return ToldClaim.paid(rivals.values());
    }

    /** @param nearer below zero when the payment is nearer to its amount if what came again replaces what was there */
    void decide(int nearer) {
        rivals.forEach((now, was) -> {
            boolean surelyAgain = !now.table()
                    && !was.table()
                    && now.hasPayerNumberOf(was)
                    && (now.charge().equals(was.charge()) || now.sharesDayWith(was));
            if (nearer < 0 || nearer == 0 && surelyAgain) {
                tellAgain(List.of(was), List.of(now));
            }
        });
        rivals.clear();
    }

    /** What counts now; what is undecided counts too. */
    List<ToldClaim> counted() {
        return Stream.of(before, kept, open).flatMap(List::stream).toList();
    }

    List<ClaimVersions.Again> again() {
        return again;
    }
}
