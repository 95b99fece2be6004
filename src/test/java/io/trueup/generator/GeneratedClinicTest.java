package io.trueup.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.reconciliation.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole product against right answers that it had no part in. */
class GeneratedClinicTest {

    @TempDir
    private Path folder;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Integer.getInteger("late.files", 1));
    }

    @Test
    void every_finding_of_three_thousand_days_agrees_with_the_truth_and_a_second_run_changes_nothing()
            throws IOException {
        new SyntheticClinic(3_000, 120, 20_260_227).writeTo(folder);

        RunOfClinic clinic = new RunOfClinic(folder);
        clinic.night();
        List<String> findings = clinic.findings();
        long states = clinic.statesWritten();

        assertThat(different(findings, RunOfClinic.truth(folder))).isEmpty();
        clinic.assertThatMoneyTiesOut(folder.resolve("inbox"));

        clinic.night();
        assertThat(clinic.findings()).isEqualTo(findings);
        assertThat(clinic.statesWritten()).isEqualTo(states);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void files_that_arrive_in_any_order_over_several_nights_end_in_the_same_findings(long seed) throws IOException {
        new SyntheticClinic(240, 12, seed).writeTo(folder);
        Path inbox = folder.resolve("inbox");
        Path outside = Files.createDirectory(folder.resolve("not-yet-here"));
        Files.move(inbox, outside.resolve("inbox"));
        Random random = new Random(seed);
        List<List<Path>> nights = nights(RunOfClinic.files(outside.resolve("inbox")), 3, random);

        RunOfClinic clinic = new RunOfClinic(folder);
        for (List<Path> night : nights) {
            for (Path file : night) {
                Path here = inbox.resolve(outside.resolve("inbox").relativize(file));
                Files.createDirectories(here.getParent());
                Files.move(file, here);
            }
            clinic.night();
        }
        assertThat(different(clinic.findings(), RunOfClinic.truth(folder))).isEmpty();
        clinic.assertThatMoneyTiesOut(inbox);
    }

    /** Each file on some night; a log that corrects another comes no earlier, for the later file is the one that counts. */
    private static List<List<Path>> nights(List<Path> files, int count, Random random) {
        List<List<Path>> nights = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            nights.add(new ArrayList<>());
        }
        int previous = 0;
        for (Path file : files) {
            boolean corrects = file.getFileName().toString().matches("log-.*-b\\..*");
            previous = corrects ? previous + random.nextInt(count - previous) : random.nextInt(count);
            nights.get(previous).add(file);
        }
        return nights;
    }

    @Test
    void the_same_seed_makes_the_same_files_and_another_seed_others() throws IOException {
        assertThat(written("a", 1)).isEqualTo(written("b", 1)).isNotEqualTo(written("c", 2));
    }

    private List<String> written(String name, long seed) throws IOException {
        Path clinic = folder.resolve(name);
        new SyntheticClinic(300, 40, seed).writeTo(clinic);
        List<String> all = new ArrayList<>();
        for (Path file : RunOfClinic.files(clinic)) {
            all.add(clinic.relativize(file) + "\n" + Arrays.hashCode(Files.readAllBytes(file)));
        }
        return all;
    }

    @Test
    void every_outcome_and_every_denial_class_is_among_the_right_answers() throws IOException {
        new SyntheticClinic(3_000, 120, 20_260_227).writeTo(folder);
        List<String[]> rows = RunOfClinic.truth(folder).stream()
                .map(row -> row.split(",", -1))
                .toList();

        EnumSet<Outcome> withBillsOrBank = EnumSet.complementOf(EnumSet.copyOf(Outcome.ofDays()));
        withBillsOrBank.addAll(Outcome.NOT_WITH_PAYER);
        assertThat(rows.stream().map(r -> r[2]).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(
                        names(EnumSet.complementOf(withBillsOrBank).toArray(Outcome[]::new)));
        assertThat(rows.stream().map(r -> r[3]).filter(c -> !c.isEmpty()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(names(io.trueup.denial.DenialClass.values()));
    }

    @Test
    void files_come_in_every_form_and_rare_situations_are_among_the_answers() throws IOException {
        new SyntheticClinic(3_000, 120, 20_260_227).writeTo(folder);
        List<Path> files = RunOfClinic.files(folder.resolve("inbox"));
        List<String> begins = new ArrayList<>();
        for (Path file : files) {
            byte[] all = Files.readAllBytes(file);
            begins.add(new String(all, 0, Math.min(all.length, 120), StandardCharsets.ISO_8859_1));
        }

        assertThat(files.stream().map(f -> f.getFileName().toString().replaceAll("^[^.]*", "")))
                .contains(".csv", ".csv.gz", ".xlsx", ".835", ".835.gz");
        assertThat(begins)
                .anyMatch(text -> text.contains("00401"))
                .anyMatch(text -> text.startsWith("ST"))
                .anyMatch(text -> text.startsWith("ISA|"));
        List<String[]> rows = RunOfClinic.truth(folder).stream()
                .map(row -> row.split(",", -1))
                .toList();
        assertThat(rows).anyMatch(r -> r[2].equals("UNDERPAID") && r[5].startsWith("-"));
        assertThat(rows).anyMatch(r -> r[2].equals("NEEDS_REVIEW") && r[0].startsWith("EITHER"));
        assertThat(rows.stream()
                        .filter(r -> !r[2].equals("NEEDS_REVIEW"))
                        .map(r -> r[0] + r[1])
                        .toList())
                .as("two programs on one day")
                .hasSizeGreaterThan((int) rows.stream()
                        .filter(r -> !r[2].equals("NEEDS_REVIEW"))
                        .map(r -> r[0] + r[1])
                        .distinct()
                        .count());
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    /** Rows of one side only, each with its side. */
    private static List<String> different(List<String> findings, List<String> truth) {
        List<String> onlyFound = new ArrayList<>(findings);
        truth.forEach(onlyFound::remove);
        List<String> onlyTrue = new ArrayList<>(truth);
        findings.forEach(onlyTrue::remove);
        List<String> different = new ArrayList<>();
        onlyFound.forEach(row -> different.add(row + " found"));
        onlyTrue.forEach(row -> different.add(row + " is right"));
        return different.stream().sorted().toList();
    }
}
