package io.trueup.insight;

import io.trueup.contract.Contract;
import io.trueup.contract.ContractCalendar;
import io.trueup.contract.ContractEvent;
import io.trueup.contract.DayFacts;
import io.trueup.contract.RateBook;
import io.trueup.ledger.FindingTable;
import io.trueup.ledger.Runs;
import io.trueup.money.Money;
import io.trueup.postgres.CopyTable;
import io.trueup.postgres.ResultColumns;
import io.trueup.postgres.Statements;
import io.trueup.postgres.Streaming;
import io.trueup.postgres.Table;
import io.trueup.programlog.ActivityMinutes;
import io.trueup.programlog.Program;
import io.trueup.reconciliation.Finding;
import io.trueup.reconciliation.Outcome;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What contracts run into on the day of a run, with the days delivered since and what they show it to be worth. */
final class ContractEvents {

    private static final int MINUTES_PER_HOUR = 60;

    /** @param worth null when nothing can be counted */
    private record Delivered(
            long days, long minutes, @Nullable Money worth) {

        static final Delivered NOTHING = new Delivered(0, 0, null);

        Delivered plus(long minutesOfDay, @Nullable Money worthOfDay) {
            Money sum = worth;
            return new Delivered(
                    days + 1,
                    minutes + minutesOfDay,
                    worthOfDay == null ? sum : sum == null ? worthOfDay : sum.plus(worthOfDay));
        }

        String words() {
            String hours = BigDecimal.valueOf(minutes)
                    .divide(BigDecimal.valueOf(MINUTES_PER_HOUR), 2, RoundingMode.HALF_UP)
                    .stripTrailingZeros()
                    .toPlainString();
            return days + (days == 1 ? " day" : " days") + " and " + hours + " hours were delivered";
        }
    }

    private record Placed(long run, long place, ContractEvent event, Delivered delivered) {

        private Contract contract() {
            return event.contract();
        }

        private String detail() {
            ContractEvent.Delivered period = event.delivered();
            return period == null
                    ? event.detail()
                    : event.detail() + " From " + period.from() + " to " + period.to() + " " + delivered.words() + ".";
        }
    }

    private static final Table<Placed> TABLE = new Table<>("contract_event");

    static {
        TABLE.number("run_id", Placed::run);
        TABLE.number("place", Placed::place);
        Table<Contract> contract = TABLE.part(Placed::contract);
        contract.text("contract", Contract::id);
        contract.text("payer", c -> c.payers().get(0));
        Table<ContractEvent> event = TABLE.part(Placed::event);
        event.text("event", e -> e.kind().words());
        event.date("day", ContractEvent::date);
        TABLE.text("detail", Placed::detail);
        Table<Delivered> delivered = TABLE.part(Placed::delivered);
        delivered.number("days", Delivered::days);
        delivered.money("worth", Delivered::worth);
    }

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final RateBook rates;
    private final Runs.Run run;
    private final Statements later;

    ContractEvents(DataSource dataSource, RateBook rates, Runs.Run run, Statements later) {
        this.later = later;
        this.dataSource = dataSource;
        this.jdbc = Streaming.of(dataSource);
        this.rates = rates;
        this.run = run;
    }

    void keep() {
        CopyTable<Placed> table = new CopyTable<>(TABLE);
        for (ContractEvent event : new ContractCalendar(rates, run.order().today()).events()) {
            Delivered delivered = delivered(event);
            if (event.kind() != ContractEvent.Kind.ENDED || delivered.days() > 0) {
                table.add(new Placed(run.id(), table.rows(), event, delivered));
            }
        }
        later.add(table, dataSource);
    }

    private Delivered delivered(ContractEvent event) {
        ContractEvent.Delivered period = event.delivered();
        if (period == null) {
            return Delivered.NOTHING;
        }
        ContractEvent.Raise raise = period.raise();
        return raise == null ? withoutRate(event.contract(), period) : underpriced(period, raise);
    }

    private Delivered underpriced(ContractEvent.Delivered period, ContractEvent.Raise raise) {
        return jdbc.sql("""
                SELECT sum(days) AS days, sum(minutes) AS minutes, sum(expected) AS expected
                FROM finding
                WHERE contract = :contract
                AND service_date BETWEEN :from AND :to
                AND kind = ANY(:matched)
                AND superseded_run IS NULL
                AND NOT trial""")
                .param("contract", period.under())
                .param("from", period.from())
                .param("to", period.to())
                .param("matched", Insight.names(Finding.Kind.MATCHED))
                .query((row, number) -> {
                    Money expected = ResultColumns.money(row, "expected");
                    return new Delivered(
                            row.getLong("days"), row.getLong("minutes"), expected == null ? null : raise.of(expected));
                })
                .single();
    }

    /** Days of the payer without a rate, at what the contract that ended would have paid for them on its last day. */
    private Delivered withoutRate(Contract contract, ContractEvent.Delivered period) {
        Delivered[] sum = {Delivered.NOTHING};
        jdbc.sql("""
                SELECT payer, program, minutes
                FROM finding
                WHERE outcome = :noRate
                AND service_date BETWEEN :from AND :to
                AND kind = ANY(:matched)
                AND superseded_run IS NULL
                AND NOT trial""")
                .param("noRate", Outcome.NO_RATE.name())
                .param("from", period.from())
                .param("to", period.to())
                .param("matched", Insight.names(Finding.Kind.MATCHED))
                .query(row -> {
                    Program program = FindingTable.PROGRAM.orNone(row);
                    if (program != null
                            && (contract.program() == null || contract.program() == program)
                            && rates.samePayer(
                                    FindingTable.PAYER.of(row),
                                    contract.payers().get(0))) {
                        int minutes = FindingTable.MINUTES.intOf(row);
                        sum[0] = sum[0].plus(minutes, atOldRates(contract, period.from(), program, minutes));
                    }
                });
        return sum[0];
    }

    private @Nullable Money atOldRates(Contract contract, LocalDate dayAfter, Program program, int minutes) {
        return contract.isCaseRate()
                ? null
                : rates.price(
                                contract,
                                new DayFacts(
                                        dayAfter.minusDays(1),
                                        contract.jurisdiction(),
                                        program,
                                        minutes,
                                        ActivityMinutes.NONE,
                                        false,
                                        null))
                        .amountIfKnown();
    }
}
