package io.binome.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.text.Languages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTest {
    @ParameterizedTest
    @ValueSource(strings = {"quitter", " Profil ", "pause 2027-02-01", "/binome pause deux semaines",
        "/Binôme stats 4"})
    void aLoneWordADateOrTheSlashIsMeantAsACommand(String typed) {
        assertThat(Command.isUnmistakable(typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Quitter ma zone de confort", "Reprendre confiance à l’oral", "Stats 4, SEO 3",
        "Pair programming"})
    void anAnswerMayBeginWithACommandWord(String typed) {
        assertThat(Command.read(typed)).isPresent();
        assertThat(Command.isUnmistakable(typed)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"profi, profil", "/binome quiter, quitter", "ajenda demain, agenda", "paus, pause"})
    void aMistypedWordIsUnderstoodAsTheNearestCommand(String typed, String word) {
        assertThat(Command.nearest(typed, Languages.ENGLISH)).isEqualTo(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"where", "où", "ou", "/binome Où"})
    void whereIsAskedInEitherLanguage(String typed) {
        assertThat(Command.read(typed)).contains(new Command(Command.Word.WHERE, ""));
    }

    @Test
    void wordsFarFromAnyCommandAreLikeNone() {
        assertThat(Command.nearest("bonjour", Languages.ENGLISH)).isNull();
        assertThat(Command.nearest("", Languages.ENGLISH)).isNull();
        assertThat(Command.nearest("oui", Languages.ENGLISH)).isNull();
    }

    @Test
    void ofTwoThatAreAsNearTheOneInTheReadersLanguageIsMeant() {
        assertThat(Command.nearest("languge", Languages.ENGLISH)).isEqualTo("language");
        assertThat(Command.nearest("languge", Languages.FRENCH)).isEqualTo("langue");
    }
}
