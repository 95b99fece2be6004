package io.trueup.contract;

import io.trueup.programlog.Program;
import java.time.LocalDate;

/**
 * Which contract is asked for.
 *
 * @param payerId as the log gives it
 * @param contractId the episode's override; blank = none
 */
public record ContractQuery(
        String payerId,
        LocalDate serviceDate,
        String employer,
        String jurisdiction,
        Program program,
        String contractId) {}
