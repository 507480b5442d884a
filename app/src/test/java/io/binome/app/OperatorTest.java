package io.binome.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import io.binome.text.Language;
import io.binome.text.Languages;
import io.binome.text.Texts;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The operator is told the same in every language. */
class OperatorTest {

    @ParameterizedTest
    @MethodSource("io.binome.text.Language#all")
    void everySentenceIsThereWithTheSameArguments(Language language) {
        var said = Texts.bundle("operator", language);
        var english = Texts.bundle("operator", Languages.ENGLISH);
        assertThat(said.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        said.stringPropertyNames()
                .forEach(key -> assertThat(arguments(said.getProperty(key)))
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
