package io.trueup.postgres;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Where the connections of a pool go; an embedded server that is started again may answer at another port. */
final class Address {

    /** The driver then says in its first message who it is, instead of asking first what it may say. */
    private static final String OLDEST_SERVER = "9.0";

    private final PGSimpleDataSource dataSource = new PGSimpleDataSource();
    private volatile String url;

    /** @param user blank when the address itself says who, as {@code password} */
    Address(String url, String user, String password) {
        this.url = url;
        dataSource.setUrl(url);
        if (!user.isEmpty()) {
            dataSource.setUser(user);
            dataSource.setPassword(password);
        }
        dataSource.setApplicationName(Programs.own());
        dataSource.setReWriteBatchedInserts(true);
        dataSource.setTcpKeepAlive(true);
        dataSource.setAssumeMinServerVersion(OLDEST_SERVER);
    }

    DataSource dataSource() {
        return dataSource;
    }

    void moveTo(String newUrl) {
        if (!newUrl.equals(url)) {
            url = newUrl;
            dataSource.setUrl(newUrl);
        }
    }

    /** For people: without the parameters, which may hold a secret. */
    @Override
    public String toString() {
        return url.replaceFirst("\\?.*", "");
    }
}
