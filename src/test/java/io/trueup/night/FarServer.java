package io.trueup.night;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * A PostgreSQL server that is far away: passes on what is said to a near one and what that answers, each byte half a round trip late
 * and as many as come. To connect takes a round trip, as it does over TCP.
 */
public final class FarServer implements AutoCloseable {

    private static final int MOST_AT_ONCE = 1 << 16;
    private static final int ON_THE_WAY = 1_024;

    private final ServerSocket entrance;
    private final int server;
    private final RoundTrips count;
    private volatile long oneWayNanos;

    /** @param server port on this machine */
    public FarServer(int server, Duration roundTrip, RoundTrips count) throws IOException {
        this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.server = server;
        this.oneWayNanos = roundTrip.toNanos() / 2;
        this.count = count;
        background(this::accept);
    }

    public int port() {
        return entrance.getLocalPort();
    }

    /** From now on it is so far away. */
    public void moveTo(Duration roundTrip) {
        oneWayNanos = roundTrip.toNanos() / 2;
    }

    private static void background(Runnable work) {
        Thread thread = new Thread(work, "far-server");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket client = entrance.accept();
                Socket behind = new Socket(InetAddress.getLoopbackAddress(), server);
                client.setTcpNoDelay(true);
                behind.setTcpNoDelay(true);
                new Connection(client, behind).begin();
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    /** Bytes that arrive when their time has come; none at the end. */
    private record Late(byte[] bytes, long due) {}

    private final class Connection {

        private final Socket client;
        private final Socket behind;
        private final AtomicBoolean answered = new AtomicBoolean(true);
        private final FrontendMessages messages = new FrontendMessages();
        private final long connected = System.nanoTime() + 2 * oneWayNanos;

        Connection(Socket client, Socket behind) {
            this.client = client;
            this.behind = behind;
        }

        void begin() {
            count.count(List.of("(connect)"));
            carry(client, behind, true);
            carry(behind, client, false);
        }

        private void carry(Socket from, Socket to, boolean asks) {
            BlockingQueue<Late> way = new LinkedBlockingQueue<>(ON_THE_WAY);
            background(() -> read(from, way, asks));
            background(() -> write(way, to));
        }

        private void read(Socket from, BlockingQueue<Late> way, boolean asks) {
            byte[] buffer = new byte[MOST_AT_ONCE];
            try {
                InputStream in = from.getInputStream();
                for (int length = in.read(buffer); length > 0; length = in.read(buffer)) {
                    note(buffer, length, asks);
                    long due = Math.max(System.nanoTime(), connected) + oneWayNanos;
                    way.put(new Late(Arrays.copyOf(buffer, length), due));
                }
            } catch (IOException e) {
                // the other direction closed both
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            end(way);
        }

        private void end(BlockingQueue<Late> way) {
            try {
                way.put(new Late(new byte[0], System.nanoTime() + oneWayNanos));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void note(byte[] buffer, int length, boolean asks) {
            if (!asks) {
                answered.set(true);
                return;
            }
            messages.take(buffer, length);
            List<String> said = messages.said();
            if (answered.getAndSet(false) && !said.equals(List.of("(end)"))) {
                count.count(said);
            }
        }

        private void write(BlockingQueue<Late> way, Socket to) {
            try (client;
                    behind) {
                OutputStream out = to.getOutputStream();
                for (Late late = way.take(); late.bytes().length > 0; late = way.take()) {
                    long wait = late.due() - System.nanoTime();
                    while (wait > 0) {
                        LockSupport.parkNanos(wait);
                        wait = late.due() - System.nanoTime();
                    }
                    out.write(late.bytes());
                    out.flush();
                }
            } catch (IOException e) {
                // closed
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
