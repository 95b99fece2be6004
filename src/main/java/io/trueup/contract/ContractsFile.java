package io.trueup.contract;

import io.trueup.configuration.ConfigurationProblem;
import io.trueup.configuration.ConfigurationProblems;
import io.trueup.configuration.YamlDocument;
import io.trueup.configuration.YamlMapping;
import io.trueup.configuration.YamlValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * contracts.yml: a list of contracts (INTERFACES.md 4). An entry with an error is left out, and every error of the file is told.
 *
 * @param contracts the sound entries in order, each with its line
 */
public record ContractsFile(List<LocatedContract> contracts, List<ConfigurationProblem> problems) {

    /** @param line where the entry begins, counted from 1 */
    public record LocatedContract(Contract contract, long line) {}

    public ContractsFile {
        contracts = List.copyOf(contracts);
        problems = List.copyOf(problems);
    }

    /** @param file the name problems are reported under */
    public static ContractsFile read(String file, String text) {
        YamlDocument document = YamlDocument.read(file, text);
        ConfigurationProblems problems = document.problems();
        List<LocatedContract> contracts = new ArrayList<>();
        for (YamlValue entry : document.root().items()) {
            int errorsBefore = problems.errors();
            Contract contract = read(entry);
            if (contract != null && problems.errors() == errorsBefore) {
                contracts.add(new LocatedContract(contract, entry.line()));
            }
        }
        ContractConflicts.check(contracts, problems);
        return new ContractsFile(contracts, problems.list());
    }

    /** An entry that is text or a list is told as such, and not for every key it lacks. */
    private static @Nullable Contract read(YamlValue entry) {
        YamlMapping keys = entry.named("an entry").mapping();
        return entry.isPresent() && !entry.isMapping() ? null : new ContractReader(keys).read();
    }

    /** The contracts without their places. */
    public List<Contract> values() {
        return contracts.stream().map(LocatedContract::contract).toList();
    }
}
