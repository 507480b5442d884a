package io.binome.matching;

import io.binome.programme.Programme.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Who offers, or who wants, a skill or one near it. */
final class SkillIndex {
    private static final Near[] NOBODY = {};

    private final Map<Integer, Near[]> bySkill = new HashMap<>();

    /**
     * People who named one skill, which is so near (in percent) to the one that was asked for; {@code shares} is what
     * the want is worth to each, of 1,000, and 0 for offers.
     */
    static final class Near {
        final int nearness;
        final int[] people;
        final int[] levels;
        final int[] shares;

        private Near(int nearness, int[] entries) {
            this.nearness = nearness;
            people = every(entries, 0);
            levels = every(entries, 1);
            shares = every(entries, 2);
        }

        private static int[] every(int[] entries, int from) {
            return IntStream.range(0, entries.length / 3).map(at -> entries[3 * at + from]).toArray();
        }

        int size() {
            return people.length;
        }
    }

    private SkillIndex() {}

    static SkillIndex ofOffers(List<Features> sheets, RoundContext context) {
        return of(sheets, context, true);
    }

    static SkillIndex ofWants(List<Features> sheets, RoundContext context) {
        return of(sheets, context, false);
    }

    /** The nearest skill first. */
    Near[] around(int skill) {
        return bySkill.getOrDefault(skill, NOBODY);
    }

    private static SkillIndex of(List<Features> sheets, RoundContext context, boolean offers) {
        var mutual = context.pool().kind() == Kind.CROSS;
        var named = new HashMap<Integer, IntStream.Builder>();
        for (var person = 0; person < sheets.size(); person++) {
            var features = sheets.get(person);
            if (!mutual && (offers ? features.toGive : features.toLearn) == 0) {
                continue;
            }
            var skills = offers ? features.offers : features.wants;
            for (var at = 0; at < skills.length; at++) {
                named.computeIfAbsent(skills[at], skill -> IntStream.builder())
                        .add(person)
                        .add(offers ? features.offerLevels[at] : features.wantLevels[at])
                        .add(offers ? 0 : features.shares[at]);
            }
        }
        var exact = new HashMap<Integer, int[]>();
        named.forEach((skill, entries) -> exact.put(skill, entries.build().toArray()));
        var index = new SkillIndex();
        for (var skill = 0; skill < context.lexicon().size(); skill++) {
            index.bySkill.put(skill, around(skill, exact, context.lexicon()));
        }
        return index;
    }

    private static Near[] around(int skill, Map<Integer, int[]> exact, Lexicon lexicon) {
        return lexicon.around(skill)
                .filter(exact::containsKey)
                .boxed()
                .sorted((one, other) -> {
                    var nearer = lexicon.nearness(skill, other) - lexicon.nearness(skill, one);
                    return nearer != 0 ? nearer : one - other;
                })
                .map(other -> new Near(lexicon.nearness(skill, other), exact.getOrDefault(other, new int[0])))
                .toArray(Near[]::new);
    }
}
