package io.trueup.packet;

import io.trueup.letter.TemplateOutline;
import io.trueup.letter.TemplateOutline.Filling;
import io.trueup.letter.TemplateOutline.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What stands in a document, as far as its template says: blocks or rows of tables, some of which only one letter knows. */
interface Form<T> {

    /** Adds what a letter has there. */
    void fill(Filler filler, List<? super T> into);

    /** The same in every letter. */
    record Fixed<T>(T made) implements Form<T> {
        @Override
        public void fill(Filler filler, List<? super T> into) {
            into.add(made);
        }
    }

    /** Once for each row of a list. */
    record Repeated<T>(String list, List<Form<T>> forms) implements Form<T> {
        @Override
        public void fill(Filler filler, List<? super T> into) {
            for (Map<String, String> row : filler.filling().rows(list)) {
                Filler ofRow = new Filler(filler.filling(), filler.places(), row);
                forms.forEach(form -> form.fill(ofRow, into));
            }
        }
    }

    /** There only when something is known. */
    record Conditional<T>(String name, List<Form<T>> forms) implements Form<T> {
        @Override
        public void fill(Filler filler, List<? super T> into) {
            if (filler.filling().has(name)) {
                forms.forEach(form -> form.fill(filler, into));
            }
        }
    }

    /** What one letter says, and in which row of a list. */
    record Filler(Filling filling, List<Place> places, Map<String, String> row) {

        /** For what has no places. */
        static final Filler NOTHING = new Filler(new NoFilling(), List.of(), Map.of());

        void say(int place, TemplateOutline.Said into) {
            filling.say(places.get(place), row, into);
        }
    }

    /** Of a document that was made of no template. */
    final class NoFilling implements Filling {

        @Override
        public void say(Place place, Map<String, String> row, TemplateOutline.Said into) {
            into.text("");
        }

        @Override
        public List<Map<String, String>> rows(String list) {
            return List.of();
        }

        @Override
        public boolean has(String name) {
            return false;
        }
    }

    static <T> List<T> filled(List<? extends Form<? extends T>> forms, Filler filler) {
        List<T> made = new ArrayList<>(forms.size());
        forms.forEach(form -> form.fill(filler, made));
        return made;
    }

    static boolean areFixed(List<? extends Form<?>> forms) {
        return forms.stream().allMatch(form -> form instanceof Fixed);
    }
}
