package io.trueup.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConveyorTest {

    private static final int MANY = 100_000;

    @Test
    void many_rows_arrive_once_in_their_order_on_one_other_thread() {
        List<Integer> written = new ArrayList<>();
        Set<Thread> threads = new HashSet<>();
        Conveyor<Integer> conveyor = new Conveyor<>(row -> {
            written.add(row);
            threads.add(Thread.currentThread());
        });
        IntStream.range(0, MANY).forEach(conveyor::accept);
        conveyor.end();
        assertThat(written).hasSize(MANY).isSorted().doesNotHaveDuplicates();
        assertThat(threads).hasSize(1).doesNotContain(Thread.currentThread());
    }

    @Test
    void a_few_rows_are_written_where_they_are_read() {
        Set<Thread> threads = new HashSet<>();
        Conveyor<Integer> conveyor = new Conveyor<>(row -> threads.add(Thread.currentThread()));
        conveyor.accept(1);
        conveyor.end();
        assertThat(threads).containsExactly(Thread.currentThread());
    }

    @Test
    void what_the_writer_throws_reaches_the_reader_and_nothing_is_written_after_it() {
        List<Integer> written = new ArrayList<>();
        Conveyor<Integer> conveyor = new Conveyor<>(row -> {
            if (row == 1_000) {
                throw new UncheckedIOException(new IOException("disk full"));
            }
            written.add(row);
        });
        assertThatThrownBy(() -> {
                    IntStream.range(0, MANY).forEach(conveyor::accept);
                    conveyor.end();
                })
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("disk full");
        conveyor.abandon();
        assertThat(written).hasSize(1_000);
    }

    @Test
    void when_the_reader_fails_the_writer_is_gone_afterwards() {
        Set<Thread> threads = new HashSet<>();
        Conveyor<Integer> conveyor = new Conveyor<>(row -> threads.add(Thread.currentThread()));
        IntStream.range(0, MANY).forEach(conveyor::accept);
        conveyor.abandon();
        assertThat(threads).isNotEmpty().noneMatch(Thread::isAlive);
    }
}
