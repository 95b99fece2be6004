package io.trueup.workbook;

/** How long a day has waited for its money, in calendar days from the service to today. */
enum AgeGroup {
    UP_TO_30("0-30 days", 30),
    UP_TO_60("31-60 days", 60),
    UP_TO_90("61-90 days", 90),
    UP_TO_120("91-120 days", 120),
    OVER_120("over 120 days", Integer.MAX_VALUE);

    private final String words;
    private final int most;

    AgeGroup(String words, int most) {
        this.words = words;
        this.most = most;
    }

    static AgeGroup of(int days) {
        AgeGroup group = UP_TO_30;
        while (days > group.most) {
            group = values()[group.ordinal() + 1];
        }
        return group;
    }

    String words() {
        return words;
    }
}
