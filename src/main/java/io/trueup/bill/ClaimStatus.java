package io.trueup.bill;

import io.trueup.money.Money;
import io.trueup.x12.Segment;
import io.trueup.x12.X12Amount;
import io.trueup.x12.X12Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An STC segment of a 277CA.
 *
 * @param codes of STC01, STC10 and STC11, as sent: {@code A7:562:85}
 * @param day STC02; null when it cannot be read
 * @param action STC03: WQ accepted, U refused; blank when the codes alone say it
 * @param charge STC04; null when it cannot be read: it only helps to find the bill
 * @param text STC12, which some senders write one element too early
 */
record ClaimStatus(
        List<String> codes,
        @Nullable LocalDate day,
        String action,
        @Nullable Money charge,
        String text) {

    private static final Pattern CODE = Pattern.compile("[A-Z]\\d(?::.*)?");

    private static final String REFUSED = "U";
    private static final String ACCEPTED = "WQ";
    private static final Set<String> REFUSING = Set.of("A3", "A6", "A7", "A8");

    /** Not there, or nobody could look: without another word it has not arrived. */
    private static final Set<String> ABSENT = Set.of("A4", "D0", "E0", "E1", "E2", "E3");

    ClaimStatus {
        codes = List.copyOf(codes);
    }

    static ClaimStatus of(Segment stc) {
        List<String> written = IntStream.of(1, 10, 11)
                .mapToObj(i -> String.join(":", stc.components(i)).replaceFirst(":+$", ""))
                .filter(code -> !code.isEmpty())
                .toList();
        List<String> codes =
                written.stream().filter(code -> CODE.matcher(code).matches()).toList();
        String misplaced =
                written.stream().filter(code -> !codes.contains(code)).collect(Collectors.joining(" "));
        return new ClaimStatus(
                codes,
                X12Date.parse(stc.element(2)),
                stc.element(3),
                X12Amount.parse(stc.element(4)),
                stc.element(12).isEmpty() ? misplaced : stc.element(12));
    }

    boolean isRefused() {
        String category = category();
        return action.equals(REFUSED)
                || REFUSING.contains(category)
                || ABSENT.contains(category) && !action.equals(ACCEPTED);
    }

    /** Whether it can be told at all: by what is done with it, or by a category of receipts, answers or decisions. */
    boolean isClear() {
        return action.equals(REFUSED) || action.equals(ACCEPTED) || category().matches("[ADEFPR]\\d");
    }

    private String category() {
        return part(0);
    }

    private String part(int i) {
        String[] parts = codes.isEmpty() ? new String[0] : codes.get(0).split(":", -1);
        return i < parts.length ? parts[i] : "";
    }

    /** Whether it says no more than that it was received. */
    boolean isPlainReceipt() {
        return !isRefused()
                && codes.size() <= 1
                && Set.of("", "16", "17", "19", "20").contains(part(1));
    }
}
