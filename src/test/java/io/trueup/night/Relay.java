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
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiPredicate;
import java.util.function.Supplier;

/**
 * Stands between a program and its PostgreSQL server: passes on what is said to that and what it answers, each byte half a round trip
 * late and as many as come. To connect takes a round trip, as it does over TCP.
 */
class Relay implements AutoCloseable {

    private static final int MOST_AT_ONCE = 1 << 16;
    private static final int ON_THE_WAY = 1_024;

    private final ServerSocket entrance;
    private final int server;
    private final long oneWayNanos;
    private final Supplier<Between> between;

    /** Hears what goes through one connection, before it goes on. */
    interface Between {
        void asked(byte[] buffer, int length);

        /** @return false to cut the connection instead of passing it on */
        boolean answered(byte[] buffer, int length);
    }

    /**
     * @param server port on this machine
     * @param between made for each connection
     */
    Relay(int server, Duration roundTrip, Supplier<Between> between) throws IOException {
        this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.server = server;
        this.oneWayNanos = roundTrip.toNanos() / 2;
        this.between = between;
        background(this::accept);
    }

    public int port() {
        return entrance.getLocalPort();
    }

    private static void background(Runnable work) {
        Thread thread = new Thread(work, "relay");
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
                Between heard = between.get();
                long connected = System.nanoTime() + 2 * oneWayNanos;
                carry(client, behind, connected, (buffer, length) -> {
                    heard.asked(buffer, length);
                    return true;
                });
                carry(behind, client, connected, heard::answered);
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    /** Bytes that arrive when their time has come; none at the end. */
    private record Late(byte[] bytes, long due) {}

    private void carry(Socket from, Socket to, long connected, BiPredicate<byte[], Integer> heard) {
        BlockingQueue<Late> way = new LinkedBlockingQueue<>(ON_THE_WAY);
        background(() -> read(from, way, connected, heard));
        background(() -> write(way, from, to));
    }

    private void read(Socket from, BlockingQueue<Late> way, long connected, BiPredicate<byte[], Integer> heard) {
        byte[] buffer = new byte[MOST_AT_ONCE];
        try {
            InputStream in = from.getInputStream();
            for (int length = in.read(buffer); length > 0 && heard.test(buffer, length); length = in.read(buffer)) {
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

    private static void write(BlockingQueue<Late> way, Socket from, Socket to) {
        try (from;
                to) {
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

    @Override
    public void close() {
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
