package io.trueup.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * The money of remittance files, added up a second time: with readers that are not the product's, by trace, and compared with
 * what the cells of a workbook say. Files of a folder may tell a payment twice or in parts; what one of them tells counts once.
 */
public final class RemittedMoney {

    /** Where an amount stands in a remittance. */
    enum Place {
        /** BPR02, or payment_amount: what was deposited. */
        PAYMENT,
        /** CLP04, or paid_amount. */
        CLAIM,
        /** PLB: what was kept back, or, below zero, added. */
        PROVIDER_ADJUSTMENT
    }

    /** @param words what tells this amount from others of the payment */
    record Entry(String trace, Place place, String words, long cents) {}

    /** Told of each amount of a file. */
    interface Sink {
        void add(Entry entry);
    }

    private final Map<Entry, Integer> entries = new HashMap<>();

    private RemittedMoney() {}

    /** Of all files in a folder that are finished by their name. */
    public static RemittedMoney of(Path folder) {
        RemittedMoney money = new RemittedMoney();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(RemittedMoney::isFinished).toList()) {
                money.take(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return money;
    }

    private static boolean isFinished(Path file) {
        return Files.isRegularFile(file) && !String.valueOf(file.getFileName()).matches("[.].*|~\\$.*|.*[.](part|tmp)");
    }

    private void take(Path file) throws IOException {
        Map<Entry, Integer> told = new HashMap<>();
        Sink sink = entry -> told.merge(entry, 1, Integer::sum);
        String name = String.valueOf(file.getFileName());
        try (InputStream in = open(file)) {
            if (name.endsWith(".xlsx")) {
                RemittedTable.ofExcel(in).addTo(sink);
            } else if (name.contains(".csv")) {
                RemittedTable.ofCsv(in).addTo(sink);
            } else {
                Remitted835.read(in, sink);
            }
        }
        told.forEach((entry, times) -> entries.merge(entry, times, Math::max));
    }

    private static InputStream open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    }

    /** Cents by trace. */
    SortedMap<String, Long> byTrace(Place place) {
        SortedMap<String, Long> sums = new TreeMap<>();
        entries.forEach((entry, times) ->
                sums.merge(entry.trace(), entry.place() == place ? entry.cents() * times : 0, Long::sum));
        return sums;
    }

    long sum(Place place) {
        return byTrace(place).values().stream().mapToLong(Long::longValue).sum();
    }

    /** The payments of a workbook have the amounts of the files; a difference is what these leave open. */
    void assertPaymentsOf(WorkbookText workbook) {
        List<Map<String, String>> rows = workbook.rows("Tie-out");
        SortedMap<String, Long> paid = byTrace(Place.PAYMENT);
        SortedMap<String, Long> claims = byTrace(Place.CLAIM);
        SortedMap<String, Long> adjustments = byTrace(Place.PROVIDER_ADJUSTMENT);
        SortedMap<String, Long> difference = new TreeMap<>(claims);
        adjustments.forEach((trace, cents) -> difference.merge(trace, -cents, Long::sum));
        paid.forEach((trace, cents) -> difference.merge(trace, -cents, Long::sum));
        assertSame(rows, "Payment amount", paid);
        assertSame(rows, "Claims paid", claims);
        assertSame(rows, "Provider adjustments", adjustments);
        assertSame(rows, "Difference", difference);
    }

    /**
     * Every cent that the files pay for a claim is on one row of Findings, or outside the program: in a workbook that holds all
     * findings there are.
     */
    public void assertEveryCentIsOnOneRow(WorkbookText workbook) {
        assertPaymentsOf(workbook);
        List<Map<String, String>> rows = workbook.rows("Tie-out");
        assertThat(cents(rows, "Claims paid").keySet())
                .as("traces")
                .isEqualTo(byTrace(Place.CLAIM).keySet());
        assertThat(sum(rows, "Matched") + sum(rows, "Outside program") + sum(rows, "Unmatched"))
                .as("places of the claims' money")
                .isEqualTo(sum(Place.CLAIM));
        List<Map<String, String>> findings = workbook.rows("Findings");
        assertThat(sum(findings, "Paid") + sum(findings, "Recouped") + sum(rows, "Outside program"))
                .as("money on findings and outside the program")
                .isEqualTo(sum(Place.CLAIM));
    }

    private static void assertSame(List<Map<String, String>> rows, String heading, SortedMap<String, Long> told) {
        cents(rows, heading)
                .forEach((trace, cents) ->
                        assertThat(cents).as("cents of %s, %s", trace, heading).isEqualTo(told.get(trace)));
    }

    private static SortedMap<String, Long> cents(List<Map<String, String>> rows, String heading) {
        SortedMap<String, Long> cents = new TreeMap<>();
        rows.forEach(row -> cents.merge(row.getOrDefault("Trace", ""), cents(row, heading), Long::sum));
        return cents;
    }

    private static long sum(List<Map<String, String>> rows, String heading) {
        return rows.stream().mapToLong(row -> cents(row, heading)).sum();
    }

    private static long cents(Map<String, String> row, String heading) {
        String cell = row.get(heading);
        assertThat(cell).as("%s of %s", heading, row).isNotNull();
        return RemittedTable.cents(cell);
    }
}
