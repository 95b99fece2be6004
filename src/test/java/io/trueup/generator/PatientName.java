package io.trueup.generator;

import java.util.List;
import java.util.Locale;

/** Names made of syllables, so that no two patients share one, with the accents and hyphens that real ones have. */
record PatientName(String last, String first) {

    private static final List<String> SYLLABLES =
            List.of("ba", "ce", "di", "fo", "gu", "ka", "le", "mi", "no", "pu", "ra", "sé", "ti", "vo", "zu", "hé");
    private static final List<String> ENDINGS = List.of("nez", "rick", "sson", "ler", "tti");
    private static final List<String> SECOND = List.of("Ortega", "Smith", "Lindqvist", "Okafor");
    private static final List<String> FIRST =
            List.of("Ana", "Björn", "Chidi", "Dolores", "Émile", "Farid", "Grace", "Hiroshi", "Inés", "Jamal");

    static PatientName of(long patient) {
        StringBuilder word = new StringBuilder();
        long rest = patient;
        for (int i = 0; i < 3 || rest > 0; i++) {
            word.append(SYLLABLES.get((int) (rest % 16)));
            rest /= 16;
        }
        word.append(ENDINGS.get((int) (patient % 5)));
        String last = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
        String hyphened = patient % 6 == 0 ? last + "-" + SECOND.get((int) (patient / 6 % 4)) : last;
        return new PatientName(hyphened, FIRST.get((int) (patient % 10)));
    }

    /** As a carrier's system has it: capitals, no accents, a blank for the hyphen. */
    PatientName asRemitted() {
        return new PatientName(plain(last), plain(first));
    }

    private static String plain(String name) {
        return name.toUpperCase(Locale.ROOT).replace('É', 'E').replace('Ö', 'O').replace('-', ' ');
    }
}
