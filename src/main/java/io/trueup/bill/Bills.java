package io.trueup.bill;

import static io.trueup.tabular.Column.optional;
import static io.trueup.tabular.Column.required;
import static io.trueup.tabular.Column.requiredUnless;

import io.trueup.source.InputFile;
import io.trueup.source.Place;
import io.trueup.source.Problem;
import io.trueup.source.ProblemCode;
import io.trueup.tabular.ColumnMaps;
import io.trueup.tabular.TableKind;
import java.util.List;

/** The front door: any file of the bills folder, recognised by content (INTERFACES.md 3). */
public final class Bills {

    public static final TableKind TABLE = new TableKind(
            "a table of bills",
            "bills",
            List.of(
                    requiredUnless("patient_control_number", "claim_number"),
                    optional("claim_number"),
                    required("payer_id"),
                    optional("patient_last_name"),
                    optional("patient_first_name"),
                    required("service_date"),
                    required("procedure_code"),
                    optional("modifiers"),
                    optional("units"),
                    required("billed_amount"),
                    required("sent_on"),
                    optional("frequency"),
                    optional("payer_claim_number"),
                    optional("authorization_number")));

    private Bills() {}

    /** Reads a file into a sink. Whatever is wrong with the file is a problem there; nothing is thrown for bad input. */
    public static void read(InputFile file, ColumnMaps columns, BillSink sink) {
        sink.problem(Problem.of(ProblemCode.UNRECOGNISED, Place.ofFile(file.name()), "", ""));
    }
}
