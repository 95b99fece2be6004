package io.trueup.insight;

import io.trueup.appeal.CountedRisk;
import io.trueup.appeal.Endangered;
import io.trueup.appeal.Risk;
import io.trueup.appeal.WeekTask;
import io.trueup.postgres.CopyTable;
import io.trueup.postgres.Statements;
import io.trueup.postgres.Table;
import javax.sql.DataSource;

/** Rows of risks and of what must be completed in the week, each with its place in the order of finding. */
final class RiskTables {

    /**
     * Whom a row is about; for a payer all but that is blank.
     *
     * @param account as in log_row
     * @param therapist asked where nobody is logged on the days in danger
     */
    record Subject(String account, String claim, String patient, String payer, String program, String therapist) {}

    private record PlacedRisk(long run, long place, Subject subject, CountedRisk counted) {

        private Risk risk() {
            return counted.risk();
        }

        private Endangered endangered() {
            return risk().endangered();
        }

        private String therapists() {
            String own = endangered().therapists();
            return own.isEmpty() ? subject.therapist() : own;
        }
    }

    private record PlacedTask(long run, long place, Subject subject, WeekTask task) {}

    private static final Table<PlacedRisk> RISKS = new Table<>("prevention_risk");
    private static final Table<PlacedTask> TASKS = new Table<>("week_task");

    static {
        RISKS.number("run_id", PlacedRisk::run);
        RISKS.number("place", PlacedRisk::place);
        subject(RISKS.part(PlacedRisk::subject));
        RISKS.text("therapist", PlacedRisk::therapists);
        Table<Risk> risk = RISKS.part(PlacedRisk::risk);
        risk.text("risk", Risk::name);
        risk.text("detail", Risk::told);
        risk.date("act_by", Risk::actBy);
        risk.date("last_day", Risk::lastDay);
        Table<Endangered> endangered = RISKS.part(PlacedRisk::endangered);
        endangered.number("days", Endangered::count);
        endangered.money("at_risk", Endangered::amount);
        RISKS.money("counted_once", placed -> placed.counted().countedOnce());
    }

    static {
        TASKS.number("run_id", PlacedTask::run);
        TASKS.number("place", PlacedTask::place);
        subject(TASKS.part(PlacedTask::subject));
        Table<WeekTask> task = TASKS.part(PlacedTask::task);
        task.text("therapist", WeekTask::therapist);
        task.date("day", WeekTask::date);
        task.text("span", own -> own.span().words());
        task.text("missing", WeekTask::missing);
        task.money("at_risk", own -> own.endangered().amount());
        task.money("counted_once", WeekTask::countedOnce);
        task.date("last_day", WeekTask::lastDay);
    }

    private final DataSource dataSource;
    private final long run;
    private final Statements later;
    private final CopyTable<PlacedRisk> risks = new CopyTable<>(RISKS);
    private final CopyTable<PlacedTask> tasks = new CopyTable<>(TASKS);

    RiskTables(DataSource dataSource, long run, Statements later) {
        this.later = later;
        this.dataSource = dataSource;
        this.run = run;
    }

    private static void subject(Table<Subject> subject) {
        subject.text("account", Subject::account);
        subject.text("claim_number", Subject::claim);
        subject.text("patient", Subject::patient);
        subject.text("payer", Subject::payer);
        subject.text("program", Subject::program);
    }

    void add(Subject subject, CountedRisk risk) {
        risks.add(new PlacedRisk(run, risks.rows(), subject, risk));
    }

    void add(Subject subject, WeekTask task) {
        tasks.add(new PlacedTask(run, tasks.rows(), subject, task));
    }

    void sendIfEnough() {
        if (risks.hasEnough()) {
            risks.send(dataSource);
        }
        if (tasks.hasEnough()) {
            tasks.send(dataSource);
        }
    }

    void send() {
        later.add(risks, dataSource);
        later.add(tasks, dataSource);
    }
}
