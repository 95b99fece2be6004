package io.trueup.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import javax.sql.DataSource;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;

/** Where the connections of a pool go; an embedded server that is started again may answer at another port. */
final class Address {

    /** The driver then says in its first message who it is, instead of asking first what it may say. */
    private static final String OLDEST_SERVER = "15";

    private final PGSimpleDataSource dataSource = new PGSimpleDataSource();
    private final DatabaseUser user;
    private volatile String url;

    Address(String url, DatabaseUser user) {
        this.url = url;
        this.user = user;
        dataSource.setUrl(url);
        if (!user.name().isEmpty()) {
            dataSource.setUser(user.name());
            dataSource.setPassword(user.password());
        }
        dataSource.setApplicationName(Programs.own());
        dataSource.setReWriteBatchedInserts(true);
        dataSource.setTcpKeepAlive(true);
        if (dataSource.getSocketFactory() == null) { // the address may name one, as those of some clouds do
            dataSource.setSocketFactory(KeptAliveSockets.class.getName());
        }
        dataSource.setAssumeMinServerVersion(OLDEST_SERVER);
    }

    DataSource dataSource() {
        return dataSource;
    }

    /** One that is given up when the server does not answer within a limit; nothing about it is as the pool's connections are. */
    Connection brief(Duration limit) throws SQLException {
        Properties properties = new Properties();
        if (!user.name().isEmpty()) {
            PGProperty.USER.set(properties, user.name());
            PGProperty.PASSWORD.set(properties, user.password());
        }
        PGProperty.APPLICATION_NAME.set(properties, dataSource.getApplicationName());
        PGProperty.CONNECT_TIMEOUT.set(properties, Math.toIntExact(limit.toSeconds()));
        PGProperty.SOCKET_TIMEOUT.set(properties, Math.toIntExact(limit.toSeconds()));
        PGProperty.ASSUME_MIN_SERVER_VERSION.set(properties, OLDEST_SERVER); // its settings come with the first packet
        return Objects.requireNonNull(new Driver().connect(url, properties), "an address of PostgreSQL");
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
