package io.trueup.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CoresTest {

    @Test
    void cores_are_read_one_by_one_and_in_ranges() {
        String status = "Name:\tjava\nCpus_allowed:\tf0f\nCpus_allowed_list:\t0-3,8,10-11\nMems_allowed_list:\t0\n";
        assertThat(Cores.allowed(status)).containsExactly("0", "1", "2", "3", "8", "10", "11");
    }
}
