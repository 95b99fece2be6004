package io.trueup.duplicate;

import io.trueup.money.Money;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a later telling of a claim says otherwise than an earlier one; each may be of several parts. */
final class ClaimChange {

    private static final int LONGEST = 400;

    private final List<ToldClaim> earlier;
    private final List<ToldClaim> later;

    ClaimChange(List<ToldClaim> earlier, List<ToldClaim> later) {
        this.earlier = earlier;
        this.later = later;
    }

    /** What a telling is worth beside the one before it. */
    enum Verdict {
        /** It says nothing that the earlier does not. */
        NOTHING_NEW,
        /** It says all that the earlier does, and more. */
        FULLER,
        /** It says something else. */
        OTHER
    }

    Verdict verdict() {
        if (!hasSameMoney()) {
            return Verdict.OTHER;
        }
        if (isSaidBy(later, earlier)) {
            return Verdict.NOTHING_NEW;
        }
        return isSaidBy(earlier, later) ? Verdict.FULLER : Verdict.OTHER;
    }

    private boolean hasSameMoney() {
        return Stream.concat(earlier.stream(), later.stream()).anyMatch(ToldClaim::purged)
                || total(earlier, ToldClaim::paid).equals(total(later, ToldClaim::paid))
                        && ofLines(earlier, line -> Stream.of(String.valueOf(line.priced())))
                                .equals(ofLines(later, line -> Stream.of(String.valueOf(line.priced()))));
    }

    /** A blank says nothing; between a table and an 835 only money and reasons are held against each other. */
    private static boolean isSaidBy(List<ToldClaim> these, List<ToldClaim> others) {
        boolean table = isTable(these);
        boolean alike = table == isTable(others);
        Map<String, List<String>> said = sayings(these, alike);
        Map<String, List<String>> there = sayings(others, alike);
        return said.entrySet().stream().allMatch(one -> {
            List<String> its = there.getOrDefault(one.getKey(), List.of());
            return one.getValue().isEmpty()
                    || one.getValue().equals(its)
                    || table && !alike && its.containsAll(one.getValue());
        });
    }

    private static boolean isTable(List<ToldClaim> claims) {
        return claims.stream().anyMatch(ToldClaim::table);
    }

    private static Map<String, List<String>> sayings(List<ToldClaim> claims, boolean alike) {
        Map<String, List<String>> sayings = new LinkedHashMap<>();
        sayings.put("reasons", ofLines(claims, ClaimChange::reasons));
        sayings.put("remarks", ofLines(claims, line -> line.remarks().stream().map(remark -> line.service() + remark)));
        sayings.put("remarks of the claim", ofClaims(claims, claim -> claim.remarkCodes().stream()));
        if (alike) {
            sayings.put("status", ofClaims(claims, claim -> Stream.of(claim.status())));
            sayings.put("patient", ofClaims(claims, claim -> Stream.of(claim.name())));
            sayings.put("claim numbers", ofClaims(claims, claim -> claim.claimNumbers().stream()));
            sayings.put("interest", ofClaims(claims, ClaimChange::interest));
            sayings.put("allowed", ofLines(claims, line -> allowed(line).map(amount -> line.service() + amount)));
            sayings.put(
                    "modifiers",
                    ofLines(claims, line -> line.modifiers().stream().map(m -> line.service() + m)));
        }
        return sayings;
    }

    private static Stream<String> interest(ToldClaim claim) {
        return Stream.of(claim.interest()).filter(amount -> !amount.isZero()).map(Money::toString);
    }

    private static Stream<String> allowed(ToldLine line) {
        return Stream.ofNullable(line.allowed()).map(Money::toString);
    }

    private static Stream<String> reasons(ToldLine line) {
        return line.reasons().entrySet().stream().map(one -> line.service() + one.getKey() + one.getValue());
    }

    private static List<String> ofLines(List<ToldClaim> claims, Function<ToldLine, Stream<String>> words) {
        return claims.stream()
                .flatMap(claim -> claim.lines().stream())
                .flatMap(words)
                .sorted()
                .toList();
    }

    private static List<String> ofClaims(List<ToldClaim> claims, Function<ToldClaim, Stream<String>> words) {
        return claims.stream()
                .flatMap(words)
                .filter(word -> !word.isBlank())
                .distinct()
                .sorted()
                .toList();
    }

    private static Money total(List<ToldClaim> claims, Function<ToldClaim, Money> amount) {
        return Money.sum(claims.stream().map(amount).toList());
    }

    /** "CO-16 to CO-197; paid 160.00 to 480.00". */
    String words() {
        List<String> words = new ArrayList<>();
        difference(words, "", plainReasons(earlier), plainReasons(later));
        difference(words, "status ", of(earlier, ToldClaim::status), of(later, ToldClaim::status));
        amounts(words, "charged ", total(earlier, ToldClaim::charge), total(later, ToldClaim::charge));
        amounts(words, "paid ", total(earlier, ToldClaim::paid), total(later, ToldClaim::paid));
        difference(words, "dates ", days(earlier), days(later));
        difference(words, "lines ", plainLines(earlier), plainLines(later));
        if (words.isEmpty()) {
            difference(words, "amounts of ", reasonAmounts(earlier), reasonAmounts(later));
            difference(
                    words,
                    "interest ",
                    ofClaims(earlier, ClaimChange::interest),
                    ofClaims(later, ClaimChange::interest));
            difference(words, "allowed ", ofLines(earlier, ClaimChange::allowed), ofLines(later, ClaimChange::allowed));
            difference(words, "patient ", of(earlier, ToldClaim::name), of(later, ToldClaim::name));
            Function<ToldClaim, Stream<String>> numbers = claim -> claim.claimNumbers().stream();
            difference(words, "claim numbers ", ofClaims(earlier, numbers), ofClaims(later, numbers));
            Function<ToldLine, Stream<String>> modifiers =
                    line -> line.modifiers().stream().map(m -> line.code() + ":" + m);
            difference(words, "modifiers ", ofLines(earlier, modifiers), ofLines(later, modifiers));
        }
        String all = words.isEmpty() ? "told otherwise" : String.join("; ", words);
        return all.length() <= LONGEST ? all : all.substring(0, LONGEST) + " ...";
    }

    private static List<String> of(List<ToldClaim> claims, Function<ToldClaim, String> word) {
        return ofClaims(claims, claim -> Stream.of(word.apply(claim)));
    }

    private static Set<String> plainReasons(List<ToldClaim> claims) {
        Set<String> reasons = new TreeSet<>();
        claims.forEach(claim -> {
            reasons.addAll(claim.remarkCodes());
            claim.lines().forEach(line -> {
                reasons.addAll(line.reasons().keySet());
                reasons.addAll(line.remarks());
            });
        });
        return reasons;
    }

    private static List<String> reasonAmounts(List<ToldClaim> claims) {
        return ofLines(
                claims,
                line -> line.reasons().entrySet().stream()
                        .map(one -> one.getKey() + " " + Money.ofCents(one.getValue())));
    }

    private static List<String> plainLines(List<ToldClaim> claims) {
        return ofLines(claims, line -> Stream.of(line.code() + " " + line.charge() + " paid " + line.paid()));
    }

    private static List<String> days(List<ToldClaim> claims) {
        return ofLines(
                        claims,
                        line -> Stream.ofNullable(line.dates())
                                .map(dates -> dates.from().equals(dates.to())
                                        ? String.valueOf(dates.from())
                                        : dates.from() + "/" + dates.to()))
                .stream()
                .distinct()
                .toList();
    }

    private static void amounts(List<String> words, String what, Money was, Money now) {
        if (!was.equals(now)) {
            words.add(what + was + " to " + now);
        }
    }

    private static void difference(List<String> words, String what, Collection<String> was, Collection<String> now) {
        List<String> gone = without(was, now);
        List<String> come = without(now, was);
        if (!gone.isEmpty() || !come.isEmpty()) {
            words.add(what + joined(gone) + " to " + joined(come));
        }
    }

    private static List<String> without(Collection<String> these, Collection<String> others) {
        List<String> left = new ArrayList<>(these);
        others.forEach(left::remove);
        return left;
    }

    private static String joined(List<String> words) {
        return words.isEmpty() ? "none" : String.join(", ", words);
    }
}
