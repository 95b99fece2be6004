package io.trueup.codes;

import io.trueup.configuration.ShippedFile;

/** The lists of codes that count together: those that come with the program, or with a clinic's own rows. Immutable. */
public record CodeLists(
        AdjustmentGroups groups,
        AdjustmentReasonCodes reasons,
        RemarkCodes remarks,
        ClaimStatusCodes statuses,
        ProviderAdjustmentReasons providerAdjustments,
        CodeTranslations translations) {

    /** Those that come with the program. */
    public static CodeLists standard() {
        AdjustmentReasonCodes reasons = AdjustmentReasonCodes.standard();
        RemarkCodes remarks = RemarkCodes.standard();
        return new CodeLists(
                AdjustmentGroups.standard(),
                reasons,
                remarks,
                ClaimStatusCodes.standard(),
                ProviderAdjustmentReasons.standard(),
                ShippedFile.read(
                        CodeTranslations.class,
                        CodeTranslations.FILE,
                        (file, text) -> CodeTranslations.read(file, text, reasons, remarks)));
    }
}
