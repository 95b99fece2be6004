package io.trueup.desk;

import io.trueup.ledger.TeamNote;
import io.trueup.report.ItemFacts;
import io.trueup.report.OneItem;
import io.trueup.workbook.AppealsSheet;
import io.trueup.workbook.DemandsSheet;
import io.trueup.workbook.DoneSheet;
import io.trueup.workbook.Papers;
import io.trueup.workbook.TeamCells;
import io.trueup.worklist.WorklistColumns;
import io.trueup.worklist.WorklistPlace;
import io.trueup.worklist.WorklistStatus;
import io.trueup.written.InWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One item in the words of its page. */
final class ItemView {

    private final OneItem item;
    private final @Nullable TeamNote laidOver;

    /** A line of a list of facts; blank where nothing is known. */
    record Fact(String name, String value) {}

    /** @param laidOver what its team says with what waits for the next run; null where nobody spoke */
    ItemView(OneItem item, @Nullable TeamNote laidOver) {
        this.item = item;
        this.laidOver = laidOver;
    }

    /**
     * What its team says of the sending.
     *
     * @param sentOn blank when nobody said a day
     */
    record Sending(String status, String sentOn) {

        public boolean isSent() {
            return !sentOn.isEmpty() || status.equals(WorklistStatus.APPEALED.word());
        }
    }

    /** As it counts at this moment, for the button that marks it sent. */
    public Sending sending() {
        if (laidOver != null) {
            return new Sending(laidOver.cell(WorklistColumns.STATUS), laidOver.cell(WorklistColumns.SENT_ON));
        }
        ItemFacts facts = item.facts();
        TeamCells team = facts == null ? done().team() : facts.row().team();
        return new Sending(team.status(), Objects.toString(team.sentOn(), ""));
    }

    /** Whose state the page shows. */
    public long run() {
        ItemFacts facts = item.facts();
        return facts == null ? 0 : facts.run();
    }

    public OneItem item() {
        return item;
    }

    public String id() {
        return item.item();
    }

    /** Patient, else payer and cause of a list. */
    public String title() {
        DemandsSheet.Row list = item.list();
        if (list != null) {
            return list.payer() + ": " + list.cause();
        }
        ItemFacts facts = item.facts();
        String patient = facts == null ? done().patient() : facts.row().patient();
        String outcome = outcome();
        return patient.isBlank() ? outcome : patient + ": " + outcome.toLowerCase(Locale.ROOT);
    }

    public String outcome() {
        ItemFacts facts = item.facts();
        return InWords.of(facts == null ? done().outcome() : facts.row().outcome());
    }

    /** Where it stands, in a sentence. */
    public String place() {
        DoneSheet.Row over = item.done();
        ItemFacts facts = item.facts();
        if (over != null) {
            return "Over since " + over.endedOn() + (over.ended().isBlank() ? "." : ": " + over.ended() + ".");
        }
        if (facts == null || facts.place() == null) {
            return "A run is looking at it at this moment.";
        }
        return switch (Objects.requireNonNull(facts.place())) {
            case NOW -> "To be done now.";
            case WAITING -> "Sent; it waits until " + facts.row().waitsUntil() + ".";
            case DONE -> "Over.";
            case IN_DEMAND -> "Asked for by the list of its payer.";
        };
    }

    public boolean isOpen() {
        return item.done() == null;
    }

    public boolean isListed() {
        ItemFacts facts = item.facts();
        return facts != null && !facts.demand().isEmpty() && facts.place() == WorklistPlace.IN_DEMAND;
    }

    /** Whose and for how much; what nobody knows is left out. */
    public List<Fact> facts() {
        ItemFacts facts = item.facts();
        List<Fact> known = facts == null ? factsOfDone() : factsOf(facts);
        return known.stream().filter(fact -> !fact.value().isBlank()).toList();
    }

    private List<Fact> factsOf(ItemFacts facts) {
        var row = facts.row();
        DemandsSheet.Row list = item.list();
        LocalDate deadline = row.deadline();
        return List.of(
                new Fact("Payer", row.payer()),
                new Fact("Claims", list == null ? "" : list.claims() + ", " + list.days() + " days"),
                new Fact("Service dates", serviceDates(facts)),
                new Fact("Denial class", row.denialClass() == null ? "" : InWords.of(row.denialClass())),
                new Fact("Level", row.level()),
                new Fact("Deadline", deadline == null ? "" : deadline + ", by " + row.deadlineSource()),
                new Fact("Why here", row.whyHere()),
                new Fact("Reason codes", row.reasonCodes()),
                new Fact("Rule", rule(row.rule(), facts.appeal())));
    }

    private static String serviceDates(ItemFacts facts) {
        AppealsSheet.Row appeal = facts.appeal();
        return appeal == null ? Objects.toString(facts.row().serviceDate(), "") : appeal.serviceDates();
    }

    private static String rule(String rule, AppealsSheet.@Nullable Row appeal) {
        return appeal == null || appeal.confidence() == null
                ? rule
                : rule + ", confidence " + appeal.confidence().word();
    }

    private List<Fact> factsOfDone() {
        DoneSheet.Row over = done();
        return List.of(
                new Fact("Payer", over.payer()),
                new Fact("Service date", Objects.toString(over.serviceDate(), "")),
                new Fact("Denial class", over.denialClass() == null ? "" : InWords.of(over.denialClass())),
                new Fact("Level", over.level()),
                new Fact("Paid now", over.paid() == null ? "" : over.paid().inDollars()));
    }

    private DoneSheet.Row done() {
        return Objects.requireNonNull(item.done(), "an item stands somewhere");
    }

    public String claim() {
        ItemFacts facts = item.facts();
        return facts == null ? done().claim() : facts.row().claim();
    }

    public String atStake() {
        ItemFacts facts = item.facts();
        return (facts == null ? done().atStake() : facts.row().atStake()).inDollars();
    }

    /** The last letter; blank when there is none. */
    public String letter() {
        ItemFacts facts = item.facts();
        return facts == null ? done().letter() : facts.row().papers().letter();
    }

    public String packet() {
        ItemFacts facts = item.facts();
        return facts == null ? "" : facts.row().papers().packet();
    }

    /** What the letter lacks before it can go; empty when it is ready. */
    public List<String> letterLacks() {
        ItemFacts facts = item.facts();
        Papers papers = facts == null ? null : facts.row().papers();
        String missing = papers == null ? "" : papers.letterState().replaceFirst("^(Ready|Missing: )", "");
        return parts(missing);
    }

    public List<String> steps() {
        ItemFacts facts = item.facts();
        return facts == null || facts.appeal() == null
                ? List.of()
                : sentences(facts.appeal().steps());
    }

    /** A step may have a semicolon of its own: what goes on in small letters is still the step before. */
    private static List<String> sentences(String joined) {
        List<String> steps = new ArrayList<>();
        for (String part : parts(joined)) {
            boolean goesOn = !steps.isEmpty() && Character.isLowerCase(part.charAt(0));
            if (goesOn) {
                steps.set(steps.size() - 1, steps.get(steps.size() - 1) + "; " + part);
            } else {
                steps.add(part);
            }
        }
        return steps;
    }

    public List<String> onFile() {
        ItemFacts facts = item.facts();
        return facts == null || facts.appeal() == null
                ? List.of()
                : parts(facts.appeal().documentsOnFile());
    }

    public List<String> missing() {
        ItemFacts facts = item.facts();
        return facts == null ? List.of() : parts(facts.row().missingDocuments());
    }

    /** Who takes an appeal, what it costs, when the answer is due. */
    public List<Fact> filing() {
        ItemFacts facts = item.facts();
        AppealsSheet.Row appeal = facts == null ? null : facts.appeal();
        return appeal == null
                ? List.of()
                : List.of(
                                new Fact("File with", appeal.fileWith()),
                                new Fact("Fee", appeal.fee()),
                                new Fact("Answer due", appeal.answerDue()))
                        .stream()
                        .filter(fact -> !fact.value().isBlank())
                        .toList();
    }

    /** How many days of a list are not shown. */
    public long notListed() {
        DemandsSheet.Row list = item.list();
        return list == null ? 0 : Math.max(0, list.days() - item.listed().size());
    }

    private static List<String> parts(String joined) {
        return Arrays.stream(joined.split("; ")).filter(part -> !part.isBlank()).toList();
    }
}
