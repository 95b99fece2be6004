package io.trueup.setup;

import java.util.List;

/** How a payer pays, as a clinic would say it, with the figures each way asks for (INTERFACES.md 4). */
public enum PaymentBasis {
    PER_HOUR("per-hour", "by the hour", List.of(Figure.dollars("rate", "Dollars an hour"))),
    PER_CODE(
            "per-code",
            "by the code",
            List.of(
                    Figure.dollars("\"97545\"", "Dollars for 97545, the first two hours of a day"),
                    Figure.dollars("\"97546\"", "Dollars for 97546, each further hour"))),
    DAILY(
            "daily",
            "by the day",
            List.of(
                    Figure.dollars("rate", "Dollars for a full day"),
                    Figure.number("full-day-minutes", "Minutes that make a full day", "360"))),
    CASE("case", "one sum for the whole case", List.of(Figure.dollars("rate", "Dollars for a case"))),
    PERCENT_OF_CHARGE(
            "percent-of-charge",
            "a part of what is charged",
            List.of(Figure.number("percent", "Percent of the charge", "80"))),
    NOT_COVERED("not-covered", "not at all (Medicare)", List.of()),
    LATER("later", "not known yet", List.of());

    private final String word;
    private final String plain;
    private final List<Figure> figures;

    PaymentBasis(String word, String plain, List<Figure> figures) {
        this.word = word;
        this.plain = plain;
        this.figures = figures;
    }

    /**
     * A figure that a basis needs.
     *
     * @param key among the terms of contracts.yml
     * @param usual taken when nobody says otherwise; blank when somebody must
     * @param isMoney whether it is dollars, and not minutes or percent
     */
    public record Figure(String key, String plain, String usual, boolean isMoney) {

        static Figure dollars(String key, String plain) {
            return new Figure(key, plain, "", true);
        }

        static Figure number(String key, String plain, String usual) {
            return new Figure(key, plain, usual, false);
        }
    }

    /** As written in contracts.yml; {@code later} stands for no contract yet. */
    public String word() {
        return word;
    }

    public String plain() {
        return plain;
    }

    public List<Figure> figures() {
        return figures;
    }
}
