package io.binome.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.text.Language;
import io.binome.text.Languages;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever asks is answered, whoever mistypes is helped, and no server starts for either. */
class CommandLineTest {
    private static final String[] WORDS =
            {"match", "simulate", "roster", "understand", "messages", "content", "teams-app", "check", "version"};

    private record Said(int exitCode, String out, String err) {}

    private static Said say(Language language, String line) {
        var out = new StringWriter();
        var err = new StringWriter();
        var code = Words.run(
                line.split(" "), new Operator(language), new PrintWriter(out, true), new PrintWriter(err, true));
        return new Said(code, out.toString(), err.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "-V", "version", "match --version"})
    void theVersionIsPrinted(String line) {
        assertThat(say(Languages.ENGLISH, line)).isEqualTo(new Said(0, Version.current() + System.lineSeparator(), ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h"})
    void helpNamesEveryWord(String line) {
        var english = say(Languages.ENGLISH, line);
        assertThat(english.exitCode()).isZero();
        assertThat(english.out()).startsWith("Usage: binome").contains("Commands:").contains(WORDS);
        assertThat(english.err()).isEmpty();
        assertThat(say(Languages.FRENCH, line).out()).startsWith("Utilisation").contains("[COMMANDE]", "Commandes")
                .contains(WORDS);
    }

    static Stream<String> words() {
        return Stream.of(WORDS);
    }

    @ParameterizedTest
    @MethodSource("words")
    void everyWordExplainsItselfInBothLanguages(String word) {
        for (var language : Language.all()) {
            var said = say(language, word + " --help");
            assertThat(said.exitCode()).isZero();
            assertThat(said.err()).isEmpty();
            assertThat(said.out()).contains("binome " + word, "--help").doesNotContain("operator.", "Show this",
                    "null");
        }
        assertThat(say(Languages.FRENCH, word + " -h").out()).contains("Affiche cette aide.").doesNotContain("Shows",
                "if not given");
    }

    @Test
    void everyOptionHasItsSentence() {
        for (var language : Language.all()) {
            for (var word : WORDS) {
                say(language, word + " -h").out().lines()
                        .map(String::strip)
                        .filter(line -> line.startsWith("-"))
                        .forEach(line -> assertThat(line).as(line).containsPattern("\\s{2,}\\S|=\\S+$"));
            }
        }
        assertThat(say(Languages.ENGLISH, "match -h").out()).contains("Time limit for the exact calculation",
                "with their e-mail addresses");
        assertThat(say(Languages.ENGLISH, "simulate -h").out()).contains("How many colleagues");
        assertThat(say(Languages.ENGLISH, "teams-app -h").out()).contains("Microsoft App ID of the bot");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "chek|Binôme doesn’t know the command “chek”. Did you mean check?",
        "mach x.csv|Did you mean match?",
        "dance|Binôme doesn’t know the command “dance”.",
        "--verson|There’s no option --verson here. Did you mean --version?",
        "--playground|There’s no option --playground here.",
        "simulate --poeple 5|Did you mean --people?",
        "version --seed 3|There’s no option --seed here.",
        "check now|doesn’t know the command “now”",
        "--server.port=80|--server.port is a setting, not an option: set it as an environment variable",
        "simulate --people many|--people takes a whole number, not “many”.",
        "simulate --seed 1e9999|--seed takes a whole number",
        "match x.csv --limit soon|--limit takes a whole number, not “soon”.",
        "match x.csv --least-hours 1.5|--least-hours takes a whole number",
        "simulate --people|--people lacks its value",
        "simulate --people 3 --people 4|--people is given twice",
        "match|ROSTER.csv is missing."
    })
    void aMistakeIsSaidInOurWordsWithTheNearest(String line, String sentence) {
        var said = say(Languages.ENGLISH, line);
        assertThat(said.exitCode()).isEqualTo(Exit.USAGE);
        assertThat(said.out()).isEmpty();
        assertThat(said.err().lines()).hasSize(2).first().asString().contains(sentence);
        assertThat(said.err().lines().skip(1)).singleElement().asString().startsWith("Binôme knows these commands");
        assertThat(say(Languages.FRENCH, line).err().toLowerCase(Locale.ROOT))
                .doesNotContain("unmatched", "unknown", "invalid", "missing", "did you", " is ");
    }

    @Test
    void oneIsNotMany() {
        var said = say(Languages.ENGLISH, "simulate --people 6 --months 1");
        assertThat(said.exitCode()).as(said.err()).isZero();
        assertThat(said.out()).startsWith("6 people, one month, seed 1:");
        assertThat(said.err()).doesNotContain("\r").contains("100%");
        assertThat(said.err().lines().count()).isLessThanOrEqualTo(10);
    }
}
