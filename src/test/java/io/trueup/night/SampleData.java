package io.trueup.night;

import java.io.IOException;
import java.nio.file.Path;
import javax.sql.DataSource;

/** What the sample clinic's first night leaves in the database, for tests of other rooms. */
public record SampleData(DataSource dataSource) {

    /** @param folder where a copy of the sample clinic is made */
    public static SampleData afterTheFirstNight(Path folder) throws IOException {
        SampleNight night = SampleNight.in(folder);
        String failure = night.run().failure();
        if (!failure.isEmpty()) {
            throw new IllegalStateException(failure);
        }
        return new SampleData(night.dataSource());
    }
}
