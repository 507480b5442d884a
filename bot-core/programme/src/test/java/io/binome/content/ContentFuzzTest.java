package io.binome.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.binome.skill.Taxonomy;
import io.binome.text.Effort;
import io.binome.text.Languages;
import io.binome.text.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever somebody makes of a file, it is read: it holds something, or what is wrong is told by a line that there is. */
class ContentFuzzTest {
    private static final int ROUNDS = 400;
    private static final List<String> SCRAPS = List.of(
            "---", "## ", "###", "- ", "- [x] ", ">", ":", "\t", "\u00a0", "](", "http://", "kinds: ,",
            "minutes: 99999999999",
            "\uFEFF", "\u001b", "😀", "12 min: ", "1. ", "title:", "review: 2027-02-31");

    @ParameterizedTest
    @ValueSource(strings = {"themes/first", "lessons/feedback", "library/objections", "evidence"})
    void everyMutilatedFileIsReadOrExplained(String name) {
        var lots = new Random(name.hashCode());
        var reader = new Reader(Languages.ENGLISH, List.of(ZoneOffset.UTC), id -> id.value());
        var path = "en/" + name + ".md";
        var text = new String(Shipped.files().get(path), StandardCharsets.UTF_8);
        for (var round = 0; round < ROUNDS; round++) {
            var bytes = mutilated(text, lots);
            var folder = ContentFolder.read(Map.of(path, bytes), Taxonomy.standard());
            var lines = new String(bytes, StandardCharsets.UTF_8).split("\r\n|\r|\n", -1).length;
            assertThat(folder.faults(Content.nothing()))
                    .as(new String(bytes, StandardCharsets.UTF_8))
                    .allSatisfy(fault -> {
                        assertThat(fault.line()).isBetween(1, lines);
                        assertThat(reader.read(fault.sentence())).isNotBlank().doesNotContain("content.fault");
                    });
            assertThat(folder.size() == 1).isEqualTo(folder.faults(Content.nothing()).isEmpty());
            assertThatCode(() -> Content.ours().under(folder).themes(Languages.ENGLISH)).doesNotThrowAnyException();
        }
    }

    private static byte[] mutilated(String text, Random lots) {
        var lines = new ArrayList<>(List.of(text.split("\n")));
        for (var times = 1 + lots.nextInt(4); times > 0; times--) {
            var at = lots.nextInt(lines.size());
            var line = lines.get(at);
            var cut = lots.nextInt(line.length() + 1);
            switch (lots.nextInt(6)) {
                case 0 -> lines.remove(at);
                case 1 -> lines.add(at, line);
                case 2 -> lines.set(at, line.substring(0, cut));
                case 3 -> lines.set(at,
                        line.substring(0, cut) + SCRAPS.get(lots.nextInt(SCRAPS.size())) + line.substring(cut));
                case 4 -> lines.add(at, SCRAPS.get(lots.nextInt(SCRAPS.size())));
                default -> lines.add(at, lines.remove(lots.nextInt(lines.size())));
            }
            if (lines.isEmpty()) {
                lines.add("");
            }
        }
        var bytes = String.join(lots.nextBoolean() ? "\n" : "\r\n", lines).getBytes(StandardCharsets.UTF_8);
        if (lots.nextInt(10) == 0 && bytes.length > 0) {
            bytes[lots.nextInt(bytes.length)] = (byte) lots.nextInt(256);
        }
        return bytes;
    }

    /** Lines as long as a file may be, of the sort that patterns take long for. */
    @ParameterizedTest
    @ValueSource(strings = {" ", "a.", "](", "- ", "#", "# ", ":", "[x] ", "> ", "1 min", "«", "http:/"})
    void noLineTakesLong(String scrap) {
        var text = "---\ntitle: a\nskills: a" + scrap.repeat(24_000 / scrap.length()) + "b\n---\n\n## a"
                + scrap.repeat(24_000 / scrap.length()) + "b\n\n- " + scrap.repeat(24_000 / scrap.length()) + "\n";
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> {
            for (var name : List.of("themes/a", "lessons/a", "library/a", "evidence")) {
                ContentFolder.read(
                        Map.of("en/" + name + ".md", text.getBytes(StandardCharsets.UTF_8)), Taxonomy.standard());
            }
        });
    }

    /** Eight times as much costs about eight times as much, whatever it is: in the front matter, in the text, in many lines. */
    @ParameterizedTest
    @ValueSource(strings = {"themes/a", "lessons/a", "library/a", "evidence"})
    void theEffortGrowsAsTheFileDoes(String name) {
        for (var shape : List.of(
                "---\ntitle: a\nkinds: a%sb\nskills: a%<sb\n---\n\nA\n",
                "---\ntitle: a\n---\n\nA%sb\u2028c\n\n## a%<sb\u2028c\n\n- 5%<smin\n\n- a%<sb\u2028c\n",
                "---\n%s\n---\n")) {
            assertThat(Effort.tooHardFor(words -> ContentFolder.read(
                    Map.of("en/" + name + ".md", shape.formatted(words).getBytes(StandardCharsets.UTF_8)),
                    Taxonomy.standard()))).as(shape).isEmpty();
        }
    }

    /** As long as a file may be, where what grows with the square of it is no longer small. */
    @ParameterizedTest
    @ValueSource(strings = {" ", "x\n", ": \n", ",", "a,", "\u00a0", "# a\n\n", "- a\n", "-\n", "> a\n", "1 ",
        "a: b\n"})
    void aFileAsLongAsItMayBeIsReadAtOnce(String scrap) {
        for (var shape : List.of(
                "---\nkinds: a%sb\n---\n", "---\nskills: a%sb\u2028\n---\n", "---\n\n%s\n---\n",
                "---\ntitle: a\n---\n\nb\n%s\u2028c\n", "---\ntitle: a\n---\n\n- 5 min:%s\u2028c\n")) {
            assertThat(Effort.isTooHard(words -> ContentFolder.read(
                    Map.of("en/themes/a.md", shape.formatted(words).getBytes(StandardCharsets.UTF_8)),
                    Taxonomy.standard()), scrap.repeat(60_000 / scrap.length()), scrap.repeat(7_500 / scrap.length())))
                    .as(shape).isFalse();
        }
    }

    @Test
    void anyPathIsReadOrExplained() {
        for (var path : List.of("en", "fr/", "evidence.md", "en/evidence.md/x.md", "en/themes", "en/themes/.md", "/",
                "//",
                "en//a.md", "en/themes/a/b.md", "EN/themes/a.md", "en/THEMES/a.md", "en/themes/a.MD", "..", "a/../b")) {
            assertThatCode(() -> ContentFolder.read(Map.of(path, new byte[0]), Taxonomy.standard())
                    .faults(Content.ours())).as(path).doesNotThrowAnyException();
        }
    }
}
