package io.trueup.report;

import io.trueup.ledger.PayerTitles;
import io.trueup.ledger.Runs;
import io.trueup.workbook.ContractsSheet;
import io.trueup.workbook.RatesSheet;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the sheets Contracts and Rates of a run say, for a page. */
public final class ContractTerms {

    private final JdbcClient jdbc;
    private final Runs.Run run;
    private final PayerTitles titles;

    public ContractTerms(DataSource dataSource, Runs.Run run) {
        this.jdbc = JdbcClient.create(dataSource);
        this.run = run;
        this.titles = PayerTitles.of(jdbc);
    }

    /** Rates that were used. */
    public List<RatesSheet.Row> rates(RateTerms terms) {
        List<RatesSheet.Row> rows = new ArrayList<>();
        new FindingRows(jdbc, FindingScope.of(run, List.of()), titles).rates(terms, rows::add);
        return rows;
    }

    /** What contracts run into, or ran into. */
    public List<ContractsSheet.Row> events() {
        List<ContractsSheet.Row> rows = new ArrayList<>();
        new InsightRows(jdbc, run.id(), titles).contracts(run.order().today(), rows::add);
        return rows;
    }
}
