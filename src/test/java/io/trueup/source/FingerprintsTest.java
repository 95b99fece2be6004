package io.trueup.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintsTest {

    private final Fingerprints fingerprints = new Fingerprints();

    @ParameterizedTest
    @ValueSource(strings = {"", "P0\u001FAna", "漢字 😀"})
    void a_text_has_the_fingerprint_that_earlier_versions_stored(String text) {
        assertThat(fingerprints.of(text)).isEqualTo(UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)));
        assertThat(fingerprints.of(text)).isEqualTo(fingerprints.of(text));
    }
}
