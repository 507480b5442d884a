package io.binome.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.text.Language;
import io.binome.text.Languages;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever translates or approves messages reads every one of them, with an example of each form. */
class MessagesWordTest {
    private record Said(int exitCode, String out, String err) {}

    private static Said say(Language language, String... line) {
        var out = new StringWriter();
        var err = new StringWriter();
        var code = Words.run(line, new Operator(language), new PrintWriter(out, true), new PrintWriter(err, true));
        return new Said(code, out.toString().replace("\r\n", "\n"), err.toString());
    }

    @ParameterizedTest
    @MethodSource("io.binome.text.Language#all")
    void everyMessageStandsThereOnce(Language language) {
        var said = say(Languages.ENGLISH, "messages", "--lang", language.code());
        assertThat(said.exitCode()).isZero();
        assertThat(said.err()).isEmpty();
        var lines = said.out().lines().toList();
        for (var place : MessageBook.in(language)) {
            for (var bundle : place.bundles()) {
                assertThat(lines.subList(lines.indexOf(bundle.topic()), lines.size())).containsAll(bundle.keys());
            }
        }
        assertThat(lines).noneMatch(line -> line.contains("{"));
    }

    @Test
    void aMessageIsShownInEachOfItsForms() {
        assertThat(say(Languages.ENGLISH, "messages").out())
                .contains(
                        "\nBeing invited, and the profile\n==============================\n\ninvitation\n----------\n")
                .contains("\nsession.ask\n    [0] Oliver, when could you meet Grace Turner?\n"
                        + "    [2] Oliver, when would you like to meet Grace Turner next?\n")
                .contains("[teams] ", "[slack] ", "[1, yes] 1 hour 30 minutes");
        assertThat(say(Languages.ENGLISH, "messages", "--lang", "FR").out())
                .contains("\n    [1] Votre binôme\u00a0:\n    [6] Vos binômes\u00a0:\n")
                .contains("la réponse d’Élodie Marchand");
        assertThat(say(Languages.SPANISH, "messages").out()).contains("Lucía Romero e Inés Molina");
    }

    @Test
    void itIsTheSameEachTime() {
        assertThat(say(Languages.FRENCH, "messages")).isEqualTo(say(Languages.FRENCH, "messages"));
    }

    @Test
    void aLanguageThatIsNotSpokenIsRefused() {
        var said = say(Languages.ENGLISH, "messages", "--lang", "de");
        assertThat(said.exitCode()).isEqualTo(Exit.USAGE);
        assertThat(said.err()).contains("--lang is “de”", "FR, EN, ES");
        assertThat(List.of(said.out())).containsExactly("");
    }
}
