package io.trueup.workbook;

import io.trueup.money.Money;
import java.util.List;

/**
 * A figure to see at a glance.
 *
 * @param styles of label, figure and note
 * @param formula what the figure is computed by; blank for one that is only known now, as {@code noteFormula}
 */
record SummaryTile(
        List<SummaryStyle> styles, String label, double value, String formula, String note, String noteFormula) {

    /** Label, figure, note. */
    static final int ROWS = 3;

    static SummaryTile large(String label, Money value, String formula, String note, String noteFormula) {
        return new SummaryTile(
                List.of(SummaryStyle.TILE_LABEL, SummaryStyle.TILE_MONEY, SummaryStyle.TILE_NOTE),
                label,
                SummaryGrid.asNumber(value),
                formula,
                note,
                noteFormula);
    }

    /** @param figure one of the small ones */
    static SummaryTile small(
            SummaryStyle figure, String label, double value, String formula, String note, String noteFormula) {
        return new SummaryTile(
                List.of(SummaryStyle.SMALL_LABEL, figure, SummaryStyle.SMALL_NOTE),
                label,
                value,
                formula,
                note,
                noteFormula);
    }

    SummaryStyle style(int row) {
        return styles.get(row);
    }
}
