package io.trueup.night;

import io.trueup.money.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * A claim payment of an 835 for tests, from its lines: charge and paid of the claim are the lines' together unless a test says
 * otherwise, and what a line was not paid is CO-45 unless a test names another reason.
 */
public final class Clp {

    private final String controlNumber;
    private final String payerNumber;
    private final List<String> head = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private String status = "1";
    private String patient = "DOE*JANE";
    private Money charge = Money.ZERO;
    private Money paid = Money.ZERO;

    private Clp(String controlNumber, String payerNumber) {
        this.controlNumber = controlNumber;
        this.payerNumber = payerNumber;
    }

    /** CLP01 and CLP07. */
    public static Clp of(String controlNumber, String payerNumber) {
        return new Clp(controlNumber, payerNumber);
    }

    public Clp status(String clp02) {
        status = clp02;
        return this;
    }

    public Clp patient(String last, String first) {
        patient = last + "*" + first;
        return this;
    }

    /** A segment between NM1 and the first line. */
    public Clp with(String segment) {
        head.add(segment);
        return this;
    }

    /** 97545 of one day, charged 600.00. */
    public Clp day(String date, String amountPaid) {
        return line("97545", date, "600.00", amountPaid, "CO*45");
    }

    /** What {@link #day} with this payment said, taken back. */
    public Clp reversed(String date, String amountPaid) {
        return status("22").line("97545", date, "-600.00", "-" + amountPaid, "CO*45");
    }

    /** @param reason group and CARC of what was not paid */
    public Clp line(String code, String date, String charged, String amountPaid, String reason) {
        return segmentsOf(code, charged, amountPaid, reason, "DTM*472*" + date.replace("-", ""));
    }

    public Clp range(String from, String to, String charged, String amountPaid) {
        return segmentsOf(
                "97545",
                charged,
                amountPaid,
                "CO*45",
                "DTM*150*" + from.replace("-", ""),
                "DTM*151*" + to.replace("-", ""));
    }

    private Clp segmentsOf(String code, String charged, String amountPaid, String reason, String... dates) {
        Money all = Money.of(charged);
        Money got = Money.of(amountPaid);
        charge = charge.plus(all);
        paid = paid.plus(got);
        lines.add("SVC*HC:" + code + ":WH*" + charged + "*" + amountPaid + "**1");
        lines.addAll(List.of(dates));
        if (!all.equals(got)) {
            lines.add("CAS*" + reason + "*" + all.minus(got));
        }
        return this;
    }

    /** CLP03 and CLP04 where they are not what the lines add up to, or where there are none. */
    public Clp totals(String charged, String amountPaid) {
        charge = Money.of(charged);
        paid = Money.of(amountPaid);
        return this;
    }

    String[] segments() {
        List<String> all = new ArrayList<>();
        all.add("CLP*" + controlNumber + "*" + status + "*" + charge + "*" + paid + "**WC*" + payerNumber + "*11*1");
        List<String> cas = head.stream().filter(s -> s.startsWith("CAS")).toList();
        all.addAll(cas);
        all.add("NM1*QC*1*" + patient);
        head.stream().filter(s -> !s.startsWith("CAS")).forEach(all::add);
        all.addAll(lines);
        return all.toArray(String[]::new);
    }
}
