package io.trueup.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where the patient lives, which is not the state whose rules hold: a worker of one state is hurt, and treated, in another. */
final class HomeState {

    static final String JURISDICTION = "jurisdiction";

    private static final Set<String> BARE = Set.of("state", "st", "state code");
    private static final Set<String> CITY = Set.of("city", "patient city", "home city", "town");
    private static final Set<String> POSTAL = Set.of("zip", "zipcode", "postal", "zip4", "zip5");

    private final HeadedTable table;

    HomeState(HeadedTable table) {
        this.table = table;
    }

    /** Whether a heading says so, or stands between city and postal code. */
    boolean isAt(int position) {
        String key = key(position);
        boolean ofAddress = BARE.contains(key)
                && CITY.contains(key(position - 1))
                && Arrays.stream(key(position + 1).split(" ")).anyMatch(POSTAL::contains);
        return ofAddress
                || Arrays.asList(key.split(" ")).contains("state")
                        && Precedence.excludes(table.headings().get(position), JURISDICTION);
    }

    private String key(int position) {
        List<String> headings = table.headings();
        return position < 0 || position >= headings.size() ? "" : HeadingKeys.of(headings.get(position));
    }

    /** What a person is asked who alone can know whether the rules are those of that state. */
    void ask(Map<String, String> doubts) {
        table.positions()
                .filter(this::isAt)
                .mapToObj(table.headings()::get)
                .findFirst()
                .ifPresent(heading -> doubts.put(
                        JURISDICTION,
                        "\"%1$s\" is where the patient lives, not whose rules hold: --set jurisdiction=TX, or --map \"%1$s=%2$s\" "
                                        .formatted(heading, JURISDICTION)
                                + "where that is the same"));
    }
}
