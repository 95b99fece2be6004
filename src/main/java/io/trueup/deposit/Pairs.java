package io.trueup.deposit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Which line may be which payment, in the order of both. */
final class Pairs {

    private final Map<CountedLine, TreeSet<Announced>> ofLine = new LinkedHashMap<>();
    private final Map<Announced, TreeSet<CountedLine>> ofPayment = new LinkedHashMap<>();

    /** Lines and payments that hang together, and with no others. */
    record Cluster(List<CountedLine> lines, List<Announced> payments) {}

    void add(CountedLine line, Announced payment) {
        ofLine.computeIfAbsent(line, l -> new TreeSet<>(Announced.ORDER)).add(payment);
        ofPayment
                .computeIfAbsent(payment, p -> new TreeSet<>(CountedLine.ORDER))
                .add(line);
    }

    boolean has(CountedLine line, Announced payment) {
        return of(line).contains(payment);
    }

    Set<Announced> of(CountedLine line) {
        return ofLine.getOrDefault(line, new TreeSet<>(Announced.ORDER));
    }

    Set<CountedLine> of(Announced payment) {
        return ofPayment.getOrDefault(payment, new TreeSet<>(CountedLine.ORDER));
    }

    Collection<CountedLine> lines() {
        return ofLine.keySet();
    }

    void remove(CountedLine line, Announced payment) {
        of(line).remove(payment);
        of(payment).remove(line);
    }

    void remove(CountedLine line) {
        List.copyOf(of(line)).forEach(payment -> remove(line, payment));
    }

    void remove(Announced payment) {
        List.copyOf(of(payment)).forEach(line -> remove(line, payment));
    }

    /** Each line its payment, where one way only gives each line one; empty where there is none or several. */
    Map<CountedLine, Announced> onlyWay(Cluster cluster) {
        Map<CountedLine, TreeSet<Announced>> left = new LinkedHashMap<>();
        cluster.lines().forEach(line -> {
            TreeSet<Announced> own = new TreeSet<>(Announced.ORDER);
            own.addAll(of(line));
            left.put(line, own);
        });
        Map<CountedLine, Announced> way = new LinkedHashMap<>();
        while (!left.isEmpty()) {
            CountedLine sure = left.entrySet().stream()
                    .filter(line -> line.getValue().size() == 1)
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(null);
            if (sure == null) {
                return Map.of();
            }
            Announced payment = Objects.requireNonNull(left.remove(sure)).first();
            way.put(sure, payment);
            left.values().forEach(payments -> payments.remove(payment));
        }
        return way;
    }

    /** In the order of their first lines. */
    List<Cluster> clusters() {
        TreeSet<CountedLine> left = new TreeSet<>(CountedLine.ORDER);
        ofLine.forEach((line, payments) -> {
            if (!payments.isEmpty()) {
                left.add(line);
            }
        });
        List<Cluster> clusters = new ArrayList<>();
        while (!left.isEmpty()) {
            TreeSet<CountedLine> lines = new TreeSet<>(CountedLine.ORDER);
            TreeSet<Announced> payments = new TreeSet<>(Announced.ORDER);
            Deque<CountedLine> next = new ArrayDeque<>(List.of(left.first()));
            while (!next.isEmpty()) {
                CountedLine line = next.remove();
                if (lines.add(line)) {
                    for (Announced payment : of(line)) {
                        if (payments.add(payment)) {
                            next.addAll(of(payment));
                        }
                    }
                }
            }
            left.removeAll(lines);
            clusters.add(new Cluster(List.copyOf(lines), List.copyOf(payments)));
        }
        return clusters;
    }
}
