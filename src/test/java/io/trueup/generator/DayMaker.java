package io.trueup.generator;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The days of one episode: weekdays with some missed, full and short days, well and badly documented weeks. */
final class DayMaker {

    private static final List<Integer> REMAINDERS = List.of(0, 2, 5, 9, 13);
    private static final List<String> TASKS =
            List.of("pallet lifts 35 lb", "ladder climbs, roof walk", "tool use overhead", "cart push 60 lb, stairs");

    private final Chance chance;

    DayMaker(Chance chance) {
        this.chance = chance;
    }

    /** @param attended how many days are attended; the first and the last are */
    List<ClinicDay> days(LocalDate start, int attended) {
        List<ClinicDay> days = new ArrayList<>();
        boolean goodWeek = true;
        int left = attended;
        for (LocalDate date = start; left > 0; date = date.plusDays(1)) {
            if (date.getDayOfWeek() == DayOfWeek.MONDAY) {
                goodWeek = chance.percent(70);
            }
            boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
            boolean between = !days.isEmpty() && left > 1;
            if (weekend || (between && chance.percent(8))) {
                continue;
            }
            if (between && chance.percent(7)) {
                days.add(ClinicDay.absent(date));
            } else {
                days.add(day(date, goodWeek));
                left--;
            }
        }
        return days;
    }

    ClinicDay day(LocalDate date, boolean goodWeek) {
        int minutes = minutes();
        boolean timed = chance.percent(85);
        boolean team = goodWeek && chance.percent(60);
        int psych = team ? 20 : 0;
        int vocational = team && chance.percent(50) ? 15 : 0;
        int therapy = minutes - psych - vocational;
        boolean proof = chance.percent(88);
        return new ClinicDay(
                date,
                true,
                minutes,
                timed,
                List.of(therapy / 2, therapy - therapy / 2, psych, vocational),
                activities(minutes),
                proof || chance.percent(50) ? chance.of(TASKS) : "",
                proof ? chance.between(12, 40) + " cycles an hour" : "",
                goodWeek && chance.percent(40),
                chance.percent(96) ? "Renata Kowal PT" : "");
    }

    private int minutes() {
        if (chance.percent(6)) {
            return chance.between(68, 118);
        }
        if (chance.percent(12)) {
            return chance.between(121, 260);
        }
        return chance.percent(6) ? chance.between(481, 570) : chance.between(300, 480);
    }

    /** Quarters of an hour shared out, and a different remainder for each code. */
    private List<Integer> activities(int minutes) {
        List<Integer> remainders = new ArrayList<>(REMAINDERS);
        for (int i = remainders.size() - 1; i > 0; i--) {
            Collections.swap(remainders, i, chance.between(0, i));
        }
        List<Integer> activities = new ArrayList<>();
        int quarters = Math.max(minutes / 15 - 2, 1);
        for (int remainder : remainders) {
            int own = Math.min(quarters, chance.between(0, 9));
            quarters -= own;
            activities.add(own * 15 + remainder);
        }
        return List.copyOf(activities);
    }
}
