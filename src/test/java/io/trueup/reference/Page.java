package io.trueup.reference;

import java.util.List;

/** A page as it is put together from the code's own definitions. */
final class Page {

    private final StringBuilder text = new StringBuilder();

    Page(String title) {
        text.append(
                        "<!-- Made from the code: ./mvnw test -Dtest=ReferencePagesTest -Dpages.write=true writes it anew. -->\n# ")
                .append(title)
                .append('\n');
    }

    Page says(String paragraph) {
        text.append('\n').append(paragraph.strip()).append('\n');
        return this;
    }

    Page heading(String heading) {
        return says("## " + heading);
    }

    /** @param headings with | between them */
    Page table(String headings, List<List<String>> rows) {
        text.append("\n| ").append(headings.replace("|", " | ")).append(" |\n");
        text.append("|---".repeat(headings.split("\\|").length)).append("|\n");
        rows.forEach(cells -> text.append("| ")
                .append(String.join(" | ", cells.stream().map(Page::cell).toList()))
                .append(" |\n"));
        return this;
    }

    private static String cell(String cell) {
        return cell.replace("|", "\\|").replace('\n', ' ').strip();
    }

    static String code(String word) {
        return "`" + word + "`";
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
