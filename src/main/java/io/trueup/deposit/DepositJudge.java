package io.trueup.deposit;

import io.trueup.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says of each line and of each payment what became of it. A pure function of what was matched, the statements and the day. */
public final class DepositJudge {

    /** After so many days more a payment is missing, though no statement reaches its day. */
    private static final int DAYS_WITHOUT_STATEMENT = 31;
    /** A deposit may stand at the bank before its remittance's date. */
    private static final int DAYS_BEFORE_REMITTANCES = 10;

    private final DepositMatching.Found found;
    private final DepositWords words;
    private final StatementReach reach;
    private final LocalDate today;
    private final int depositDays;
    private final @Nullable LocalDate firstPayment;
    private final Shortfall shortfall;
    private final Map<String, Set<String>> accountsOfPayer = new HashMap<>();
    private final Map<String, String> payers;
    private final List<JudgedLine> lines = new ArrayList<>();
    private final List<JudgedPayment> payments = new ArrayList<>();

    /**
     * Every line and every payment, in no promised order.
     */
    public record Judged(List<JudgedLine> lines, List<JudgedPayment> payments) {}

    /**
     * @param all the payments that were matched
     * @param firstPayment date of the first payment of any remittance; null without any
     * @param depositDays days after its date until when a payment must be at the bank
     */
    public DepositJudge(
            DepositMatching.Found found,
            List<Announced> all,
            DepositWords words,
            StatementReach reach,
            @Nullable LocalDate firstPayment,
            LocalDate today,
            int depositDays) {
        this.found = found;
        this.words = words;
        this.reach = reach;
        this.firstPayment = firstPayment;
        this.today = today;
        this.depositDays = depositDays;
        this.shortfall = new Shortfall(all);
        found.matches()
                .forEach(match -> match.payments()
                        .forEach(payment -> match.lines()
                                .forEach(line -> accountsOfPayer
                                        .computeIfAbsent(payment.payerKey(), key -> new HashSet<>())
                                        .add(line.account()))));
        this.payers = all.stream()
                .sorted(Announced.ORDER)
                .collect(Collectors.toMap(Announced::payerKey, Announced::payer, (one, other) -> one));
    }

    public Judged judge() {
        found.matches().forEach(this::matched);
        found.takenBack().forEach(this::takenBack);
        found.lines().forEach(this::left);
        found.payments().forEach(this::left);
        return new Judged(List.copyOf(lines), List.copyOf(payments));
    }

    private void matched(BankMatch match) {
        if (!match.isSure()) {
            unsure(match);
            return;
        }
        Money difference = match.difference();
        boolean differs = !difference.isZero();
        String note = differs ? shortfall.words(match) : "";
        String lineNote = differs ? note : wentBack(match);
        boolean first = true;
        for (CountedLine line : match.lines()) {
            boolean whole = differs || match.lines().size() == 1;
            Money announced = whole ? first ? match.announced() : null : line.amount();
            lines.add(new JudgedLine(
                    line,
                    differs ? LineState.DIFFERS : LineState.MATCHED,
                    match.payments(),
                    announced,
                    announced == null ? null : whole ? difference : Money.ZERO,
                    null,
                    payers(match),
                    lineNote));
            first = false;
        }
        paid(match, differs ? PaymentState.DIFFERS : PaymentState.DEPOSITED, note);
    }

    private static String payers(BankMatch match) {
        return match.payments().stream().map(Announced::payer).distinct().collect(Collectors.joining("; "));
    }

    /** What differs is on the last of several payments. */
    private void paid(BankMatch match, PaymentState state, String note) {
        boolean isIn = match.lines().get(0).amount().isPositive();
        LocalDate on = match.lines().stream()
                .filter(line -> line.amount().isPositive() == isIn)
                .map(CountedLine::date)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        List<Announced> kept = match.kept();
        Announced last = kept.get(kept.size() - 1);
        for (Announced payment : kept) {
            Money amount = payment.equals(last) ? payment.amount().plus(match.difference()) : payment.amount();
            payments.add(new JudgedPayment(payment, state, amount, on, match.lines(), note));
        }
    }

    /** Asked about only when money is unexplained, or when it would be missing by now. */
    private void unsure(BankMatch match) {
        long payers = match.payments().stream().map(Announced::payer).distinct().count();
        String note = "it may be "
                + match.payments().stream()
                        .map(payment -> name(payment, payers > 1))
                        .collect(Collectors.joining(" or "));
        Money difference = match.difference();
        boolean asks = difference.isPositive()
                || difference.isNegative()
                        && match.payments().stream().anyMatch(payment -> state(payment) == PaymentState.MISSING);
        boolean first = true;
        for (CountedLine line : match.lines()) {
            lines.add(new JudgedLine(
                    line,
                    LineState.WHICH_PAYMENT,
                    match.payments(),
                    null,
                    null,
                    first && asks ? difference.abs() : null,
                    payers(match),
                    note));
            first = false;
        }
        match.payments()
                .forEach(payment -> payments.add(
                        new JudgedPayment(payment, PaymentState.WHICH_DEPOSIT, null, null, match.lines(), "")));
    }

    /** @param withPayer where not all are of one, whom the payer's column names */
    private static String name(Announced payment, boolean withPayer) {
        return payment.trace() + " of " + payment.date() + (withPayer ? " by " + payment.payer() : "") + ", "
                + payment.amount();
    }

    private void takenBack(TakenBack back) {
        LocalDate on = back.debit().date();
        if (back.isWhole()) {
            back.deposits().forEach(line -> lines.add(plain(line, LineState.RETURNED, "", "taken back on " + on)));
        }
        String what = back.isWhole() ? "the deposit" : traces(back.payments()) + " of the deposit";
        lines.add(plain(
                back.debit(), LineState.RETURNED, "", "takes back " + what + " of " + back.cameOn() + feeWords(back)));
    }

    private static String traces(List<Announced> payments) {
        return payments.stream().map(Announced::trace).collect(Collectors.joining(", "));
    }

    private static String feeWords(TakenBack back) {
        return back.fee().isZero() ? "" : ", with " + back.fee() + " more, as the bank's fee";
    }

    /** Of a slip, the cheques that are not there any more. */
    private String wentBack(BankMatch match) {
        return match.takenBack().isEmpty()
                ? ""
                : found.takenBack().stream()
                        .filter(back -> match.takenBack().containsAll(back.payments())
                                && back.deposits().equals(match.lines()))
                        .map(back -> traces(back.payments()) + " of it was taken back on "
                                + back.debit().date())
                        .collect(Collectors.joining("; "));
    }

    private static JudgedLine plain(CountedLine line, LineState state, String payer, String note) {
        return new JudgedLine(line, state, List.of(), null, null, null, payer, note);
    }

    private void left(CountedLine line) {
        Set<String> named = found.named().getOrDefault(line, Set.of());
        String payer = named.size() == 1 ? payers.getOrDefault(named.iterator().next(), "") : "";
        DepositWords.Kind kind = words.kind(line);
        if (line.amount().isNegative()) {
            lines.add(plain(line, LineState.MONEY_OUT, payer, kind.words()));
        } else if (kind.isOther() && named.isEmpty()) {
            lines.add(plain(line, LineState.OTHER_MONEY, "", kind.words()));
        } else if (firstPayment == null || line.date().isBefore(firstPayment.minusDays(DAYS_BEFORE_REMITTANCES))) {
            lines.add(plain(line, LineState.BEFORE_REMITTANCES, payer, ""));
        } else {
            lines.add(plain(line, LineState.NO_REMITTANCE, payer, ""));
        }
    }

    private void left(Announced payment) {
        PaymentState state = state(payment);
        List<String> notes = new ArrayList<>();
        notes.add(returnedNote(payment));
        if (state == PaymentState.MISSING && !isReached(payment)) {
            notes.add("the statements dropped end on " + until(payment));
        }
        String note = notes.stream().filter(one -> !one.isEmpty()).collect(Collectors.joining("; "));
        payments.add(new JudgedPayment(payment, state, null, null, List.of(), note));
    }

    /** Of a payment that no line is sure to be. */
    private PaymentState state(Announced payment) {
        LocalDate from = reach.from();
        LocalDate due = due(payment);
        if (!payment.amount().isPositive()) {
            return PaymentState.NOT_TAKEN;
        }
        if (from == null
                || payment.date().isBefore(from) && returnedNote(payment).isEmpty()) {
            return PaymentState.BEFORE_STATEMENTS;
        }
        if (!today.isAfter(due)) {
            return PaymentState.NOT_YET;
        }
        return isReached(payment) || today.isAfter(due.plusDays(DAYS_WITHOUT_STATEMENT))
                ? PaymentState.MISSING
                : PaymentState.NOT_ON_STATEMENT;
    }

    private LocalDate due(Announced payment) {
        return payment.date().plusDays(depositDays);
    }

    private boolean isReached(Announced payment) {
        LocalDate until = until(payment);
        return until != null && !until.isBefore(due(payment));
    }

    private @Nullable LocalDate until(Announced payment) {
        return reach.until(accountsOfPayer.getOrDefault(payment.payerKey(), Set.of()));
    }

    /** That it came and went again. */
    private String returnedNote(Announced payment) {
        String trace = TraceTokens.compact(payment.traceKey());
        return found.takenBack().stream()
                .filter(back -> back.payments().contains(payment)
                        || back.payments().isEmpty() && mayBe(back.deposits().get(0), payment, trace))
                .max(Comparator.comparing(back -> back.debit().date()))
                .map(back -> "it came on " + back.cameOn() + " and was taken back on "
                        + back.debit().date() + feeWords(back))
                .orElse("");
    }

    private static boolean mayBe(CountedLine deposit, Announced payment, String trace) {
        return deposit.amount().equals(payment.amount())
                && (TraceTokens.of(deposit).all().contains(trace) || AmountMatching.inWindow(deposit, payment));
    }
}
