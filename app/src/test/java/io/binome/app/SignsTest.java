package io.binome.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.text.Language;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the reading test takes for a fault, and what it does not. */
class SignsTest {
    private static Signs in(String code) {
        return new Signs(Language.of(code).orElseThrow(), List.of("desk.help", "session.ask"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, value = {
        "en|Hello {name}.|a brace",
        "en|Hello  Ada.|two spaces",
        "en|Hello Ada |a space at the end",
        "en|Hello , Ada.|a space before a full stop or a comma",
        "en|Type “ help”.|a space within a bracket or quote",
        "en|No one is left..|two signs",
        "en|Shall I?.|two signs",
        "en|I don't know.|a straight quote",
        "en|This is is odd.|a word twice",
        "en|Hello null.|null",
        "en|Type “help.|a bracket or quote without its other half",
        "en|Two (or three].|a bracket or quote without its other half",
        "en|See session.ask for more.|a key: session.ask",
        "en|Why now ?|a space before a sign",
        "en|You are a admin.|a wrong article",
        "fr|Pourquoi ?|a sign that may be parted from its word",
        "fr|Pourquoi?|a sign without its space",
        "fr|Voici: trois dates.|a sign without its space",
        "fr|Écrivez «aide».|a sign without its space",
        "fr|Écrivez “aide”.|an English quote",
        "fr|La réponse de Ada.|no elision",
        "es|Qué tal?|a question without its beginning",
        "es|¿Qué tal ?|a space before a sign",
        "es|Escriba a el equipo.|a el, de el",
        "es|Lucía y Inés.|y before i, o before o",
    })
    void aFaultIsFound(String code, String words, String fault) {
        assertThat(in(code).faults(words)).anyMatch(found -> found.startsWith(fault));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, value = {
        "en|At 15:00, or see https://example.org/?a=b (CSV, TSV, .xlsx).",
        "en|Did you write “help”? It’s an hour’s work … for an admin.",
        "fr|Écrivez « aide » : c’est possible à 9:00 ?",
        "fr|Vous vous êtes vus. Dites-le aussi là-bas.",
        "es|¿Le va bien? Escriba «ayuda»: Lucía e Inés, 80 %.",
    })
    void whatIsRightIsNoFault(String code, String words) {
        assertThat(in(code).faults(words.replace("« ", "«\u00a0").replaceAll(" ([»:?%])", "\u00a0$1"))).isEmpty();
    }
}
