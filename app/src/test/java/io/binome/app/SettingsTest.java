package io.binome.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.binome.text.Languages;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a setting is found before anything is begun, by the server as by the words. */
class SettingsTest {
    private static Settings read(Map<String, String> environment) {
        return Settings.read(
                property -> environment.get(Settings.variable(property)), new Operator(Languages.ENGLISH));
    }

    @ParameterizedTest
    @CsvSource({
        "MONGODB_URI, localhost:27017",
        "BINOME_ENCRYPTION_KEY, c2hvcnQ=",
        "BINOME_ENCRYPTION_KEY, not base64 at all",
        "BINOME_PLAYGROUND, maybe",
        "BINOME_PLAYGROUND_PACE, fast",
        "BINOME_LANGUAGE, de",
        "BINOME_CONTENT, no-such-folder",
        "BINOME_METRICS_TOKEN, too-short",
        "BINOME_CONNECTIONS, 3",
        "PORT, eighty",
        "PORT, 99999"
    })
    void oneSentenceNamesWhatIsSetWrong(String variable, String value) {
        var mistake = catchThrowableOfType(Misconfigured.class, () -> read(Map.of(variable, value)));

        assertThat(mistake.exitCode()).isEqualTo(Exit.CONFIGURATION);
        assertThat(mistake.sentence()).contains(variable).hasLineCount(1);
    }

    @Test
    void aKeyIsNeverRepeated() {
        for (var key : new String[] {"c2hvcnQ=", "not base64 at all"}) {
            var mistake = catchThrowableOfType(
                    Misconfigured.class, () -> read(Map.of("BINOME_ENCRYPTION_KEY", key)));

            assertThat(mistake.sentence()).doesNotContain(key);
        }
    }
}
