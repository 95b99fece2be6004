package io.trueup.letter;

import io.trueup.denial.DenialClass;
import io.trueup.money.Money;
import io.trueup.reconciliation.Outcome;
import io.trueup.written.InWords;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Deadlines as a calendar file (RFC 5545): an all-day event for each item, the same event from run to run, with an alarm a week
 * before. Names items, classes, amounts and payers, and no patients.
 */
public final class DeadlineCalendar implements Consumer<DeadlineCalendar.Entry> {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final int MOST_OCTETS = 75;
    private static final byte[] END = {'\r', '\n'};
    private static final byte[] FOLD = {'\r', '\n', ' '};

    private final OutputStream out;
    private final long run;
    private final LocalDate today;

    /** What somebody must do by the day. */
    public enum Kind {
        DEADLINE,
        /** Ask again about what was sent. */
        FOLLOW_UP
    }

    /**
     * One deadline, or day to follow up.
     *
     * @param denialClass null when nobody denied it
     * @param level where to go; blank when to no level
     */
    public record Entry(
            String item,
            Outcome outcome,
            @Nullable DenialClass denialClass,
            String payer,
            Money atStake,
            LocalDate deadline,
            String level,
            String source,
            Kind kind) {

        private boolean isFollowUp() {
            return kind == Kind.FOLLOW_UP;
        }

        private String what() {
            String why = denialClass == null ? "" : ", " + InWords.within(denialClass);
            return (isFollowUp() ? "Follow up, " + InWords.within(outcome) : InWords.of(outcome)) + why;
        }
    }

    /** Pushes the entries in the order in which they shall stand. */
    public interface Entries {
        void into(Consumer<Entry> calendar);
    }

    private DeadlineCalendar(OutputStream out, long run, LocalDate today) {
        this.out = out;
        this.run = run;
        this.today = today;
    }

    /**
     * Writes the calendar of one run; the same run and entries give the same bytes.
     *
     * @param job its name, for the calendar's
     */
    public static void write(OutputStream out, String job, long run, LocalDate today, Entries entries)
            throws IOException {
        DeadlineCalendar calendar = new DeadlineCalendar(out, run, today);
        try {
            calendar.line("BEGIN:VCALENDAR");
            calendar.line("VERSION:2.0");
            calendar.line("PRODID:-//TrueUp//Deadlines//EN");
            calendar.line("CALSCALE:GREGORIAN");
            calendar.line("METHOD:PUBLISH");
            calendar.line("X-WR-CALNAME:" + escaped("Deadlines, " + job));
            entries.into(calendar);
            calendar.line("END:VCALENDAR");
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void accept(Entry entry) {
        String level = entry.level().isBlank() ? "" : entry.level() + ", ";
        line("BEGIN:VEVENT");
        line("UID:" + entry.item() + "@trueup");
        line("DTSTAMP:" + DAY.format(today) + "T000000Z");
        line("SEQUENCE:" + run);
        line("DTSTART;VALUE=DATE:" + DAY.format(entry.deadline()));
        line("DTEND;VALUE=DATE:" + DAY.format(entry.deadline().plusDays(1)));
        line("SUMMARY:" + escaped(entry.item() + ": " + entry.what() + ", $" + entry.atStake() + ", " + entry.payer()));
        line("DESCRIPTION:"
                + escaped((entry.isFollowUp()
                                ? "Sent; ask again on this day when no answer came."
                                : "Last day: " + level + entry.source())
                        + "\nItem " + entry.item() + " in the workbook of run " + run + "."));
        line("CATEGORIES:TrueUp");
        line("TRANSP:TRANSPARENT");
        if (!entry.deadline().isBefore(today)) {
            line("BEGIN:VALARM");
            line("ACTION:DISPLAY");
            line("DESCRIPTION:"
                    + escaped(
                            entry.isFollowUp()
                                    ? "Follow up " + entry.item()
                                    : "Deadline of " + entry.item() + " in a week"));
            line(entry.isFollowUp() ? "TRIGGER:PT9H" : "TRIGGER:-P7D");
            line("END:VALARM");
        }
        line("END:VEVENT");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\n")
                .replace("\n", "\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }

    /** A content line, folded so that no line is longer than 75 octets and no character is cut in two. */
    private void line(String content) {
        try {
            byte[] octets = content.getBytes(StandardCharsets.UTF_8);
            int from = 0;
            int room = MOST_OCTETS;
            while (octets.length - from > room) {
                int to = from + room;
                while (isInsideCharacter(octets[to])) {
                    to--;
                }
                out.write(octets, from, to - from);
                out.write(FOLD);
                from = to;
                room = MOST_OCTETS - 1;
            }
            out.write(octets, from, octets.length - from);
            out.write(END);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In UTF-8 every octet of a character but its first begins with the bits 10. */
    private static boolean isInsideCharacter(byte octet) {
        return (octet & 0xC0) == 0x80;
    }
}
