package io.binome.dialog.joining;

import io.binome.programme.SkillList;
import io.binome.skill.Taxonomy;
import io.binome.text.Vocabulary;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Takes apart "SEO and copywriting", but not "research and development", which is one skill. */
final class Joined {
    private static final Pattern AND = Pattern.compile(
            "\\s+" + Vocabulary.group("list.and") + "\\s+", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern LEVEL = Pattern.compile("[\\s:(–-]+\\d.*$");

    private Joined() {}

    /** The items of a list: the last of several may be joined to the one before, any where one of the two is a skill. */
    static List<String> apart(String typed) {
        var items = SkillList.parts(typed);
        return IntStream.range(0, items.size())
                .boxed()
                .flatMap(place -> apart(items.get(place), place > 0 && place == items.size() - 1))
                .toList();
    }

    private static Stream<String> apart(String item, boolean isLastOfSeveral) {
        var halves = AND.split(item);
        return halves.length > 1
                && !isSkill(item)
                && (isLastOfSeveral || Arrays.stream(halves).anyMatch(Joined::isSkill))
                        ? Arrays.stream(halves)
                        : Stream.of(item);
    }

    private static boolean isSkill(String words) {
        return Taxonomy.standard().find(LEVEL.matcher(words).replaceFirst("")).isPresent();
    }
}
