package io.binome.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncryptionKeysTest {

    private static String key(int number) {
        var bytes = new byte[32];
        bytes[31] = (byte) number;
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Test
    void theFirstKeySealsAndAllAreFoundByTheirIds() {
        var keys = EncryptionKeys.of(key(2) + ", " + key(1));
        assertThat(keys.first()).contains(keys.all().getFirst());
        assertThat(keys.first()).isEqualTo(EncryptionKeys.of(key(2)).first());
        for (var key : keys.all()) {
            assertThat(keys.named(key.id().duplicate())).contains(key);
        }
        assertThat(keys.named(ByteBuffer.allocate(4))).isEmpty();
        assertThat(EncryptionKeys.none().isEmpty()).isTrue();
        assertThat(EncryptionKeys.none().first()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "c2hvcnQ=", "not base64 !", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAE=,"})
    void whatIsNoKeyIsNotRepeated(String given) {
        assertThatThrownBy(() -> EncryptionKeys.of(given))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A key for secrets at rest must be base64 of 32 bytes.");
    }

    @Test
    void nothingShowsAKey() {
        var keys = EncryptionKeys.of(key(1));
        assertThat(keys.toString() + keys.all()).doesNotContain(key(1)).isEqualTo("1 encryption keys[a key]");
    }

    /** Computed apart, by the two steps of RFC 5869. */
    @Test
    void aDerivedKeyIsThatOfTheStandard() {
        var key = EncryptionKeys.of(key(1)).all().getFirst();
        var derived = key.derived("salt".getBytes(StandardCharsets.UTF_8), "purpose".getBytes(StandardCharsets.UTF_8));
        assertThat(HexFormat.of().formatHex(derived))
                .isEqualTo("75cf66605d770eb5865fa8ae169de4d8815aeb251a42cb65852ba92d54176856");
        assertThat(key.derived("salt".getBytes(StandardCharsets.UTF_8), "other".getBytes(StandardCharsets.UTF_8)))
                .hasSize(32)
                .isNotEqualTo(derived);
    }
}
