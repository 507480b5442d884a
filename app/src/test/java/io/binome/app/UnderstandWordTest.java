package io.binome.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.json.Json;
import io.binome.text.Languages;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** The word {@code understand}: an object for each text, whose names are a contract. */
class UnderstandWordTest {
    private static final String[] SEEN = {"--lang", "fr", "--zone", "Europe/Paris", "--now", "2026-12-16T09:00"};

    private static List<Map<String, Object>> say(String... arguments) {
        var out = new StringWriter();
        var all = new ArrayList<>(List.of("understand"));
        all.addAll(Arrays.asList(SEEN));
        all.addAll(Arrays.asList(arguments));
        var err = new StringWriter();
        var code = Words.run(
                all.toArray(String[]::new),
                new Operator(Languages.ENGLISH),
                new PrintWriter(out, true),
                new PrintWriter(err, true));
        assertThat(code).as(err.toString()).isZero();
        return out.toString().lines().map(Json::object).toList();
    }

    private static Map<String, Object> one(String... arguments) {
        var said = say(arguments);
        assertThat(said).hasSize(1);
        return said.getFirst();
    }

    @Test
    void aTextBecomesAnObject() {
        assertThat(one("--open", "yes-no", "oui avec plaisir"))
                .containsEntry("text", "oui avec plaisir")
                .containsEntry("reading", "yes")
                .containsEntry("sure", true)
                .containsEntry("asks", null)
                .containsEntry("choices", List.of())
                .doesNotContainKeys("value", "values", "command");
    }

    @Test
    void eachTextBecomesOne() {
        assertThat(say("oui", "non").stream().map(each -> each.get("reading"))).containsExactly("yes", "no");
    }

    @Test
    void eachLineBecomesOneWhereThereIsNoText() {
        var out = new StringWriter();
        var in = new ByteArrayInputStream("bonjour\n\nje veux quitter le programme\n".getBytes(StandardCharsets.UTF_8));
        var code = new CommandLine(
                new UnderstandWord(new Operator(Languages.FRENCH), in, new PrintWriter(out, true)))
                .execute(SEEN);
        assertThat(code).isZero();
        assertThat(out.toString().lines().map(Json::object).map(each -> each.get("reading")))
                .containsExactly("hello", "none", "command");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "date|jeudi 15h|moment|2026-12-17T15:00:00+01:00",
        "date|jeudi|day|2026-12-17",
        "duration|deux semaines|duration|P14D",
        "number|quatre|number|4",
        "words|Oser parler en public|words|Oser parler en public",
        "date|la semaine prochaine|span|2026-12-21/2026-12-27"
    })
    void aValueIsWrittenAsItsKindIs(String open, String text, String reading, String value) {
        var said = one("--open", open, text);
        assertThat(said).containsEntry("reading", reading);
        assertThat(said.get("value")).hasToString(value);
    }

    @Test
    void severalValuesAreAList() {
        assertThat(one("--open", "names", "Bea et Chloe"))
                .containsEntry("reading", "names")
                .containsEntry("values", List.of("Bea", "Chloe"));
        assertThat(one("--open", "skills", "Excel 4"))
                .containsEntry("values", List.of(Map.of("skill", "Excel", "level", 4)));
        assertThat(one("--open", "date", "mardi 15h ou mercredi 10h"))
                .containsEntry("reading", "several")
                .containsEntry("values", List.of("2026-12-22T15:00:00+01:00", "2026-12-23T10:00:00+01:00"));
        assertThat(one("--open", "date", "pas jeudi"))
                .containsEntry("reading", "except")
                .containsEntry("values", List.of("2026-12-17"));
    }

    @Test
    void aCommandIsCalledByItsEnglishWord() {
        assertThat(one("je voudrais créer un programme"))
                .containsEntry("reading", "command")
                .containsEntry("command", "programme")
                .containsEntry("value", "new");
    }

    @Test
    void aChoiceIsItsLabel() {
        assertThat(one("--open", "choice", "--choice", "En visio", "--choice", "En personne", "visio"))
                .containsEntry("reading", "choice")
                .containsEntry("value", "En visio");
    }

    @Test
    void whatIsInDoubtIsAskedInTheirLanguage() {
        var said = one("--open", "words", "feedback");
        assertThat(said).containsEntry("sure", false).containsEntry("choices", List.of("feedback", "feedback"));
        assertThat(said.get("asks")).asString().startsWith("Est-ce votre réponse");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--open|dance|--open is “dance”: it takes one of choice, yes-no, date, duration, skills, names, number, words, draft, none.",
        "--zone|Mars|--zone takes the name of a time zone, such as Europe/Paris, not “Mars”.",
        "--now|soon|--now takes a date and time such as 2026-12-16T09:00, not “soon”.",
        "--lang|xx|--lang is “xx”: it takes one of FR, EN, ES."
    })
    void aMistakeIsSaidInWords(String option, String given, String sentence) {
        var err = new StringWriter();
        var code = Words.run(
                new String[] {"understand", option, given, "oui"},
                new Operator(Languages.ENGLISH),
                new PrintWriter(new StringWriter()),
                new PrintWriter(err, true));
        assertThat(code).isEqualTo(Exit.USAGE);
        assertThat(err.toString().strip()).isEqualTo(sentence);
    }
}
