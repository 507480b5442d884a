package io.binome.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import io.binome.text.Language;
import io.binome.text.Languages;
import io.binome.text.Texts;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The operator is told the same in both languages. */
class OperatorTest {

    @Test
    void everySentenceIsThereTwiceWithTheSameArguments() {
        var french = Texts.bundle("operator", Languages.FRENCH);
        var english = Texts.bundle("operator", Languages.ENGLISH);
        assertThat(french.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        french.stringPropertyNames()
                .forEach(key -> assertThat(arguments(french.getProperty(key)))
                        .as(key)
                        .isEqualTo(arguments(english.getProperty(key))));
    }

    private static Set<String> arguments(String pattern) {
        return new MessageFormat(pattern).getArgumentNames();
    }

    @Test
    void noStraightApostropheBreaksASentence() {
        for (var language : Language.all()) {
            assertThat(Texts.bundle("operator", language).values())
                    .noneMatch(sentence -> sentence.toString().contains("'"));
        }
    }
}
