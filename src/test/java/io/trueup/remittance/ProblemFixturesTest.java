package io.trueup.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueup.bill.AcknowledgmentRecorder;
import io.trueup.bill.BillRecorder;
import io.trueup.programlog.Authorization;
import io.trueup.programlog.Authorizations;
import io.trueup.programlog.Episode;
import io.trueup.programlog.LogRow;
import io.trueup.programlog.LogSink;
import io.trueup.programlog.ProgramLogs;
import io.trueup.source.InputFile;
import io.trueup.source.Place;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import io.trueup.tabular.ColumnMaps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** One small file per problem, named after it, that provokes it and no other. */
class ProblemFixturesTest {

    private static final Path FIXTURES = Path.of("src", "test", "resources", "problems");

    /** Provoked by bytes that a test makes (gzip, bombs), or by a whole night with its database and worklist: the test of each. */
    private static final Map<ProblemCode, String> ELSEWHERE = Map.ofEntries(
            Map.entry(ProblemCode.ADJUSTMENT_WITHOUT_CLAIM, "night/MovedMoneyTest"),
            Map.entry(ProblemCode.BAD_BANK_RECORD, "deposit/StatementsTest"),
            Map.entry(ProblemCode.BAD_STATUS, "night/NightProblemsTest"),
            Map.entry(ProblemCode.CHARGES_ONLY, "cli/MapCommandTest"),
            Map.entry(ProblemCode.CLAIM_NOT_IN_LOG, "night/PapersOfClaimsTest"),
            Map.entry(ProblemCode.CLAIM_REPLACED, "night/SameAgainTest"),
            Map.entry(ProblemCode.DAYS_ADDED_UP, "cli/MapCommandTest"),
            Map.entry(ProblemCode.DUPLICATE_FILE, "night/NightProblemsTest"),
            Map.entry(ProblemCode.DUPLICATE_PAYMENT, "night/MoneyPathsTest"),
            Map.entry(ProblemCode.DUPLICATE_ROW, "night/NightProblemsTest"),
            Map.entry(ProblemCode.FILE_FAILED, "night/OneFileTest"),
            Map.entry(ProblemCode.FILE_WITHDRAWN, "night/WithdrawalTest"),
            Map.entry(ProblemCode.LOG_REPLACED, "night/WhoIsWhoTest"),
            Map.entry(ProblemCode.PAYMENT_CONFLICT, "night/SameAgainTest"),
            Map.entry(ProblemCode.PAYMENT_DATES_DIFFER, "night/SameAgainTest"),
            Map.entry(ProblemCode.PAYMENT_REPLACED, "night/SameAgainTest"),
            Map.entry(ProblemCode.ROWS_SKIPPED, "programlog/MappedLogsTest"),
            Map.entry(ProblemCode.SET_ASIDE, "night/OneFileTest"),
            Map.entry(ProblemCode.SHEET_IGNORED, "remittance/TableLayoutsTest"),
            Map.entry(ProblemCode.PENDING_LINE, "night/DepositsOfANightTest"),
            Map.entry(ProblemCode.STATEMENT_DIFFERS, "night/DepositsOfANightTest"),
            Map.entry(ProblemCode.TOO_LARGE, "source/FileFaultsTest"),
            Map.entry(ProblemCode.UNKNOWN_ITEM, "night/NightProblemsTest"),
            Map.entry(ProblemCode.UNKNOWN_PAYER, "night/WhoIsWhoTest"),
            Map.entry(ProblemCode.UNREADABLE, "source/FileFaultsTest"),
            Map.entry(ProblemCode.WORKLIST_NEWER, "night/NightProblemsTest"),
            Map.entry(ProblemCode.WORKLIST_OLDER, "night/NightProblemsTest"),
            Map.entry(ProblemCode.WRONG_FOLDER, "night/OneFileTest"));

    private static List<Path> fixtures() throws IOException {
        try (Stream<Path> files = Files.list(FIXTURES)) {
            return files.sorted().toList();
        }
    }

    private static ProblemCode codeOf(Path fixture) {
        String name = fixture.getFileName().toString();
        return ProblemCode.valueOf(name.substring(0, name.indexOf('.')));
    }

    @TestFactory
    Stream<DynamicTest> each_fixture_provokes_its_problem_and_no_other() throws IOException {
        return fixtures().stream()
                .map(fixture -> DynamicTest.dynamicTest(codeOf(fixture).name(), () -> {
                    List<Problem> problems = problemsOf(fixture);
                    assertThat(problems).extracting(Problem::code).containsOnly(codeOf(fixture));
                    assertThat(problems)
                            .allSatisfy(
                                    p -> assertThat(p.toDo()).as("what to do").isNotBlank());
                    assertThat(problems)
                            .allSatisfy(p -> assertThat(p.place().file())
                                    .isEqualTo(fixture.getFileName().toString()));
                }));
    }

    @Test
    void no_problem_lacks_a_file_or_a_test_that_provokes_it() throws IOException {
        Set<ProblemCode> covered =
                fixtures().stream().map(ProblemFixturesTest::codeOf).collect(Collectors.toSet());
        for (ProblemCode code : ProblemCode.values()) {
            String test = ELSEWHERE.get(code);
            if (test == null) {
                assertThat(covered).as("fixtures").contains(code);
            } else {
                assertThat(Path.of("src/test/java/io/trueup", test + ".java"))
                        .content()
                        .contains(code.name());
            }
        }
    }

    private static List<Problem> problemsOf(Path fixture) throws IOException {
        InputFile file = InputFile.of(fixture);
        if (file.name().endsWith(".log.csv") || file.name().endsWith(".authorization.csv")) {
            Problems problems = new Problems(new ArrayList<>());
            if (file.name().endsWith(".log.csv")) {
                ProgramLogs.read(file, ColumnMaps.NONE, problems);
            } else {
                Authorizations.read(file, ColumnMaps.NONE, problems);
            }
            return problems.found();
        }
        if (file.name().endsWith(".acknowledgment.txt")) {
            return AcknowledgmentRecorder.of(file).problems();
        }
        return file.name().endsWith(".837")
                ? BillRecorder.of(file).problems()
                : Recorder.of(file).problems();
    }

    private record Problems(List<Problem> found) implements LogSink {

        @Override
        public void log(LogRow row) {}

        @Override
        public void episode(Episode episode, Place place) {}

        @Override
        public void authorization(Authorization authorization, Place place) {}

        @Override
        public void problem(Problem problem) {
            found.add(problem);
        }
    }
}
