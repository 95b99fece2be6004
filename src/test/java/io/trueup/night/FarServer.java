package io.trueup.night;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** A PostgreSQL server that is far away, by a near one; counts how often its clients wait for an answer. */
public final class FarServer extends Relay {

    /** @param server port on this machine */
    public FarServer(int server, Duration roundTrip, RoundTrips count) throws IOException {
        super(server, roundTrip, () -> new Counting(count));
    }

    private static final class Counting implements Between {

        private final RoundTrips count;
        private final AtomicBoolean answered = new AtomicBoolean(true);
        private final FrontendMessages messages = new FrontendMessages();

        Counting(RoundTrips count) {
            this.count = count;
            count.count(List.of("(connect)"));
        }

        @Override
        public void asked(byte[] buffer, int length) {
            messages.take(buffer, length);
            List<String> said = messages.said();
            if (answered.getAndSet(false) && !said.equals(List.of("(end)"))) {
                count.count(said);
            }
        }

        @Override
        public boolean answered(byte[] buffer, int length) {
            answered.set(true);
            return true;
        }
    }
}
