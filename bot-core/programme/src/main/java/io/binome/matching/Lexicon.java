package io.binome.matching;

import io.binome.skill.Skill;
import io.binome.skill.Taxonomy;
import io.binome.text.Language;
import io.binome.text.Spelling;
import io.binome.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Numbers the skills and subjects that people name, so that matching compares numbers instead of words. Spellings the
 * taxonomy knows share a number; others have one of their own and are near nothing else.
 */
final class Lexicon {
    private static final int SAME = 100;

    private final Taxonomy taxonomy;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> folded = new HashMap<>();
    private final Map<String, Integer> ofSkills = new HashMap<>();
    private final List<@Nullable Skill> skills = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final List<byte[]> nearness = new ArrayList<>();

    Lexicon(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    /** Most words are written as somebody has written them before. */
    int number(String word) {
        var written = numbers.get(word);
        if (written != null) {
            return written;
        }
        var number = folded.computeIfAbsent(Spelling.fold(word), unknown -> {
            var skill = taxonomy.find(word);
            return skill.isPresent() ? number(skill.get(), word) : add(null, word);
        });
        numbers.put(word, number);
        return number;
    }

    /** Numbers of the skills that a sentence mentions. */
    List<Integer> mentionedIn(String sentence) {
        return sentence.isBlank()
                ? List.of()
                : taxonomy.mentionedIn(sentence).stream()
                        .map(skill -> number(skill, skill.in(Language.usual())))
                        .toList();
    }

    /** How near one skill is to another, in percent. */
    int nearness(int one, int other) {
        if (one == other) {
            return SAME;
        }
        var row = nearness.get(Math.max(one, other));
        var at = Math.min(one, other);
        return at < row.length ? row[at] : 0;
    }

    /** The skills that are near one, itself among them. */
    IntStream around(int skill) {
        return skills.get(skill) == null
                ? IntStream.of(skill)
                : IntStream.range(0, size()).filter(other -> nearness(skill, other) > 0);
    }

    int size() {
        return words.size();
    }

    /** How a skill is called: by the taxonomy in the reader's language, or as somebody wrote it. */
    Text name(int number) {
        var skill = skills.get(number);
        return skill == null ? Text.verbatim(words.get(number)) : skill.name();
    }

    Optional<Skill> skill(int number) {
        return Optional.ofNullable(skills.get(number));
    }

    private int number(Skill skill, String word) {
        var known = ofSkills.get(skill.id());
        if (known != null) {
            return known;
        }
        var number = add(skill, word);
        ofSkills.put(skill.id(), number);
        return number;
    }

    private int add(@Nullable Skill skill, String word) {
        var number = words.size();
        words.add(word);
        skills.add(skill);
        var row = new byte[skill == null ? 0 : number];
        for (var at = 0; at < row.length; at++) {
            var other = skills.get(at);
            row[at] = skill == null || other == null ? 0 : (byte) taxonomy.nearness(skill, other);
        }
        nearness.add(row);
        return number;
    }
}
