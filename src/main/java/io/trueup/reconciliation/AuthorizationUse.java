package io.trueup.reconciliation;

import io.trueup.few.Few;
import io.trueup.programlog.Authorization;
import io.trueup.programlog.Program;
import io.trueup.programlog.ProgramDay;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How far attended days have used up the approved authorizations of their claim: each day one authorization, of those that cover it the
 * one that ends first and has days and hours left (INTERFACES.md 3). A day for which none has any left is the last one's.
 */
public final class AuthorizationUse {

    private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);

    private final List<Used> inOrder;

    private AuthorizationUse(List<Used> inOrder) {
        this.inOrder = inOrder;
    }

    /** One authorization and the days that are its own. */
    public static final class Used {

        private final Authorization authorization;
        private final List<ProgramDay> days = new ArrayList<>();
        private long minutes;

        private Used(Authorization authorization) {
            this.authorization = authorization;
        }

        public Authorization authorization() {
            return authorization;
        }

        /** Those beyond what is authorized included. */
        public List<ProgramDay> days() {
            return days;
        }

        /** What a day has beyond the hours left is the next authorization's. */
        public long minutes() {
            return minutes;
        }

        /** Below zero when more were attended; many when it sets no limit. */
        public long daysLeft() {
            Integer limit = authorization.authorizedDays();
            return limit == null ? Long.MAX_VALUE : limit - days.size();
        }

        /** Below zero when more were delivered; many when it sets no limit. */
        public long minutesLeft() {
            BigDecimal limit = authorization.authorizedHours();
            return limit == null
                    ? Long.MAX_VALUE
                    : limit.multiply(MINUTES_PER_HOUR)
                                    .setScale(0, RoundingMode.DOWN)
                                    .longValueExact()
                            - minutes;
        }

        boolean hasLeft() {
            return daysLeft() > 0 && minutesLeft() > 0;
        }
    }

    /** @param attended in date order */
    public static AuthorizationUse of(List<Authorization> authorizations, List<ProgramDay> attended) {
        AuthorizationUse use = new AuthorizationUse(authorizations.stream()
                .filter(a -> a.status() == Authorization.Status.APPROVED)
                .sorted(Comparator.comparing(Authorization::to).thenComparing(Authorization::from))
                .map(Used::new)
                .toList());
        attended.forEach(use::take);
        return use;
    }

    private void take(ProgramDay day) {
        List<Used> covering = covering(day.program(), day.serviceDate());
        if (covering.isEmpty()) {
            return;
        }
        List<Used> left = Few.where(covering, Used::hasLeft);
        Used last = left.isEmpty() ? covering.get(covering.size() - 1) : left.get(left.size() - 1);
        (left.isEmpty() ? last : left.get(0)).days.add(day);
        long minutes = day.deliveredMinutes();
        for (Used each : left) {
            long taken = Math.min(minutes, each.minutesLeft());
            each.minutes += taken;
            minutes -= taken;
        }
        last.minutes += minutes;
    }

    /** Those that cover a day, the one that ends first before the others. */
    public List<Used> covering(Program program, LocalDate day) {
        return Few.where(inOrder, each -> each.authorization.covers(program, day));
    }
}
