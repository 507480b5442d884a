package io.binome.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RosterTextsTest {
    @ParameterizedTest
    @ValueSource(strings = {"fr", "en", "es"})
    void everyReasonHasItsSentenceAndEverySentenceItsReason(String language) throws IOException {
        Properties texts = new Properties();
        try (Reader file = new InputStreamReader(
                FaultReason.class.getResourceAsStream("/io/binome/text/roster_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            texts.load(file);
        }
        assertThat(texts.stringPropertyNames().stream().filter(key -> key.startsWith("roster.fault.")))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(FaultReason.values())
                        .map(FaultReason::key)
                        .toList());
        RosterFault fault = new RosterFault(12, FaultReason.EMAIL_REPEATED, "Colonne", "l'{cellule}", 7);
        for (FaultReason reason : FaultReason.values()) {
            String sentence =
                    new MessageFormat(texts.getProperty(reason.key()), Locale.of(language)).format(fault.arguments());
            assertThat(sentence)
                    .matches("(?s).*[.?]")
                    .doesNotContain("{line}", "{cell}", "{column}", "{earlier}", "''");
            if (reason.severity() == FaultReason.Severity.REJECTED) {
                assertThat(sentence).contains("12");
            }
        }
    }
}
