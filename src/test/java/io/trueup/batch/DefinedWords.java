package io.trueup.batch;

import io.trueup.workbook.AboutSheet;
import java.util.List;

/** What About says of outcomes, classes and sheets, in its order. */
public final class DefinedWords {

    private DefinedWords() {}

    public static List<AboutSheet.Row> all() {
        return Definitions.all(List.of());
    }
}
