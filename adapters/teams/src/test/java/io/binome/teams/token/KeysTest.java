package io.binome.teams.token;

import static io.binome.teams.token.TestToken.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How keys are kept, and what the key server's trouble does to those who were fine before: nothing. */
class KeysTest {
    private static final RSAKey OLD = LocalKeyServer.key("old");
    private static final RSAKey NEW = LocalKeyServer.key("new");
    private static final Duration LIMIT = Duration.ofMillis(1_500);

    private final LocalKeyServer server = new LocalKeyServer().publish(OLD, "msteams");
    private volatile Instant now = NOW;
    private final Keys keys = new Keys(server.metadata(), () -> now, LIMIT);

    @AfterEach
    void stop() {
        keys.close();
        server.close();
    }

    private boolean knows(String id) {
        return keys.find(id).isPresent();
    }

    private void passes(Duration time) {
        now = now.plus(time);
    }

    private static Duration taken(Runnable what) {
        var begun = System.nanoTime();
        what.run();
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Polls, for what a thread of its own does. */
    private static void eventually(BooleanSupplier condition) {
        var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    @Test
    void keysAreReadOnceAndThenKnown() {
        for (var i = 0; i < 50; i++) {
            assertThat(knows("old")).isTrue();
        }
        assertThat(server.asked()).isEqualTo(1);
    }

    @Test
    void aKeyThatIsNewIsPickedUpAndOneThatIsWithdrawnIsForgotten() {
        assertThat(knows("old")).isTrue();
        server.withdrawAll();
        server.publish(NEW, "msteams");
        passes(Duration.ofMinutes(2));

        assertThat(knows("new")).isTrue();
        assertThat(knows("old")).isFalse();
    }

    @Test
    void onceADayTheyAreReadAnewWithoutAnybodyWaiting() {
        assertThat(knows("old")).isTrue();
        server.withdrawAll();
        server.publish(NEW, "msteams");
        passes(Duration.ofHours(23));
        assertThat(knows("old")).isTrue();
        assertThat(server.asked()).isEqualTo(1);

        passes(Duration.ofHours(2));
        assertThat(knows("old")).isTrue();

        eventually(() -> server.asked() == 2);
        eventually(() -> knows("new") && !knows("old"));
    }

    @Test
    void unknownKeysDoNotMakeUsHammerTheKeyServer() {
        assertThat(knows("old")).isTrue();
        for (var i = 0; i < 200; i++) {
            assertThat(knows("forged-" + i)).isFalse();
        }
        assertThat(server.asked()).isEqualTo(1);

        passes(Duration.ofSeconds(61));
        for (var i = 0; i < 200; i++) {
            assertThat(knows("forged-" + i)).isFalse();
        }
        assertThat(server.asked()).isEqualTo(2);
    }

    @Test
    void ofManyAtTheSameMomentOneAsks() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> many = new ArrayList<>();
            for (var i = 0; i < 50; i++) {
                many.add(() -> knows("old"));
            }
            for (var each : threads.invokeAll(many)) {
                assertThat(each.get()).isTrue();
            }
        }
        assertThat(server.asked()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(value = LocalKeyServer.Trouble.class, names = {"HANGS", "DRIPS", "FAILS"})
    void whileTheKeyServerIsInTroubleKnownKeysStayGoodAndNobodyWaits(LocalKeyServer.Trouble trouble) {
        assertThat(knows("old")).isTrue();
        server.trouble(trouble);
        for (var day = 0; day < 10; day++) {
            passes(Duration.ofDays(1).plusMinutes(5));
            assertThat(taken(() -> assertThat(knows("old")).isTrue())).isLessThan(LIMIT.dividedBy(2));
        }
    }

    @ParameterizedTest
    @EnumSource(value = LocalKeyServer.Trouble.class, names = {"HANGS", "DRIPS", "FAILS"})
    void inAnOutageAnUnknownKeyIsRefusedInTimeAndTheNextOnesAtOnce(LocalKeyServer.Trouble trouble) {
        server.trouble(trouble);

        assertThat(taken(() -> assertThat(knows("old")).isFalse())).isLessThan(LIMIT.multipliedBy(3));
        eventually(() -> {
            var asked = server.asked();
            return taken(() -> assertThat(knows("old")).isFalse()).compareTo(LIMIT.dividedBy(3)) < 0
                    && server.asked() == asked;
        });

        server.trouble(LocalKeyServer.Trouble.NONE);
        passes(Duration.ofSeconds(16));
        assertThat(knows("old")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "rubbish", "[]", "null", "{}", "{\"keys\":[]}", "{\"keys\":{}}", "{\"keys\":[{}]}", "{\"jwks_uri\":7}",
        "{\"jwks_uri\":\"https://attacker.example/keys\"}", "<html>Good morning</html>"})
    void rubbishLocksNobodyOut(String rubbish) {
        assertThat(knows("old")).isTrue();
        server.sayRubbish(rubbish);
        passes(Duration.ofMinutes(2));

        assertThat(knows("new")).isFalse();
        assertThat(knows("old")).isTrue();
    }

    @Test
    void aDocumentWithoutEndLocksNobodyOut() {
        assertThat(knows("old")).isTrue();
        server.sayRubbish("{\"jwks_uri\":\"" + "a".repeat(ShortBody.LONGEST) + "\"}");
        passes(Duration.ofMinutes(2));

        assertThat(knows("new")).isFalse();
        assertThat(knows("old")).isTrue();
    }

    @Test
    void anEmptyKeySetOrOneForOthersLocksNobodyOut() {
        assertThat(knows("old")).isTrue();
        server.withdrawAll();
        passes(Duration.ofMinutes(2));
        assertThat(knows("new")).isFalse();
        assertThat(knows("old")).isTrue();

        server.publish(NEW, "skype");
        passes(Duration.ofMinutes(2));
        assertThat(knows("new")).isFalse();
        assertThat(knows("old")).isTrue();
    }

    @Test
    void keysAreReadFromMicrosoftOrFromTheSameHostOnly() {
        server.moveKeysTo("https://attacker.example/keys");
        assertThat(knows("old")).isFalse();
        server.moveKeysTo("http://keys.botframework.com.attacker.example/keys");
        passes(Duration.ofMinutes(2));
        assertThat(knows("old")).isFalse();
    }

    @Test
    void aShortKeyIsNoKey() throws JOSEException {
        var weak = new RSAKeyGenerator(1024, true).keyID("weak").generate();
        server.publish(weak, "msteams");
        assertThat(knows("old")).isTrue();
        passes(Duration.ofMinutes(2));
        assertThat(knows("weak")).isFalse();
    }

    @Test
    void whoWarmsUpNeedNotWaitLater() {
        keys.warmUp();
        eventually(() -> server.asked() == 1);
        eventually(() -> knows("old"));
        assertThat(server.asked()).isEqualTo(1);
    }
}
