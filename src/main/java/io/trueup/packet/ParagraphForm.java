package io.trueup.packet;

import io.trueup.packet.Lettering.Span;
import io.trueup.packet.Paragraph.Role;
import io.trueup.packet.Paragraph.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * A paragraph with places in it.
 *
 * @param without how it would look where it has no text
 */
record ParagraphForm(List<RunForm> runs, Lettering without, Shape shape, Role role) implements Form<Paragraph> {

    @Override
    public void fill(Filler filler, List<? super Paragraph> into) {
        into.add(paragraph(filler));
    }

    private Paragraph paragraph(Filler filler) {
        List<Span> spans = new ArrayList<>(runs.size());
        for (RunForm run : runs) {
            run.fill(filler, spans);
        }
        if (spans.isEmpty()) {
            spans.add(new Span("", without));
        }
        return new Paragraph(spans, shape, role);
    }

    /** The paragraph itself where it has no places. */
    Form<Paragraph> asFixed() {
        return runs.stream().allMatch(RunForm::isFixed) ? new Form.Fixed<>(paragraph(Form.Filler.NOTHING)) : this;
    }
}
