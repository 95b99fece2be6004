package io.trueup.batch;

import io.trueup.ledger.References;
import io.trueup.ledger.SharedSteps;
import java.util.TreeMap;

/** What two programs must have in common for their parts of one run to be as if one had done all: version, rules, settings. */
final class SharingTerms {

    private SharingTerms() {}

    static SharedSteps.Terms of(String version, RuleBook rules, JobFile job) {
        TreeMap<String, String> settings = new TreeMap<>();
        settings.put("tolerance", job.tolerance().toString());
        settings.put("bills", job.bills().toString());
        settings.put("packets", job.packets().toString());
        settings.put("clinic", job.clinic().toString());
        return new SharedSteps.Terms(version, References.fingerprint(rules.files()), References.fingerprint(settings));
    }

    /** Why a program that has these may not take part; blank when it may. */
    static String refusal(SharedSteps.Terms own, SharedSteps.Terms coordinators) {
        if (!own.version().equals(coordinators.version())) {
            return "this program is version " + own.version() + ", the one that coordinates it "
                    + coordinators.version();
        }
        if (!own.rules().equals(coordinators.rules())) {
            return "its reference files here differ from those where it is coordinated";
        }
        return own.settings().equals(coordinators.settings())
                ? ""
                : "tolerance, bills, packets or clinic of its job file here differ from those where it is coordinated";
    }
}
