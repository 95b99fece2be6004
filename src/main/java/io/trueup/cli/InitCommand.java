package io.trueup.cli;

import io.trueup.setup.ClinicDetails;
import io.trueup.setup.NewClinic;
import io.trueup.setup.PayerDetails;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Sets up the folder of a clinic, or adds payers to one. */
@Command(
        name = "init",
        description = {
            "Set up a clinic's folder: job, contracts, inbox, tables to fill in. Asks for what no option says.",
            "Asked again, it adds payers. What is there already stays as it is."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example: trueup init --dir clinic"})
final class InitCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            description = "Folder of the clinic (default: this one; beside another job, clinic).")
    private @Nullable Path dir;

    @Option(names = "--yes", description = "Ask nothing: what no option says gets its usual value.")
    private boolean yes;

    @ArgGroup(validate = false, heading = "%nThe clinic:%n")
    private ClinicQuestions clinic = new ClinicQuestions();

    @ArgGroup(validate = false, heading = "%nA payer:%n")
    private PayerQuestions payer = new PayerQuestions();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Interview interview = yes
                ? Interview.ofNobody(out)
                : Interview.with(new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())), out);
        NewClinic folder = new NewClinic(folder());
        ClinicDetails details;
        if (folder.isThere()) {
            interview.say("There is a job in " + folder.job() + " already: this adds payers to it.");
            details = usual();
        } else {
            interview.say("Enter takes what stands in brackets. Everything can be changed in the files later.");
            details = clinic.ask(interview);
        }
        List<PayerDetails> payers = payers(interview);
        try {
            folder.make(details);
            folder.add(payers);
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitStatus.FAILED, "The folder could not be written; may you write there, and is there room?");
        }
        tell(out, folder);
        out.flush();
        return ExitStatus.DONE;
    }

    /** Beside a job that is not of our making, as the sample's, the clinic gets a folder of its own. */
    private Path folder() {
        if (dir != null) {
            return dir.normalize();
        }
        NewClinic here = new NewClinic(Path.of(""));
        return here.isThere() && !here.isOurs() ? Path.of("clinic") : Path.of("");
    }

    private static ClinicDetails usual() {
        return new ClinicDetails(
                "", "", "", "", "", "", "", "", ZoneId.systemDefault().getId());
    }

    private List<PayerDetails> payers(Interview interview) {
        List<PayerDetails> payers = new ArrayList<>();
        interview.say("");
        interview.say("Now the payers, one after the other: who pays you, and how.");
        String name = payer.name(interview, "Name of the payer, as on its checks (Enter when there is none)");
        while (!name.isEmpty()) {
            payers.add(payer.ask(interview, name));
            payer = new PayerQuestions();
            interview.say("");
            name = payer.name(interview, "Name of the next payer (Enter when done)");
        }
        return payers;
    }

    private static void tell(PrintWriter out, NewClinic folder) {
        Path job = folder.job();
        Path jobs = job.getParent();
        Path home = jobs == null || jobs.getParent() == null ? Path.of("") : jobs.getParent();
        String option = JobOption.words(job);
        out.println();
        if (folder.written().isEmpty()) {
            out.println("Nothing was written: everything is there, and no payer was added.");
        } else {
            out.println("Written:");
            folder.written().forEach(file -> out.println("  " + file));
        }
        out.println();
        out.println("What to do now:");
        out.println("  1. Program days: fill in " + home.resolve("templates/program-log.xlsx")
                + ", or take your own export,");
        out.println("     and save it into " + home.resolve("inbox/program-logs"));
        out.println("  2. What payers sent: 835 files as they are, or " + home.resolve("templates/remittance.xlsx")
                + " for paper,");
        out.println("     into " + home.resolve("inbox/remittances"));
        out.println("  3. What you sent: 837 files, or " + home.resolve("templates/bills.xlsx") + ", into "
                + home.resolve("inbox/bills") + ";");
        out.println("     what clearinghouse and payer answered into inbox/acknowledgments, the bank's list into"
                + " inbox/deposits");
        out.println("     (all three as you like; when every bill comes, switch on bills: in " + job + ")");
        out.println("  4. A file with other headings:  trueup inspect FILE" + option);
        out.println("                                  trueup map FILE --write" + option);
        out.println("  5. Then:  trueup check" + option);
        out.println("            trueup run" + option);
        out.println("     The workbook is then in " + home.resolve("reports"));
        out.println("Another payer later:  trueup init"
                + (home.toString().isEmpty() ? "" : " --dir " + JobOption.quoted(home)));
    }
}
