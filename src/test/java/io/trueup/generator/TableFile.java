package io.trueup.generator;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;

/** A table as it is written: rows of cells under one heading row. */
interface TableFile extends Closeable {

    /** The forms in which clinics and carriers send tables. */
    enum Form {
        CSV(".csv"),
        ZIPPED_CSV(".csv.gz"),
        EXCEL(".xlsx");

        private final String ending;

        Form(String ending) {
            this.ending = ending;
        }

        static Form any(Chance chance) {
            return chance.percent(70) ? CSV : chance.of(List.of(ZIPPED_CSV, EXCEL));
        }
    }

    void row(List<String> cells) throws IOException;

    /** @param name without its ending */
    static TableFile open(GeneratedFiles files, String name, Form form, String heading) throws IOException {
        TableFile table = form == Form.EXCEL
                ? new ExcelFile(files.stream(name + form.ending))
                : new Csv(files.text(name + form.ending));
        table.row(List.of(heading.split(",", -1)));
        return table;
    }

    /** Commas and line feeds; cells in quotes where they need them. */
    record Csv(Writer out) implements TableFile {

        @Override
        public void row(List<String> cells) throws IOException {
            out.write(cells.stream().map(Spelling::cell).collect(Collectors.joining(",")) + "\n");
        }

        @Override
        public void close() {
            try {
                out.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
