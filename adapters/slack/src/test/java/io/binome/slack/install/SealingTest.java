package io.binome.slack.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.binome.id.InstallationId;
import java.util.Base64;
import java.util.HashSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealingTest {
    private static final String OLD = key(1);
    private static final String NEW = key(2);
    private static final InstallationId ACME = new InstallationId("slack.T1");
    private static final InstallationId OTHER = new InstallationId("slack.T2");

    static String key(int number) {
        var bytes = new byte[32];
        bytes[31] = (byte) number;
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Test
    void whatIsSealedOpensForTheSameInstallationOnly() {
        var sealing = Sealing.of(OLD);
        var sealed = sealing.seal(ACME, "xoxb-sécret");

        assertThat(sealing.open(ACME, sealed)).isEqualTo("xoxb-sécret");
        assertThat(sealed).doesNotContain("xoxb").matches("[A-Za-z0-9_-]+");
        assertThatExceptionOfType(SealBroken.class)
                .isThrownBy(() -> sealing.open(OTHER, sealed))
                .withMessageContaining("slack.T2")
                .withMessageNotContaining("xoxb");
    }

    @Test
    void theSameSecretNeverLooksTheSame() {
        var sealing = Sealing.of(OLD);
        var seen = new HashSet<String>();
        IntStream.range(0, 100).forEach(n -> seen.add(sealing.seal(ACME, "secret").substring(6)));

        assertThat(seen).hasSize(100);
    }

    @Test
    void anotherKeyDoesNotOpenIt() {
        var sealed = Sealing.of(OLD).seal(ACME, "secret");

        assertThatExceptionOfType(SealBroken.class)
                .isThrownBy(() -> Sealing.of(NEW).open(ACME, sealed))
                .withMessageContaining("BINOME_ENCRYPTION_KEY");
    }

    @Test
    void aKeyIsReplacedByPuttingTheNewOneFirst() {
        var before = Sealing.of(OLD).seal(ACME, "secret");
        var both = Sealing.of(NEW + ", " + OLD);
        var after = both.seal(ACME, "secret");

        assertThat(both.open(ACME, before)).isEqualTo("secret");
        assertThat(both.isOld(ACME, before)).isTrue();
        assertThat(both.isOld(ACME, after)).isFalse();
        assertThat(Sealing.of(NEW).open(ACME, after)).isEqualTo("secret");
    }

    @Test
    void whateverCharacterIsChangedItIsNoticed() {
        var sealing = Sealing.of(OLD);
        var sealed = sealing.seal(ACME, "secret");
        var bytes = Base64.getUrlDecoder().decode(sealed);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] ^= 1;
            var tampered = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            bytes[i] ^= 1;
            assertThatExceptionOfType(SealBroken.class).as("byte %d", i)
                    .isThrownBy(() -> sealing.open(ACME, tampered));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "not base64", "é"})
    void whatWasNeverSealedIsBroken(String nonsense) {
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> Sealing.of(OLD).open(ACME, nonsense));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "not base64", ",", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=,"})
    void aKeyThatIsNoneIsRefusedWithoutBeingRepeated(String nonsense) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Sealing.of(nonsense))
                .withMessage("A key for secrets at rest must be base64 of 32 bytes.");
    }

    @Test
    void nothingThatHoldsASecretSaysIt() {
        assertThat(new Secrets("xoxb-token", "xoxe-renewal", null)).asString().doesNotContain("xox");
        assertThat(Sealing.of(OLD)).asString().doesNotContain(OLD);
    }
}
