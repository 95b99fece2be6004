package io.trueup.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.money.Money;
import io.trueup.reconciliation.Outcome;
import io.trueup.source.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExcelRulesTest {

    /** Everything that a payer's file could hold and a careless writer would pass on. */
    private static final List<String> HOSTILE = List.of(
            "=HYPERLINK(\"http://x.example\",\"click\")",
            "@SUM(A1:A9)",
            "+1-1",
            " blank at both ends ",
            "tab\tline\r\nend\r",
            "_x000D_ as text",
            "control \u0000 \u0001 \u001F \uFFFE and half a pair \uD83D",
            "<row><c>&amp;&lt;]]>",
            "']\"[#@]{}",
            "\u202Eright to left, 😀, é",
            "x".repeat(50_000),
            "A".repeat(300));

    @TempDir
    Path folder;

    @Test
    void a_small_clinic_breaks_no_rule_of_excel() throws IOException {
        assertThat(ExcelRules.broken(written(SmallClinic.content()))).isEmpty();
        assertThat(ExcelRules.broken(written(SmallClinic.content().rerun()))).isEmpty();
    }

    @Test
    void a_workbook_without_a_row_breaks_no_rule_of_excel() throws IOException {
        assertThat(ExcelRules.broken(written(StoredContent.empty().rerun()))).isEmpty();
    }

    @Test
    void hostile_data_breaks_no_rule_of_excel() throws IOException {
        StoredContent content = SmallClinic.content();
        int number = 0;
        for (String text : HOSTILE) {
            content.rejects.add(new RejectsSheet.Row(
                    text, 1, text, ProblemCode.BAD_TIME, text, text, Money.ofCents(Long.MIN_VALUE), 1, text, 1));
            content.definitions.add(new AboutSheet.Row(text, text, text));
            content.payers.add(new PayersSheet.Row(
                    text, 1, Money.ZERO, Money.ofCents(1L << 53), Money.ofCents(-1), null, null, List.of()));
            content.worklist.add(new WorklistSheet.Row(
                    "W-" + number++,
                    number,
                    Outcome.NEEDS_REVIEW,
                    null,
                    text,
                    text,
                    text,
                    LocalDate.of(1066, 10, 14),
                    null,
                    null,
                    null,
                    Money.ZERO,
                    text,
                    LocalDate.of(9999, 12, 31),
                    text,
                    new TeamCells("Open", text, text, null, LocalDate.of(9999, 12, 31), Map.of(), text),
                    text,
                    text,
                    text,
                    text,
                    Papers.NONE,
                    null,
                    ""));
        }
        assertThat(ExcelRules.broken(written(content))).isEmpty();
    }

    @Test
    void the_rules_see_a_heading_that_is_not_its_tables() throws IOException {
        Path good = written(SmallClinic.content());
        Path bad = folder.resolve("bad.xlsx");
        try (ZipFile zip = new ZipFile(good.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(bad))) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                byte[] bytes = zip.getInputStream(entry).readAllBytes();
                if (entry.getName().endsWith("table1.xml")) {
                    bytes = new String(bytes, java.nio.charset.StandardCharsets.UTF_8)
                            .replace("name=\"Owner\"", "name=\"owner\"")
                            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(bytes);
            }
        }
        assertThat(ExcelRules.broken(bad)).containsExactly("xl/tables/table1.xml: C1 says Owner, not owner");
    }

    private Path written(WorkbookContent content) throws IOException {
        Path target = Files.createTempDirectory(folder, "written").resolve("it.xlsx");
        new WorkbookWriter(25).write(target, content);
        return target;
    }
}
