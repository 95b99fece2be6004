package io.trueup.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The payments of a season, by pay day and carrier, until they are written. */
final class Payments {

    private final Season season;
    private final List<Map<String, PaymentDraft>> byPayDay = new ArrayList<>();

    Payments(Season season) {
        this.season = season;
        season.payDays().forEach(day -> byPayDay.add(new TreeMap<>()));
    }

    Season season() {
        return season;
    }

    void pay(int payDay, Carrier carrier, PaidClaim claim) {
        draft(payDay, carrier).claims().add(claim);
    }

    void adjust(int payDay, Carrier carrier, ProviderAdjustmentEntry entry) {
        draft(payDay, carrier).adjustments().add(entry);
    }

    private PaymentDraft draft(int payDay, Carrier carrier) {
        return byPayDay.get(payDay)
                .computeIfAbsent(
                        carrier.id(),
                        id -> new PaymentDraft(
                                carrier,
                                String.format(Locale.ROOT, "%s%04d%d", id, season.number(), payDay),
                                season.payDays().get(payDay)));
    }

    /** The payments of each pay day, as they are. */
    List<List<PaymentDraft>> asTheyAre() {
        return byPayDay.stream().map(drafts -> List.copyOf(drafts.values())).toList();
    }

    /** The payments of each pay day, settled, so that none is below zero. */
    List<List<PaymentDraft>> settled(Chance chance) {
        List<List<PaymentDraft>> all = new ArrayList<>();
        Map<String, Long> forward = new TreeMap<>();
        for (Map<String, PaymentDraft> drafts : byPayDay) {
            for (PaymentDraft draft : drafts.values()) {
                String id = draft.carrier().id();
                if (draft.carrier().electronic() && chance.percent(10)) {
                    draft.adjustments().add(new ProviderAdjustmentEntry("L6", "INTEREST", -chance.between(50, 900)));
                }
                long missing = draft.settle(forward.getOrDefault(id, 0L));
                forward.put(id, missing);
            }
            all.add(List.copyOf(drafts.values()));
        }
        return all;
    }
}
