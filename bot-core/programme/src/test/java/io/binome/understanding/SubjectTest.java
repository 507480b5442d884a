package io.binome.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectTest {
    private static Subject of(String text) {
        return Subject.of(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Paul veut quitter le programme",
        "mon binôme est en vacances",
        "je crois que mon binôme a quitté la boîte",
        "Zénobie Quimperlé souhaite faire une pause",
        "she wants to stop",
        "my mentor has left the company",
        "I think my partner is leaving",
        "mi pareja está de vacaciones",
        "alguien quiere borrar sus datos"
    })
    void somebodyElseIsSpokenOf(String text) {
        assertThat(of(text).isSomebodyElse()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "je veux quitter le programme",
        "je ne veux plus voir mon binôme",
        "mon binôme et moi voulons arrêter",
        "pause déjeuner",
        "I’d like to leave",
        "my partner and I want to stop",
        "stop",
        "quiero dejar el programa",
        "mi pareja y yo queremos parar",
        ""
    })
    void whoeverWritesSpeaksOfThemselves(String text) {
        assertThat(of(text).isSomebodyElse()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"une collègue m’a parlé du mentorat, comment je m’inscris ?",
        "my partner quit, what do I do"})
    void whoeverWritesMayBeInItAsWell(String text) {
        assertThat(of(text).isAlsoSelf()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "delete Paul Girard’s data", "retire Julie du programme", "borra los datos de Pablo Ruiz"
    })
    void somebodyIsNamed(String text) {
        assertThat(of(text).namesSomebody()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"delete my data", "Je quitte le programme. Merci", "Leave", "SUPPRIMER",
        "borrar mis datos"})
    void nobodyIsNamed(String text) {
        assertThat(of(text).namesSomebody()).isFalse();
    }
}
