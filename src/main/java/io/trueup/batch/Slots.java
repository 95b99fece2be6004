package io.trueup.batch;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * The slots of one partition: numbers that a run gave to its files, claims or units, first and last included.
 *
 * <p>They stand in the partition's execution context, and once more in its name. Spring Batch writes a partition's name
 * ({@code JobRepository.createStepExecution}) and its context ({@code updateExecutionContext}) in two transactions, and a restart
 * takes the context as it is stored (spring-batch 6.0, {@code SimpleStepExecutionSplitter.split}): of a program that is killed
 * between the two only the name is left.
 */
record Slots(long from, long to) {

    private static final String FROM = "from";
    private static final String TO = "to";
    private static final Pattern NAME = Pattern.compile(".*:(\\d+)-(\\d+)");

    /** Slots of a partition's step execution, whose name is like {@code matchPart:1-5000}. */
    static Slots of(StepExecution partition) {
        ExecutionContext context = partition.getExecutionContext();
        if (context.containsKey(FROM) && context.containsKey(TO)) {
            return new Slots(context.getLong(FROM), context.getLong(TO));
        }
        Matcher name = NAME.matcher(partition.getStepName());
        if (!name.matches()) {
            throw new IllegalArgumentException("no partition of slots: " + partition.getStepName());
        }
        return new Slots(Long.parseLong(name.group(1)), Long.parseLong(name.group(2)));
    }

    String name() {
        return from + "-" + to;
    }

    ExecutionContext context() {
        ExecutionContext context = new ExecutionContext();
        context.putLong(FROM, from);
        context.putLong(TO, to);
        return context;
    }
}
