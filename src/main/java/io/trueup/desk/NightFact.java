package io.trueup.desk;

import io.trueup.notify.Morning;
import java.util.ArrayList;
import java.util.List;

/** What a night came to under one name: a sentence, and lines that belong to it. */
record NightFact(String label, List<String> sentences, List<String> lines) {

    /** Facts of the morning's mail, those of one name together. */
    static List<NightFact> of(List<Morning.Fact> facts) {
        List<NightFact> all = new ArrayList<>();
        for (Morning.Fact fact : facts) {
            NightFact last = all.isEmpty() ? null : all.get(all.size() - 1);
            if (last != null && fact.label().isEmpty()) {
                last.lines().add(fact.sentence().strip());
            } else if (last != null && fact.label().equals(last.label())) {
                last.sentences().add(fact.sentence());
            } else {
                all.add(new NightFact(fact.label(), new ArrayList<>(List.of(fact.sentence())), new ArrayList<>()));
            }
        }
        return all;
    }
}
