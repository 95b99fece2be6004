package io.trueup.workbook;

import io.trueup.spreadsheet.SheetPlan;
import java.util.List;

/** Every table sheet of a workbook. */
public final class SheetPlans {

    private SheetPlans() {}

    public static List<SheetPlan<?>> all() {
        return List.of(
                WorklistSheet.plan(List.of()),
                WaitingSheet.plan(List.of()),
                DoneSheet.plan(List.of()),
                FindingsSheet.plan(),
                AppealsSheet.plan(),
                RebillSheet.plan(),
                AwaitingSheet.plan(),
                AgingSheet.plan(),
                BillingSheet.plan(),
                TieOutSheet.plan(),
                PayersSheet.plan(),
                PatternsSheet.plan(),
                WhatIfSheet.plan(),
                PreventionSheet.plan(),
                FridayListSheet.plan(),
                ContractsSheet.plan(),
                ChangesSheet.plan(),
                RejectsSheet.plan(),
                RatesSheet.plan(),
                AboutSheet.plan(),
                InterestSheet.plan(),
                AdjustmentsSheet.plan(),
                DepositsSheet.plan(),
                RecoveredSheet.plan(),
                RecoveredBySheet.plan(),
                WrittenOffSheet.plan(),
                MonthEndSheet.plan(),
                JournalSheet.plan(),
                PivotDataSheet.plan());
    }
}
