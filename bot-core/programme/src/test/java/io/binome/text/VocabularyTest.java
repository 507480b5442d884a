package io.binome.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.engine.Command;
import io.binome.engine.Command.Word;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type is understood in every language, and means one thing. */
class VocabularyTest {
    @ParameterizedTest
    @EnumSource(Word.class)
    void everyCommandHasAWordOfItsOwnInEveryLanguage(Word word) {
        for (var language : Language.all()) {
            assertThat(Vocabulary.in(language, "command." + word.name().toLowerCase(Locale.ROOT)))
                    .as(language.code())
                    .isNotEmpty()
                    .allSatisfy(spelling -> assertThat(Command.read(spelling).map(Command::word))
                            .as(spelling)
                            .contains(word));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"command.", "answer.o", "order.", "match.aim.", "match.part.", "level.", "seniority.",
        "skills."})
    void noWordMeansTwoThings(String prefix) {
        assertThat(Vocabulary.names(prefix).stream().flatMap(name -> Vocabulary.folded(prefix + name).stream()))
                .as(prefix)
                .doesNotHaveDuplicates();
    }

    @Test
    void accentsAndCapitalsMakeNoDifference() {
        assertThat(Vocabulary.has("match.part.skills", "COMPETENCES")).isTrue();
        assertThat(Vocabulary.has("match.part.skills", "Compétences")).isTrue();
        assertThat(Vocabulary.has("match.part.skills", "compet")).isFalse();
    }

    @Test
    void whatAButtonWritesIsUnderstoodWhateverLanguagesThereAre() {
        assertThat(Arrays.stream(Word.values()))
                .allSatisfy(word -> assertThat(Command.read(word.name()).map(Command::word)).contains(word));
    }

    @ParameterizedTest
    @MethodSource("io.binome.text.Language#all")
    void aLanguageIsKnownByItsNameInAllOfThem(Language language) {
        for (var other : Language.all()) {
            assertThat(LanguageNames.language(language.nameIn(other))).contains(language);
        }
        assertThat(LanguageNames.language(language.code() + "-CA")).contains(language);
        assertThat(LanguageNames.language(language.ownName())).contains(language);
        assertThat(LanguageNames.language("Volapük")).isEmpty();
    }
}
