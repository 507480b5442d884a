package io.binome.dialog.survey;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import io.binome.programme.Language;
import io.binome.text.Texts;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SurveyTextsTest {
    @Test
    void bothLanguagesSayTheSameThingsWithTheSameArguments() {
        var french = Texts.bundle("survey", Language.FR);
        var english = Texts.bundle("survey", Language.EN);

        assertThat(french.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (var key : new TreeSet<>(french.stringPropertyNames())) {
            assertThat(new MessageFormat(french.getProperty(key)).getArgumentNames())
                    .as(key)
                    .isEqualTo(new MessageFormat(english.getProperty(key)).getArgumentNames());
            assertThat(french.getProperty(key) + english.getProperty(key)).as(key).doesNotContain("'");
        }
    }
}
