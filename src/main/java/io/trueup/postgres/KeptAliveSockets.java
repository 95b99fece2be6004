package io.trueup.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketOption;
import java.util.Map;
import javax.net.SocketFactory;
import jdk.net.ExtendedSocketOptions;

/**
 * A machine that loses its network, or a firewall between two that forgets what rests, sends no word of it. Both ends of our connections
 * ask the other for a sign of life when they have heard nothing for {@value #IDLE_SECONDS} seconds, and after a minute without one give
 * it up; systems begin to ask after two hours. The driver makes this class by its name.
 */
public final class KeptAliveSockets extends SocketFactory {

    private static final int IDLE_SECONDS = 30;
    private static final int INTERVAL_SECONDS = 10;
    private static final int COUNT = 3;

    private static final Map<SocketOption<Integer>, Integer> OPTIONS = Map.of(
            ExtendedSocketOptions.TCP_KEEPIDLE, IDLE_SECONDS,
            ExtendedSocketOptions.TCP_KEEPINTERVAL, INTERVAL_SECONDS,
            ExtendedSocketOptions.TCP_KEEPCOUNT, COUNT);

    /** For every connection: the server's end of it. A server on a system that knows no such thing leaves it as it is. */
    static final String THE_SERVERS_END = "SET tcp_keepalives_idle = " + IDLE_SECONDS
            + "; SET tcp_keepalives_interval = " + INTERVAL_SECONDS + "; SET tcp_keepalives_count = " + COUNT;

    private final SocketFactory plain = getDefault();

    private static Socket keptAlive(Socket socket) throws IOException {
        for (Map.Entry<SocketOption<Integer>, Integer> option : OPTIONS.entrySet()) {
            if (socket.supportedOptions().contains(option.getKey())) {
                socket.setOption(option.getKey(), option.getValue());
            }
        }
        return socket;
    }

    @Override
    public Socket createSocket() throws IOException {
        return keptAlive(plain.createSocket());
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return keptAlive(plain.createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return keptAlive(plain.createSocket(host, port, local, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return keptAlive(plain.createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return keptAlive(plain.createSocket(host, port, local, localPort));
    }
}
