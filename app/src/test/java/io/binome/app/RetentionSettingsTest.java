package io.binome.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.binome.platform.Retention;
import io.binome.text.Language;
import io.binome.text.Languages;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How long things are kept is set in whole months, and said by {@code check}. */
class RetentionSettingsTest {
    private static Retention read(Map<String, String> settings) {
        return Settings.read(settings::get, new Operator(Languages.ENGLISH)).retention();
    }

    @Test
    void unsetIsTheUsual() {
        assertThat(read(Map.of())).isEqualTo(new Retention(12, 24, 3));
    }

    @Test
    void eachPeriodIsSetByItself() {
        assertThat(read(Map.of(
                "binome.retention-never-joined-months", "6",
                "binome.retention-programme-months", "36",
                "binome.retention-conversation-months", "1")))
                .isEqualTo(new Retention(6, 36, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "121", "999", "1000000", "3.5", "a year"})
    void whatIsNoPeriodIsNamed(String value) {
        assertThatExceptionOfType(Misconfigured.class)
                .isThrownBy(() -> read(Map.of("binome.retention-programme-months", value)))
                .withMessage("BINOME_RETENTION_PROGRAMME_MONTHS is “" + value
                        + "”: it takes a whole number of months, 1 to 120.");
    }

    @ParameterizedTest
    @MethodSource("io.binome.text.Language#all")
    void checkSaysThePeriods(Language language) {
        assertThat(new RetentionCheck(new Operator(language)).sentence(new Retention(12, 24, 3)))
                .contains("12", "24", "3")
                .doesNotContain("{");
    }
}
