package io.binome.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.binome.content.LibraryEntry.Sort;
import io.binome.skill.Taxonomy;
import io.binome.text.Language;
import io.binome.text.Languages;
import io.binome.text.Reader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What {@code docs/content.md} tells people to write is what is read. */
class ContentPageTest {
    private static final Path PAGE = Path.of("../../docs/content.md");
    private static final Pattern EXAMPLE = Pattern.compile("(?s)\n`(\\S+\\.md)`\n\n```markdown\n(.*?)```\n");

    private static Map<String, String> examples() throws IOException {
        var examples = new TreeMap<String, String>();
        EXAMPLE.matcher(Files.readString(PAGE)).results()
                .forEach(example -> examples.put(example.group(1), example.group(2)));
        return examples;
    }

    private static List<String> faults(Map<String, String> files) {
        var reader = new Reader(Languages.ENGLISH, List.of(ZoneOffset.UTC), id -> id.value());
        var bytes = new TreeMap<String, byte[]>();
        files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        var faults = ContentFolder.read(bytes, Taxonomy.standard()).faults(Content.nothing());
        return faults.stream()
                .map(fault -> fault.path() + ":" + fault.line() + ": " + reader.read(fault.sentence()))
                .toList();
    }

    @Test
    void itsExamplesHaveNoFault() throws IOException {
        assertThat(examples()).containsOnlyKeys(
                "en/evidence.md", "en/lessons/across-distance.md", "en/library/where-to-turn.md",
                "en/themes/a-day-alongside.md");
        assertThat(faults(examples())).isEmpty();
    }

    @Test
    void itsFaultsAreSaidSo() throws IOException {
        var theme = examples().get("en/themes/a-day-alongside.md")
                .replace("phase: growth", "phase: someday")
                .replace("networking", "netwrking")
                .replaceFirst("- 5 min", "- 10 min");
        assertThat(faults(Map.of("en/themes/a-day-alongside.md", theme)))
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(Files.readString(PAGE)).contains(fault));
    }

    @Test
    void itNamesEveryKeyValueAndHeading() throws IOException {
        var page = Files.readString(PAGE);
        for (var keys : List.of(ThemeReader.KEYS, LessonReader.KEYS, EntryReader.KEYS)) {
            assertThat(keys).allSatisfy(key -> assertThat(page).contains("`" + key + "`"));
        }
        for (Enum<?>[] values : List.<Enum<?>[]>of(Phase.values(), Theme.Lead.values(), Sort.values())) {
            assertThat(Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT)))
                    .allSatisfy(value -> assertThat(page).contains("`" + value + "`"));
        }
        for (var language : Language.all()) {
            var labels = new Labels(language);
            assertThat(List.of("guide", "prepare", "exercise", "return", "check"))
                    .allSatisfy(key -> assertThat(page).contains("`" + labels.heading(key) + "`"));
            assertThat(page).contains("`" + labels.agenda(20) + "`", "*" + labels.label("unsourced") + "*");
            assertThat(List.of("leads", "other"))
                    .allSatisfy(key -> assertThat(page).containsPattern("`" + labels.label(key) + " ?:`"));
        }
    }

    @Test
    void itNamesEveryLimit() throws IOException {
        var page = Files.readString(PAGE);
        var number = NumberFormat.getIntegerInstance(Locale.UK);
        for (var limit : List.of(
                Limits.TITLE, Limits.SUMMARY, Limits.POINT, Limits.OPENING, Limits.QUESTION, Limits.EXERCISE,
                Limits.IN_RETURN, Limits.CARD, Limits.ANSWER, Limits.EXPLANATION, Limits.ENTRY, Limits.FIGURE,
                Limits.ABOUT)) {
            assertThat(page).contains("| " + number.format(limit) + " |");
        }
        assertThat(page).contains(
                row("points of an agenda", Limits.FEWEST_POINTS, Limits.MOST_POINTS),
                row("questions of the guide", Limits.FEWEST_GUIDE, Limits.MOST_GUIDE),
                row("cards of a lesson", Limits.FEWEST_CARDS, Limits.MOST_CARDS),
                row("questions of a check", 1, Limits.MOST_CHECKS),
                row("answers", Limits.FEWEST_ANSWERS, Limits.MOST_ANSWERS),
                "no point is shorter than " + Limits.SHORTEST_POINT);
    }

    private static String row(String what, int from, int to) {
        return "| " + what + " | " + from + " | " + to + " |";
    }
}
