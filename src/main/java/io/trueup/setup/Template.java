package io.trueup.setup;

import java.util.List;

/**
 * An empty table to fill in.
 *
 * @param file its name
 * @param folder of the inbox it goes into once filled
 * @param columns in their order
 */
public record Template(String file, String folder, List<TemplateColumn> columns) {

    /** What stands in the first cell of the row that shows how it is done; readers pass over such a row. */
    public static final String EXAMPLE = "EXAMPLE";

    public Template {
        columns = List.copyOf(columns);
    }

    /**
     * One column.
     *
     * @param required whether every row must fill it
     * @param choices what the cell takes; empty = anything
     * @param example for the row that shows how it is done
     * @param note what belongs there
     */
    public record TemplateColumn(String heading, boolean required, List<String> choices, String example, String note) {

        public TemplateColumn {
            choices = List.copyOf(choices);
        }
    }
}
