package io.trueup.night;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between a program and its PostgreSQL, and cuts one connection when the server says that it has committed: what was written
 * is there, and the program does not know.
 */
final class CommitCutter implements AutoCloseable {

    /** CommandComplete of the wire protocol: type, length, tag. */
    private static final byte[] COMMITTED = "C\0\0\0\u000bCOMMIT\0".getBytes(StandardCharsets.ISO_8859_1);

    private final ServerSocket entrance;
    private final int server;
    private final int cutAt;
    private final AtomicInteger commits = new AtomicInteger();

    /**
     * @param server port on this machine
     * @param cutAt which commit, from 1, counted over all connections
     */
    CommitCutter(int server, int cutAt) throws IOException {
        this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.server = server;
        this.cutAt = cutAt;
        background(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    int commits() {
        return commits.get();
    }

    private static void background(Runnable work) {
        Thread thread = new Thread(work, "commit-cutter");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket client = entrance.accept();
                Socket behind = new Socket(InetAddress.getLoopbackAddress(), server);
                background(() -> pass(client, behind, false));
                background(() -> pass(behind, client, true));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void pass(Socket from, Socket to, boolean answers) {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            byte[] buffer = new byte[1 << 16];
            for (int length = in.read(buffer); length > 0; length = in.read(buffer)) {
                if (answers && isTheOne(buffer, length)) {
                    return;
                }
                out.write(buffer, 0, length);
                out.flush();
            }
        } catch (IOException e) {
            // the other direction closed both
        }
    }

    /** An answer to a commit is short, and comes in one piece. */
    private boolean isTheOne(byte[] buffer, int length) {
        for (int i = 0; i + COMMITTED.length <= length; i++) {
            if (Arrays.equals(buffer, i, i + COMMITTED.length, COMMITTED, 0, COMMITTED.length)) {
                return commits.incrementAndGet() == cutAt;
            }
        }
        return false;
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
