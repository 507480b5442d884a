package io.binome.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.text.Languages;
import io.binome.text.Reader;
import io.binome.text.Text;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ExamplesTest {
    private static final Reader ENGLISH = new Reader(
            Languages.ENGLISH, List.of(ZoneId.of("Europe/Paris")), id -> id.value(), id -> id.value().split(" ")[0]);

    private static Bundle bundle(String pattern) {
        var patterns = new Properties();
        patterns.putAll(Map.of("topic.key", pattern));
        return new Bundle("io/binome/text/topic", List.of("topic.key"), patterns);
    }

    private static List<String> read(String pattern) {
        return new Examples(ENGLISH)
                .of(bundle(pattern), "topic.key").stream()
                .map(example -> example.when().isEmpty() ? example.words() : example.when() + ": " + example.words())
                .toList();
    }

    @Test
    void argumentsHaveValuesByTheirNames() {
        assertThat(read("{name} and {partner} on {when}, about {skills}"))
                .containsExactly(
                        "Oliver and Grace Turner on Thursday 4 February at 14:30, about Spreadsheets and Negotiation");
    }

    @Test
    void eachNumberAndEachKindHasAnExample() {
        assertThat(read("{people, plural, =0 {nobody} one {one} other {# people}}"))
                .containsExactly("0: nobody", "1: one", "12: 12 people");
        assertThat(read("{rank, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}"))
                .containsExactly("1: 1st", "2: 2nd", "3: 3rd", "4: 4th");
        assertThat(read("{platform, select, teams {there} other {here}}")).containsExactly("teams: there",
                "other: here");
    }

    @Test
    void oneChangesAtATimeWhereTheyAreApart() {
        assertThat(read("{people, plural, one {#} other {#}}/{pairs, plural, =0 {0} other {#}}"))
                .containsExactly("1, 6: 1/6", "12, 0: 12/0", "12, 6: 12/6");
    }

    @Test
    void allComeTogetherWhereOneIsWithinAnother() {
        assertThat(read("{people, plural, one {#{half, select, yes { and a half} other {}}} other {many}}"))
                .containsExactly("1, yes: 1 and a half", "1, other: 1", "12, yes: many");
    }

    @Test
    void anArgumentWithoutAnExampleIsNamed() {
        var examples = new Examples(ENGLISH);
        assertThat(examples.lacking(bundle("{partner} {nothing} {half, select, yes {{naught}} other {}}"), "topic.key"))
                .containsExactly("naught", "nothing");
    }

    @Test
    void somethingElseMayBePutInTheirPlace() {
        var longer = new Examples(ENGLISH, text -> text instanceof Text.Count ? new Text.Count(0) : Text.verbatim("…"));
        assertThat(longer.of(bundle("{partner} {number}"), "topic.key")).containsExactly(new Example("", "… 0"));
    }
}
