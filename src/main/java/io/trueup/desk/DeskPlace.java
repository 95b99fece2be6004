package io.trueup.desk;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where the desk answers, and whom.
 *
 * @param port 0 for nowhere
 * @param address of this machine
 * @param hosts names beside those of the loopback address under which it is asked
 * @param proxy name or address of the machine that asks on behalf of others; blank for none
 */
public record DeskPlace(int port, String address, Collection<String> hosts, String proxy, DeskSettings settings) {

    public static final String LOOPBACK = "127.0.0.1";

    public DeskPlace {
        hosts = List.copyOf(hosts);
    }

    /** Of this machine alone. */
    public static DeskPlace here(int port) {
        return new DeskPlace(port, LOOPBACK, List.of(), "", new DeskSettings(Map.of()));
    }

    /**
     * Nothing is shown on a network that everybody on it could read.
     *
     * @throws DeskSettings.Unusable with one sentence when it would be, or when a name leads nowhere
     */
    public DeskPlace sound() {
        boolean own = found(address, "--desk-address").stream().allMatch(InetAddress::isLoopbackAddress);
        if (!own && !settings.hasTls() && proxy.isEmpty()) {
            throw new DeskSettings.Unusable("--desk-address " + address
                    + " can be reached from other machines, which needs TLS: say server.ssl in " + DeskSettings.FILE
                    + " beside the jobs folder, or name a proxy with --desk-proxy (docs/operations.md).");
        }
        if (!proxy.isEmpty()) {
            found(proxy, "--desk-proxy");
        }
        return this;
    }

    private static List<InetAddress> found(String name, String option) {
        try {
            return Arrays.asList(InetAddress.getAllByName(name));
        } catch (UnknownHostException e) {
            throw new DeskSettings.Unusable(option + " " + name + " is no address that this machine knows.");
        }
    }

    boolean isSecure() {
        return settings.hasTls() || !proxy.isEmpty();
    }

    Set<String> proxyAddresses() {
        return found(proxy, "--desk-proxy").stream()
                .map(InetAddress::getHostAddress)
                .collect(Collectors.toSet());
    }

    /** What a browser may call it. */
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>(hosts);
        names.add(address.indexOf(':') < 0 ? address : "[" + address + "]");
        return names;
    }

    /** As arguments, which nothing in the environment overrules. */
    String[] arguments() {
        List<String> all = new ArrayList<>(List.of("--server.address=" + address, "--server.port=" + port));
        if (isSecure()) {
            all.add("--server.servlet.session.cookie.secure=true");
        }
        if (settings.hasSignIn()) {
            // whoever comes back from the other system comes from another site
            all.add("--server.servlet.session.cookie.same-site=lax");
        }
        return all.toArray(String[]::new);
    }

    String url() {
        return (settings.hasTls() ? "https://" : "http://") + address + ":" + port;
    }
}
