package io.trueup.packet;

import java.util.List;

/** Which appeals get a packet: {@code packets:} of the job file. */
public enum PacketsWanted {
    ALL,
    /** Those whose letter can be sent as it is. */
    READY,
    NONE;

    /** @param missing what the letter still lacks */
    public boolean takes(List<String> missing) {
        return this == ALL || this == READY && missing.isEmpty();
    }
}
