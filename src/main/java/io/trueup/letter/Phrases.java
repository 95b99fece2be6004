package io.trueup.letter;

import io.trueup.contract.Contract;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What depends on clinic, contract and calculation alone, which many letters of a run have in common. */
final class Phrases {

    private final RenderedOnce<Recipient, Map<String, String>> letterheads;
    private final RenderedOnce<Source, String> sources =
            new RenderedOnce<>(source -> Wording.source(source.written(), source.contract()));
    private final RenderedOnce<String, List<String>> calculations =
            new RenderedOnce<>(derivation -> List.copyOf(CalculationWording.of(derivation)));

    private record Recipient(@Nullable Contract contract, LetterKind kind) {}

    private record Source(String written, String contract) {}

    /** @param clinic who writes */
    Phrases(Clinic clinic) {
        letterheads = new RenderedOnce<>(
                recipient -> Map.copyOf(Letterhead.toPayer(clinic, recipient.contract(), recipient.kind())
                        .values()));
    }

    /** The letterhead of a letter to a payer, by the names of the placeholders. */
    Map<String, String> letterhead(@Nullable Contract contract, LetterKind kind) {
        return letterheads.of(new Recipient(contract, kind));
    }

    /** As {@link Wording#source} has it. */
    String source(String written, String contract) {
        return sources.of(new Source(written, contract));
    }

    /** As {@link CalculationWording} has it. */
    List<String> calculation(String derivation) {
        return calculations.of(derivation);
    }
}
