package io.trueup.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints what a shell needs to complete our commands and options. */
@Command(
        name = "completion",
        description = "Print a script that lets bash or zsh complete commands and options.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example: source <(./trueup completion)",
            "To keep it: ./trueup completion > ~/.local/share/bash-completion/completions/trueup"
        })
final class CompletionCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        CommandLine program = spec.root().commandLine();
        program.getOut().print(AutoComplete.bash(program.getCommandName(), program));
        program.getOut().flush();
        return ExitStatus.DONE;
    }
}
