package io.trueup.packet;

import io.trueup.letter.TemplateOutline;
import io.trueup.packet.Lettering.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Text in one lettering, with places for what a letter says.
 *
 * @param words what stands before, between and behind the places
 * @param gap how it looks where a person has to fill in something
 */
record RunForm(List<String> words, List<Integer> places, Lettering lettering, Lettering gap, WordFormat format) {

    /** @param text with the signs of an outline */
    static RunForm of(String text, WordFormat format) {
        List<String> words = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        int from = 0;
        for (int sign = text.indexOf(TemplateOutline.BEGIN);
                sign >= 0;
                sign = text.indexOf(TemplateOutline.BEGIN, from)) {
            int end = text.indexOf(TemplateOutline.END, sign);
            words.add(format.shown(text.substring(from, sign)));
            places.add(Integer.valueOf(text.substring(sign + 1, end)));
            from = end + 1;
        }
        words.add(format.shown(text.substring(from)));
        Lettering lettering = format.lettering();
        return new RunForm(List.copyOf(words), List.copyOf(places), lettering, lettering.withHighlight(), format);
    }

    /** What stands before a point of a list. */
    static RunForm mark(String mark, Lettering lettering) {
        return new RunForm(List.of(mark), List.of(), lettering, lettering, new WordFormat());
    }

    boolean isFixed() {
        return places.isEmpty();
    }

    void fill(Form.Filler filler, List<Span> spans) {
        Spans into = new Spans(spans);
        into.plain.append(words.get(0));
        for (int i = 0; i < places.size(); i++) {
            filler.say(places.get(i), into);
            into.plain.append(words.get(i + 1));
        }
        into.end();
    }

    private final class Spans implements TemplateOutline.Said {

        private final List<Span> spans;
        private final StringBuilder plain = new StringBuilder();

        Spans(List<Span> spans) {
            this.spans = spans;
        }

        @Override
        public void text(String text) {
            plain.append(format.shown(text));
        }

        @Override
        public void gap(String text) {
            end();
            spans.add(new Span(format.shown(text), gap));
        }

        void end() {
            if (!plain.isEmpty()) {
                spans.add(new Span(plain.toString(), lettering));
                plain.setLength(0);
            }
        }
    }
}
