package io.trueup.reference;

import static io.trueup.reference.Page.code;

import io.trueup.appeal.FirstSteps;
import io.trueup.batch.DefinedWords;
import io.trueup.cli.ExitStatusLines;
import io.trueup.codes.AcknowledgmentCodes;
import io.trueup.denial.DenialClass;
import io.trueup.denial.RoutesOfRules;
import io.trueup.reconciliation.Outcome;
import io.trueup.source.ProblemCode;
import io.trueup.written.InWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** CODES.md: outcomes, denial classes and their routes, problems of input, exit status. */
final class CodesPage {

    private CodesPage() {}

    static String text() {
        Page page = new Page("Words of findings, rejects and commands")
                .heading("Outcomes")
                .says(
                        "What came of a program day. People read the words, on sheets and screens; exports, JSON and views have"
                                + " the code.")
                .table("Outcome|Code|Meaning", defined("Outcome", Outcome.values()))
                .heading("Denial classes")
                .says("Why a day was not paid. A route is the same class where something else is to be done first.")
                .table("Class|Code|Meaning", defined("Denial class", DenialClass.values()))
                .table("Class|Route|First step, unless papers are missing", routes())
                .heading("Words of receivers")
                .says(
                        "What a 277CA says of a bill, as category:status:whom it is about, and what the clinic does about it.")
                .table("Category|Meaning|What to do", receivers(AcknowledgmentCodes.Part.CATEGORY))
                .table("Status|Meaning|What to do", receivers(AcknowledgmentCodes.Part.STATUS))
                .heading("Rejects")
                .says(
                        "A rejected file or row was not taken: mend it and drop the file again. Where nothing is said here on what"
                                + " to do, the sheet Rejects says it in the column on what is understood there.")
                .table("Problem|Code|What was found|What to do", problems(ProblemCode.Severity.REJECT))
                .heading("Notices")
                .says("What a notice is about was taken.")
                .table("Problem|Code|What was found|What to do", problems(ProblemCode.Severity.NOTICE))
                .heading("Exit status")
                .table(
                        "Status|Meaning",
                        ExitStatusLines.all().entrySet().stream()
                                .map(line -> List.of(line.getKey(), line.getValue()))
                                .toList());
        return page.toString();
    }

    private static List<List<String>> defined(String section, Enum<?>[] codes) {
        Map<String, String> codeOf = Arrays.stream(codes).collect(Collectors.toMap(InWords::of, Enum::name));
        return DefinedWords.all().stream()
                .filter(row -> row.section().equals(section))
                .map(row -> List.of(row.name(), code(codeOf.getOrDefault(row.name(), "")), row.meaning()))
                .toList();
    }

    private static List<List<String>> routes() {
        List<List<String>> rows = new ArrayList<>();
        for (DenialClass denialClass : DenialClass.values()) {
            RoutesOfRules.all().stream()
                    .filter(route -> route.denialClass() == denialClass)
                    .forEach(route -> rows.add(List.of(
                            code(denialClass.name()),
                            route.route().isEmpty() ? "" : code(route.route()),
                            FirstSteps.of(route))));
        }
        return rows;
    }

    private static List<List<String>> receivers(AcknowledgmentCodes.Part part) {
        return AcknowledgmentCodes.standard().all(part).entrySet().stream()
                .map(entry -> List.of(
                        code(entry.getKey()),
                        entry.getValue().words().replace("{entity}", "whom it names"),
                        entry.getValue().nextStep()))
                .toList();
    }

    private static List<List<String>> problems(ProblemCode.Severity severity) {
        return Arrays.stream(ProblemCode.values())
                .filter(problem -> problem.severity() == severity)
                .map(problem -> List.of(InWords.of(problem), code(problem.name()), problem.meaning(), problem.toDo()))
                .toList();
    }
}
