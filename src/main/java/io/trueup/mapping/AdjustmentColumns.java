package io.trueup.mapping;

import io.trueup.mapping.ColumnFinder.Candidate;
import io.trueup.mapping.ColumnFinder.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Adjustments in columns of their own: group, reason and amount of a first, a second and so on; or one column for each group or
 * reason, {@code CO Adj} or {@code CO-45}. Parts of one adjustment have one number in their headings, or stand in one order; what no
 * heading tells, values do that are groups or reasons with their groups.
 */
final class AdjustmentColumns {

    private static final int MOST = 6;
    static final String GROUP = "adjustment_group";
    static final String REASON = "adjustment_reason";
    static final String AMOUNT = "adjustment_amount";
    private static final Set<String> GROUPS = Set.of("co", "pr", "oa", "pi", "cr");
    private static final Set<String> FILLERS = Set.of("adjustment", "amount", "code", "reason", "group", "carc", "cas");
    private static final Pattern CODE =
            Pattern.compile("(CO|PI|OA|PR|CR)[ -]*([ABDPWY]?\\d{1,3})", Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE_AMOUNT = Pattern.compile("amount(?: \\d)?");
    private static final Pattern NUMBER = Pattern.compile("\\d");
    private static final Pattern WITH_GROUP = Pattern.compile("(?i)(?:CO|PI|OA|PR|CR)[ -]*\\w{1,3}\\b.*");

    private final HeadedTable table;
    private final CasHeadings cas;
    private final Map<String, Slot> slots = new LinkedHashMap<>();

    /** One adjustment: which headings are its parts. */
    private static final class Slot {

        private final Map<String, Candidate> parts = new LinkedHashMap<>();
        private String group = "";
        private String reason = "";

        private boolean says(String part) {
            return parts.containsKey(part);
        }
    }

    AdjustmentColumns(HeadedTable table) {
        this.table = table;
        this.cas = new CasHeadings(table);
    }

    void find(
            List<Candidate> candidates,
            Map<Integer, Choice> choices,
            Map<String, String> fixed,
            Set<String> taken,
            Map<String, String> doubts) {
        ByValues.left(table, choices).forEach(position -> {
            if (cas.tells(position)) {
                cas.parts(position).forEach(part -> put(part.segment(), part.candidate()));
            } else {
                Stream.of(byHeading(position), byWords(position, candidates), byValues(position))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .ifPresent(this::put);
            }
        });
        int number = 0;
        for (Slot slot : slots.values()) {
            boolean reasoned = slot.says(REASON) || !slot.reason.isEmpty();
            Candidate amount = slot.parts.get(AMOUNT);
            int next = free(number + 1, taken);
            if (reasoned && next <= MOST) {
                number = next;
                choose(slot, number, choices, fixed);
            } else if (slot.group.equals("PR") && amount != null && taken.add("patient_responsibility")) {
                choices.put(amount.position(), choice(amount, "patient_responsibility", amount.why()));
            }
        }
        ByValues.left(table, choices)
                .filter(position ->
                        Evidence.of(Holds.GROUP, table.values(position)).isNearlyAll())
                .mapToObj(table.headings()::get)
                .forEach(heading -> doubts.putIfAbsent(
                        REASON + "_1",
                        "\"%1$s\" holds groups of adjustments: --map \"%1$s=%2$s_1\" where they are of this one"
                                .formatted(heading, GROUP)));
    }

    /** The first number from this one on of which a person has said no part. */
    private static int free(int number, Set<String> taken) {
        int free = number;
        while (taken.contains(GROUP + "_" + free)
                || taken.contains(REASON + "_" + free)
                || taken.contains(AMOUNT + "_" + free)) {
            free++;
        }
        return free;
    }

    /** A bare amount is a part of what stands beside it, and of nothing else. */
    private Optional<Candidate> byWords(int position, List<Candidate> candidates) {
        return candidates.stream()
                .filter(one -> one.position() == position && one.column().startsWith("adjustment_"))
                .filter(one -> !BARE_AMOUNT
                                .matcher(HeadingKeys.of(table.headings().get(position)))
                                .matches()
                        || isBesidePart(position))
                .findFirst();
    }

    private boolean isBesidePart(int position) {
        return slots.values().stream()
                .flatMap(slot -> slot.parts.values().stream())
                .anyMatch(part -> part.position() == position - 1);
    }

    /** Groups alone, or reasons with their groups, whatever the heading. */
    private Optional<Candidate> byValues(int position) {
        return Stream.of(Holds.GROUP, Holds.GROUPED_REASON)
                .filter(holds -> Evidence.of(holds, table.values(position)).isNearlyAll())
                .map(holds -> new Candidate(
                        position,
                        holds == Holds.GROUP ? GROUP : REASON,
                        "",
                        Sure.VALUES,
                        0,
                        Evidence.of(holds, table.values(position)).words().replaceFirst("^; ", "")))
                .findFirst();
    }

    /** A heading that names a group or a reason itself. */
    private Optional<Candidate> byHeading(int position) {
        String heading = table.headings().get(position).strip();
        Matcher code = CODE.matcher(heading.replaceFirst("(?i)\\s*(?:amount|amt|adj(?:ustment)?)$", ""));
        boolean money = Evidence.of(Holds.MONEY, table.values(position)).share() >= 0.5;
        if (code.matches() && money) {
            String reason = code.group(1).toUpperCase(Locale.ROOT) + "-" + code.group(2);
            return Optional.of(new Candidate(position, AMOUNT, reason, Sure.HIGH, 0, "its heading is the reason"));
        }
        List<String> others = new ArrayList<>(List.of(HeadingKeys.of(heading).split(" ")));
        String group = others.stream().filter(GROUPS::contains).findFirst().orElse("");
        others.removeIf(word -> word.equals(group) || FILLERS.contains(word) || word.matches("\\d"));
        if (group.isEmpty() || !others.isEmpty()) {
            return Optional.empty();
        }
        String words = HeadingKeys.of(heading);
        boolean amounts = words.contains("amount")
                || money && !words.contains("reason") && !words.contains("code") && !words.contains("carc");
        return Optional.of(new Candidate(
                position,
                amounts ? AMOUNT : REASON,
                group.toUpperCase(Locale.ROOT),
                Sure.HIGH,
                0,
                "its heading is the group"));
    }

    private void put(Candidate part) {
        String key = part.always();
        if (key.isEmpty()) {
            String number = number(part.position());
            boolean isBefore = number.isEmpty()
                    && part.sure() == Sure.VALUES
                    && part.column().equals(GROUP);
            number = isBefore ? number(part.position() + 1) : number;
            key = number.isEmpty() ? "in order " + count(part.column()) : number;
        }
        put(key, part);
    }

    /** The first digit of a heading; blank where it has none. */
    private String number(int position) {
        String heading = position < table.headings().size() ? table.headings().get(position) : "";
        Matcher number = NUMBER.matcher(HeadingKeys.of(heading));
        return number.find() ? number.group() : "";
    }

    private void put(String key, Candidate part) {
        Slot slot = slots.computeIfAbsent(key, k -> new Slot());
        slot.parts.putIfAbsent(part.column(), part);
        if (part.always().length() == 2) {
            slot.group = part.always();
        } else if (!part.always().isEmpty()) {
            slot.reason = part.always();
        }
    }

    private long count(String part) {
        return slots.entrySet().stream()
                .filter(slot ->
                        slot.getKey().startsWith("in order") && slot.getValue().says(part))
                .count();
    }

    private void choose(Slot slot, int number, Map<Integer, Choice> choices, Map<String, String> fixed) {
        slot.parts.forEach((part, candidate) -> choices.merge(
                candidate.position(), choice(candidate, part + "_" + number, candidate.why()), Choice::and));
        if (!slot.reason.isEmpty() && !slot.says(REASON)) {
            fixed.put(REASON + "_" + number, slot.reason);
        }
        Candidate reason = slot.parts.get(REASON);
        boolean bare = reason != null
                && table.values(reason.position()).stream()
                        .anyMatch(value -> NUMBER.matcher(value).find()
                                && !WITH_GROUP.matcher(value).matches());
        if (!slot.says(GROUP) && bare && !slot.group.isEmpty()) {
            fixed.put(GROUP + "_" + number, slot.group);
        }
    }

    private Choice choice(Candidate candidate, String target, String why) {
        int position = candidate.position();
        boolean certain = candidate.sure() != Sure.VALUES;
        return new Choice(position, table.headings().get(position), List.of(target), why, certain);
    }
}
