package io.binome.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process without memory ends by itself, whoever has caught the error, without any flag of the virtual machine. */
class ExhaustionIT {
    @ParameterizedTest
    @ValueSource(strings = {"thread", "virtual", "swallowed", "logged"})
    void aProcessWithoutMemoryEndsWithACodeOfItsOwnAndOneSentence(String way) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                java, "-Dlogback.configurationFile=" + Exhaustion.class.getResource("/logback.xml"), "-Xmx24m",
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp",
                System.getProperty("java.class.path"), Leak.class.getName(), way)
                .redirectErrorStream(true)
                .start();
        try {
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("it ends").isTrue();
            assertThat(process.exitValue()).isEqualTo(Exit.MEMORY);
            assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("it has run out of memory");
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void collectingGarbageNearlyAllTheTimeIsAsGoodAsNoMemory() {
        assertThat(Exhaustion.isMost(9_600, 10_000)).isTrue();
        assertThat(Exhaustion.isMost(9_000, 10_000)).isFalse();
        assertThat(Exhaustion.isMost(0, 0)).isFalse();
    }
}
