package io.trueup.desk;

import io.trueup.contract.PriceQuestion;
import io.trueup.contract.RateBook;
import io.trueup.programlog.Program;
import io.trueup.written.WrittenDates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * "Price a day" as it was filled in.
 *
 * @param texts by field, as written
 * @param refused by field, a sentence each
 * @param question null while something is refused
 */
record PriceForm(
        Map<String, String> texts,
        Map<String, String> refused,
        @Nullable PriceQuestion question) {

    /** In the order of {@code price --activity}. */
    static final List<String> ACTIVITIES =
            List.of("exercise", "neuromuscular", "activities", "reintegration", "selfcare");

    /** Fields that are written, in the order in which they stand. */
    static final List<Field> FIELDS = List.of(
            new Field("date", "Day", "text", 10),
            new Field("state", "State, two letters", "text", 4),
            new Field("employer", "Employer", "text", 14),
            new Field("minutes", "Minutes delivered", "numeric", 6),
            new Field("days", "Days of a stay", "numeric", 6),
            new Field("billed", "Billed, dollars", "decimal", 8),
            new Field("exercise", "Exercise, minutes", "numeric", 6),
            new Field("neuromuscular", "Neuromuscular, minutes", "numeric", 6),
            new Field("activities", "Activities, minutes", "numeric", 6),
            new Field("reintegration", "Reintegration, minutes", "numeric", 6),
            new Field("selfcare", "Self-care, minutes", "numeric", 6));

    private static final int LONGEST = 80;

    /**
     * A field that is written.
     *
     * @param mode of a phone's keyboard
     * @param size in letters
     */
    record Field(String name, String label, String mode, int size) {}

    static PriceForm empty(LocalDate today) {
        return new PriceForm(Map.of("date", today.toString(), "program", Program.WH.name()), Map.of(), null);
    }

    static PriceForm read(Map<String, String> asked) {
        return new Reading(asked).form();
    }

    /** What it comes to; empty while something is refused. */
    Optional<PriceQuestion.Answer> answer(RateBook rates) {
        return Optional.ofNullable(question).map(asked -> asked.answer(rates));
    }

    /** As it was written; blank where nothing was. */
    public String text(String field) {
        return texts.getOrDefault(field, "");
    }

    /** Why a field is refused; blank where it is not. */
    public String refusal(String field) {
        return refused.getOrDefault(field, "");
    }

    /** Reads all fields before it refuses any, so that each says its own. */
    private static final class Reading {

        private final Map<String, String> texts = new HashMap<>();
        private final Map<String, String> refused = new HashMap<>();

        Reading(Map<String, String> asked) {
            asked.forEach((field, text) -> {
                String plain = text.strip();
                texts.put(field, plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain);
            });
        }

        PriceForm form() {
            String payer = text("payer");
            if (payer.isEmpty()) {
                refused.put("payer", "Say which payer.");
            }
            LocalDate date = date();
            Program program = program();
            Integer minutes = number("minutes");
            Integer days = number("days");
            BigDecimal billed = billed();
            List<Integer> activity = new ArrayList<>();
            for (String field : ACTIVITIES) {
                Integer spent = number(field);
                activity.add(spent == null ? 0 : spent);
            }
            PriceQuestion question = new PriceQuestion(
                    payer,
                    text("employer"),
                    text("state"),
                    program,
                    date,
                    minutes == null ? 0 : minutes,
                    days,
                    billed,
                    texts.containsKey("documented"),
                    activity);
            question.refusals().forEach(this::refuse);
            return new PriceForm(texts, refused, refused.isEmpty() ? question : null);
        }

        private String text(String field) {
            return texts.getOrDefault(field, "");
        }

        private void refuse(PriceQuestion.Refusal refusal) {
            switch (refusal.field()) {
                case MINUTES -> refused.put("minutes", refusal.found() + " " + refusal.words());
                case DAYS -> refused.put("days", refusal.found() + " " + refusal.words());
                case BILLED -> refused.put("billed", refusal.found() + " " + refusal.words());
                case ACTIVITY ->
                    ACTIVITIES.stream()
                            .filter(field -> text(field).startsWith("-"))
                            .forEach(field -> refused.put(field, text(field) + " is below 0."));
            }
        }

        /** Any day where it is refused. */
        private LocalDate date() {
            List<LocalDate> readings = WrittenDates.readings(text("date"));
            if (readings.size() == 1) {
                return readings.get(0);
            }
            refused.put(
                    "date",
                    text("date").isEmpty()
                            ? "Say which day, such as 2025-03-12."
                            : readings.isEmpty()
                                    ? text("date") + " is no day, such as 2025-03-12."
                                    : text("date") + " may be " + WrittenDates.choice(readings) + ".");
            return LocalDate.EPOCH;
        }

        /** Any program where it is refused. */
        private Program program() {
            Optional<Program> program = Arrays.stream(Program.values())
                    .filter(known -> known.name().equals(text("program")))
                    .findFirst();
            if (program.isEmpty()) {
                refused.put("program", "Say WH or WC.");
            }
            return program.orElse(Program.WH);
        }

        private @Nullable Integer number(String field) {
            String text = text(field);
            if (text.isEmpty()) {
                return null;
            }
            if (!text.matches("-?\\d{1,9}")) {
                refused.put(field, text + " is not a whole number.");
                return null;
            }
            return Integer.valueOf(text);
        }

        private @Nullable BigDecimal billed() {
            String text = text("billed").replace("$", "").replace(",", "");
            if (text.isEmpty()) {
                return null;
            }
            if (!text.matches("-?\\d{1,9}(\\.\\d{1,6})?")) {
                refused.put("billed", text("billed") + " is not dollars and cents, such as 1234.50.");
                return null;
            }
            return new BigDecimal(text);
        }
    }
}
