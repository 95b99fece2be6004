package io.trueup.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SheetTasksTest {

    private static final Readers TWO = new Readers(2, work -> new Thread(work).start());

    private final List<String> done = Collections.synchronizedList(new ArrayList<>());
    private final List<Thread> threads = Collections.synchronizedList(new ArrayList<>());

    private Runnable work(String name) {
        return () -> {
            done.add(name);
            threads.add(Thread.currentThread());
        };
    }

    /** A latch that nobody opens in vain: whoever waits for it does so for the other thread. */
    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void without_readers_the_writer_does_it_all_what_is_its_own_first() {
        SheetTasks tasks = new SheetTasks(Readers.NONE);
        tasks.any(work("one"));
        tasks.any(work("two"));
        tasks.forWriter(work("own"));
        tasks.finish();
        assertThat(done).containsExactly("own", "one", "two");
        assertThat(threads).containsOnly(Thread.currentThread());
    }

    @Test
    void readers_work_beside_the_writer_and_leave_it_what_is_its_own() {
        SheetTasks tasks = new SheetTasks(TWO);
        CountDownLatch both = new CountDownLatch(2);
        for (String name : List.of("one", "two")) {
            tasks.any(() -> {
                both.countDown();
                await(both);
                work(name).run();
            });
        }
        await(both); // each waits for the other, so there are two of them, and neither is this one
        tasks.forWriter(work("own"));
        tasks.finish();
        assertThat(done).containsExactlyInAnyOrder("one", "two", "own");
        assertThat(threads.get(done.indexOf("own"))).isSameAs(Thread.currentThread());
        assertThat(threads).doesNotHaveDuplicates();
    }

    @Test
    void a_task_waits_for_those_it_is_after() {
        SheetTasks tasks = new SheetTasks(TWO);
        SheetTasks.Task first = tasks.any(work("first"));
        SheetTasks.Task second = tasks.any(work("second"), first);
        tasks.forWriter(work("third"), second);
        IntStream.range(0, 20).forEach(i -> tasks.any(work("other")));
        tasks.finish();
        assertThat(done).hasSize(23).containsSubsequence("first", "second", "third");
    }

    @Test
    void one_task_can_be_waited_for_before_the_others_are_known() {
        SheetTasks tasks = new SheetTasks(Readers.NONE);
        SheetTasks.Task asked = tasks.any(work("asked"));
        tasks.finish(asked);
        assertThat(done).containsExactly("asked");
        tasks.any(work("more"));
        tasks.finish();
        assertThat(done).containsExactly("asked", "more");
    }

    @Test
    void what_a_reader_throws_reaches_the_writer_and_stops_the_others_at_their_next_row() {
        SheetTasks tasks = new SheetTasks(TWO);
        CountDownLatch failed = new CountDownLatch(1);
        tasks.any(() -> {
            failed.countDown();
            throw new IllegalStateException("the database went away");
        });
        tasks.any(() -> {
            await(failed);
            while (true) {
                tasks.checkGoesOn();
                Thread.onSpinWait();
            }
        });
        assertThatThrownBy(() -> {
                    await(failed);
                    tasks.finish();
                })
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the database went away");
        assertThatThrownBy(tasks::checkGoesOn).isInstanceOf(CancellationException.class);
    }

    @Test
    void nothing_is_begun_of_a_workbook_that_is_given_up() {
        SheetTasks tasks = new SheetTasks(Readers.NONE);
        tasks.any(work("one"));
        tasks.abandon();
        SheetTasks.Task late = tasks.any(work("late"));
        assertThatThrownBy(() -> tasks.finish(late)).isInstanceOf(CancellationException.class);
        assertThatThrownBy(tasks::finish).isInstanceOf(CancellationException.class);
        assertThat(done).isEmpty();
    }
}
