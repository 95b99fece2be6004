package io.trueup.appeal;

import java.util.List;
import java.util.Set;

/**
 * Where remark codes send an appeal.
 *
 * @param first whether it becomes the next step
 */
record PlaybookRoute(Set<String> remarkCodes, boolean first, String text) {

    PlaybookRoute {
        remarkCodes = Set.copyOf(remarkCodes);
    }

    boolean takes(List<String> reasonCodes) {
        return reasonCodes.stream().anyMatch(remarkCodes::contains);
    }
}
