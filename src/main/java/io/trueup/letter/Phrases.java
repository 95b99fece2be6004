package io.trueup.letter;

import io.trueup.contract.Contract;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What depends on clinic, contract and calculation alone, which many letters of a run have in common. */
final class Phrases {

    private final RenderedOnce<About, Map<String, String>> letterheads;
    private final RenderedOnce<About, Map<String, String>> agreements =
            new RenderedOnce<>(about -> agreed(about.contract(), about.what()));
    private final CalculationWording steps = new CalculationWording();
    private final RenderedOnce<String, List<String>> calculations =
            new RenderedOnce<>(derivation -> List.copyOf(steps.of(derivation)));

    /** Contracts are the rate book's, each there once. */
    private record About(@Nullable Contract contract, String what) {

        @Override
        @SuppressWarnings("ReferenceEquality")
        public boolean equals(@Nullable Object other) {
            return other instanceof About about && about.contract == contract && about.what.equals(what);
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(contract) * 31 + what.hashCode();
        }
    }

    /** @param clinic who writes */
    Phrases(Clinic clinic) {
        letterheads = new RenderedOnce<>(
                about -> Map.copyOf(Letterhead.toPayer(clinic, about.contract(), LetterKind.valueOf(about.what()))
                        .values()));
    }

    /** The letterhead of a letter to a payer, by the names of the placeholders. */
    Map<String, String> letterhead(@Nullable Contract contract, LetterKind kind) {
        return letterheads.of(new About(contract, kind.name()));
    }

    /**
     * Payer, rate and limits of a contract, by the names of the placeholders.
     *
     * @param rateSources of all its days
     */
    Map<String, String> agreement(@Nullable Contract contract, String rateSources) {
        return agreements.of(new About(contract, rateSources));
    }

    private static Map<String, String> agreed(@Nullable Contract contract, String rateSources) {
        Map<String, String> values = new HashMap<>();
        String payer = Letterhead.payerName(contract);
        values.put("payer", payer.isBlank() ? LetterFields.blank(Letterhead.PAYER_NAME) : payer);
        values.put("rate_source", Wording.source(rateSources, contract == null ? "" : contract.id()));
        List.of("contract", "rate", "limit", "filing_limit", "hours_cap").forEach(name -> values.put(name, ""));
        if (contract != null) {
            agreed(contract, values);
        }
        values.replaceAll((name, text) -> text.strip());
        return Map.copyOf(values);
    }

    private static void agreed(Contract contract, Map<String, String> values) {
        String source = Wording.source(contract.source(), contract.id());
        String sources = values.getOrDefault("rate_source", "");
        String schedule = sources.startsWith(source) ? sources.substring(source.length()) : sources;
        values.put("contract", source.isBlank() ? "agreement" : "agreement (" + source + ")");
        values.put("rate", RateWording.of(contract, schedule.startsWith("; ") ? schedule.substring(2) : schedule));
        Integer weeks = contract.programLimitWeeks();
        values.put("limit", weeks == null ? "" : weeks + " weeks");
        Integer filing = contract.appeal().filingLimitDays();
        values.put("filing_limit", filing == null ? "" : filing + " days from the service date");
        BigDecimal cap = contract.maxHoursPerDay();
        values.put("hours_cap", cap == null ? "" : cap.stripTrailingZeros().toPlainString());
    }

    /** As {@link CalculationWording} has it. */
    List<String> calculation(String derivation) {
        return calculations.of(derivation);
    }
}
