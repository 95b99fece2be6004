package io.trueup.bill;

import io.trueup.codes.AcknowledgmentCodes;
import io.trueup.money.Money;
import io.trueup.remittance.DateRange;
import io.trueup.source.Place;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import io.trueup.x12.ElementReader;
import io.trueup.x12.Segment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One claim of a 277CA (loops 2200D and 2220D) while it is read. */
final class AcknowledgedClaim {

    private static final int LONGEST_REASON = 500;
    private static final String SERVED = "472";

    private final ElementReader elements;
    private final Place place;
    private final List<ClaimStatus> statuses = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private String controlNumber;
    private String payerClaimNumber = "";
    private String clearinghouseNumber = "";
    private @Nullable DateRange served;

    private record Line(String procedure, List<ClaimStatus> statuses) {}

    /** @param first the TRN that begins it, or what stands in its place */
    AcknowledgedClaim(Segment first, ElementReader elements) {
        this.elements = elements;
        this.place = elements.place(first);
        this.controlNumber = first.is("TRN") ? first.element(2) : "";
        elements.checkLengths(first);
    }

    void take(Segment segment) {
        switch (segment.tag()) {
            case "STC" -> takeStatus(ClaimStatus.of(segment));
            case "SVC" -> lines.add(new Line(procedure(segment), new ArrayList<>()));
            case "REF" -> takeReference(segment);
            case "DTP" -> takeDates(segment);
            default -> {}
        }
    }

    private static String procedure(Segment svc) {
        List<String> parts = svc.components(1);
        return String.join("-", parts.size() > 1 ? parts.subList(1, Math.min(parts.size(), 6)) : parts)
                .replaceFirst("-+$", "");
    }

    private void takeStatus(ClaimStatus status) {
        (lines.isEmpty() ? statuses : lines.get(lines.size() - 1).statuses()).add(status);
    }

    private void takeReference(Segment ref) {
        elements.checkLengths(ref);
        String number = ref.element(2);
        switch (ref.element(1)) {
            case "1K" -> payerClaimNumber = number;
            case "D9" -> clearinghouseNumber = number;
            case "EJ" -> controlNumber = isNumber(controlNumber) ? controlNumber : number;
            default -> {}
        }
    }

    /** Those of the claim and all that its lines have; they only help to find the bill, so that a bad one costs nothing. */
    private void takeDates(Segment dtp) {
        DateRange dates = dtp.element(1).equals(SERVED)
                ? ServicePeriod.of(dtp, LocalDate.MAX, new ElementReader(place.file()))
                : null;
        DateRange known = served;
        if (dates != null) {
            served = known == null
                    ? dates
                    : new DateRange(
                            known.from().isBefore(dates.from()) ? known.from() : dates.from(),
                            known.to().isAfter(dates.to()) ? known.to() : dates.to());
        }
    }

    /** Some senders write zeros where they have no number. */
    private static boolean isNumber(String text) {
        return !text.chars().allMatch(c -> c == '0');
    }

    /** What is said of it, or the problems because of which nobody can tell. */
    void finish(ReportScope scope, Sender sender) {
        List<Problem> problems = new ArrayList<>(elements.problems());
        if (!isNumber(controlNumber) && !isNumber(clearinghouseNumber)) {
            problems.add(Problem.of(
                    ProblemCode.MISSING_VALUE,
                    place,
                    controlNumber,
                    "TRN02, the bill's control number; without it nobody can tell which bill is meant"));
        }
        List<ClaimStatus> all = Stream.concat(
                        statuses.stream(), lines.stream().flatMap(line -> line.statuses().stream()))
                .toList();
        if (all.isEmpty() || all.stream().noneMatch(ClaimStatus::isClear)) {
            problems.add(Problem.of(
                    ProblemCode.BAD_WORD,
                    place,
                    all.isEmpty() ? "no STC" : String.join(", ", all.get(0).codes()),
                    "an STC with WQ (accepted) or U (refused), or a category A0 to A8"));
        }
        LocalDate day = all.stream()
                .map(ClaimStatus::day)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(sender.receivedOn());
        if (day == null) {
            problems.add(Problem.of(ProblemCode.BAD_DATE, place, "", "the day it was received, in STC02 or DTP*050"));
        }
        if (problems.isEmpty() && day != null) {
            scope.tell(word(all, day, sender));
        } else {
            problems.forEach(scope::problem);
        }
    }

    private Acknowledgment word(List<ClaimStatus> all, LocalDate day, Sender sender) {
        List<ClaimStatus> deciding = statuses.isEmpty() ? all : statuses;
        boolean accepted = deciding.stream().noneMatch(ClaimStatus::isRefused);
        Money charge = statuses.stream()
                .map(ClaimStatus::charge)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new Acknowledgment(
                sender.by(),
                accepted,
                day,
                isNumber(controlNumber) ? controlNumber : clearinghouseNumber,
                sender.payerId(),
                payerClaimNumber,
                charge,
                served,
                new Bill.Sending(sender.batchReference(), "", "", clearinghouseNumber),
                all.stream()
                        .flatMap(status -> status.codes().stream())
                        .distinct()
                        .toList(),
                reason(),
                sender.trace(),
                place);
    }

    /** Of a claim that is refused, its lines say only what is wrong with them. */
    private String reason() {
        AcknowledgmentCodes codes = AcknowledgmentCodes.standard();
        boolean refused = statuses.stream().anyMatch(ClaimStatus::isRefused);
        List<String> said = new ArrayList<>();
        said.add(reason(statuses, codes::reason));
        for (Line line : lines) {
            String words = reason(line.statuses(), refused ? codes::about : codes::reason);
            if (!words.isEmpty()) {
                said.add("line " + line.procedure() + ": " + words);
            }
        }
        said.removeIf(String::isEmpty);
        String whole = String.join("; ", said);
        return whole.length() > LONGEST_REASON ? whole.substring(0, LONGEST_REASON) + "…" : whole;
    }

    /** In our words, and the sender's own behind them. */
    static String reason(List<ClaimStatus> statuses, Function<List<String>, String> inWords) {
        List<String> codes = statuses.stream()
                .filter(status -> !status.isPlainReceipt())
                .flatMap(status -> status.codes().stream())
                .distinct()
                .toList();
        List<String> texts = statuses.stream()
                .map(ClaimStatus::text)
                .filter(text -> !text.isBlank())
                .distinct()
                .toList();
        String words = codes.isEmpty() ? "" : inWords.apply(codes);
        String quoted = texts.isEmpty() ? "" : "\"" + String.join("\", \"", texts) + "\"";
        return words.isEmpty() || quoted.isEmpty() ? words + quoted : words + ", " + quoted;
    }
}
