package io.trueup.packet;

import io.trueup.packet.Lettering.Span;
import io.trueup.packet.Paragraph.Alignment;
import io.trueup.packet.Paragraph.Role;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A letter as a web page shows it before it is sent: every text of the document, in order, read as the packet reads it.
 *
 * @param head at the top of the first page
 * @param foot at the bottom of each page
 */
public record LetterPreview(List<Passage> head, List<Passage> body, List<Passage> foot) {

    /** What stands below one another: {@link Words}, {@link Points} or a {@link Table}. */
    public sealed interface Passage permits Words, Points, Table {

        /** {@code words}, {@code points} or {@code table}. */
        String kind();
    }

    /** How a paragraph stands. */
    public enum Side {
        LEFT,
        CENTER,
        RIGHT
    }

    /**
     * Text that looks the same.
     *
     * @param text line feeds and tabs in it are the letter's
     * @param gap whether somebody must fill it in before the letter goes
     */
    public record Piece(String text, boolean bold, boolean italic, boolean underlined, boolean gap) {}

    /**
     * A paragraph.
     *
     * @param indented whether it begins further right than others
     */
    public record Words(List<Piece> pieces, boolean heading, boolean indented, Side side) implements Passage {

        public Words {
            pieces = List.copyOf(pieces);
        }

        @Override
        public String kind() {
            return "words";
        }

        public boolean isEmpty() {
            return pieces.stream().allMatch(piece -> piece.text().isBlank());
        }
    }

    /** Points of a list. */
    public record Points(List<Words> points) implements Passage {

        public Points {
            points = List.copyOf(points);
        }

        @Override
        public String kind() {
            return "points";
        }
    }

    /**
     * @param headings rows that name the columns
     * @param named whether the first cell of each row says what the row is about
     */
    public record Table(List<Row> headings, List<Row> rows, boolean named) implements Passage {

        public Table {
            headings = List.copyOf(headings);
            rows = List.copyOf(rows);
        }

        @Override
        public String kind() {
            return "table";
        }
    }

    /** @param cells from left to right */
    public record Row(List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** @param columns how many columns it takes */
    public record Cell(List<Words> content, int columns) {

        public Cell {
            content = List.copyOf(content);
        }

        public boolean isRight() {
            return content.stream().anyMatch(words -> words.side() == Side.RIGHT);
        }
    }

    public LetterPreview {
        head = List.copyOf(head);
        body = List.copyOf(body);
        foot = List.copyOf(foot);
    }

    /**
     * Where pages are counted there is a number sign.
     *
     * @throws IOException when it is no Word document, or wants to read anything but itself
     */
    public static LetterPreview read(byte[] docx) throws IOException {
        WordDocument document = new WordDocument.Reader().read(docx);
        return new LetterPreview(
                passages(document.frame().firstHead()), passages(document.blocks()), passages(document.wholeFoot()));
    }

    private static List<Passage> passages(List<? extends Block> blocks) {
        List<Passage> passages = new ArrayList<>();
        List<Words> points = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Paragraph paragraph && paragraph.role() == Role.LISTED) {
                points.add(words(paragraph));
                continue;
            }
            endList(points, passages);
            if (block instanceof Paragraph paragraph) {
                passages.add(words(paragraph));
            } else if (block instanceof Grid grid) {
                passages.add(table(grid));
            }
        }
        endList(points, passages);
        return passages;
    }

    private static void endList(List<Words> points, List<Passage> passages) {
        if (!points.isEmpty()) {
            passages.add(new Points(points));
            points.clear();
        }
    }

    private static Words words(Paragraph paragraph) {
        List<Piece> pieces = new ArrayList<>();
        List<Span> spans = paragraph.spans();
        // the list of a page has points of its own
        int from = paragraph.role() == Role.LISTED ? 1 : 0;
        for (Span span : spans.subList(from, spans.size())) {
            Face face = span.lettering().face();
            pieces.add(new Piece(
                    span.text(),
                    face.isBold(),
                    face.isItalic(),
                    span.lettering().underlined(),
                    span.lettering().highlighted()));
        }
        return new Words(
                pieces,
                paragraph.role() == Role.HEADING,
                paragraph.shape().left() > 0,
                side(paragraph.shape().alignment()));
    }

    private static Side side(Alignment alignment) {
        return switch (alignment) {
            case LEFT -> Side.LEFT;
            case CENTER -> Side.CENTER;
            case RIGHT -> Side.RIGHT;
        };
    }

    private static Table table(Grid grid) {
        List<Row> rows = grid.rows().stream().map(LetterPreview::row).toList();
        boolean pairs = grid.headings() == 0
                && rows.stream().allMatch(row -> row.cells().size() == 2);
        return new Table(rows.subList(0, grid.headings()), rows.subList(grid.headings(), rows.size()), pairs);
    }

    private static Row row(Grid.Row row) {
        return new Row(row.cells().stream()
                .map(cell -> new Cell(
                        cell.content().stream().map(LetterPreview::words).toList(), cell.columns()))
                .toList());
    }
}
