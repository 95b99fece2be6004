package io.trueup.bill;

import static io.trueup.tabular.Column.optional;
import static io.trueup.tabular.Column.required;

import io.trueup.source.InputFile;
import io.trueup.source.Place;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import io.trueup.tabular.ColumnMaps;
import io.trueup.tabular.TableKind;
import java.util.List;

/** The front door: any file of the acknowledgments folder, recognised by content (INTERFACES.md 3). */
public final class Acknowledgments {

    public static final TableKind TABLE = new TableKind(
            "a table of acknowledgments",
            "acknowledgments",
            List.of(
                    required("patient_control_number"),
                    optional("payer_id"),
                    required("received_on"),
                    required("status"),
                    required("by"),
                    optional("reason"),
                    optional("payer_claim_number")));

    private Acknowledgments() {}

    /** Reads a file into a sink. Whatever is wrong with the file is a problem there; nothing is thrown for bad input. */
    public static void read(InputFile file, ColumnMaps columns, AcknowledgmentSink sink) {
        sink.problem(Problem.of(ProblemCode.UNRECOGNISED, Place.ofFile(file.name()), "", ""));
    }
}
