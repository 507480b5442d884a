package io.binome.matching;

import io.binome.id.PersonId;
import io.binome.programme.Programme.Kind;
import io.binome.programme.Round.LeftOut;
import io.binome.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Says why somebody has no partner, and what may help: in words that are true, that an admin may read as well, and that
 * do not depend on anybody's exclusions, which this class never reads. Where few people are concerned it stays vague,
 * whatever the cause, so that nobody can work out what was asked in confidence.
 */
final class LeftOutReasons {
    private static final int NAMED = 3;

    /** People with a place left who are asked for; so many at the least, or the answer is vague. */
    private static final int ASKED = 200;

    private static final int FEW = 3;

    private final List<Features> able;
    private final RoundContext context;
    private final Predicate<PersonId> freeToGive;
    private final Predicate<PersonId> freeToLearn;
    private final Map<Integer, List<Features>> offering = new HashMap<>();
    private final Map<Integer, List<Features>> wanting = new HashMap<>();

    /**
     * @param everybody of the pool, with or without a free place
     * @param able those who can take part in the round
     * @param freeToGive whether a person still has a place for a partner, or in one-way mentoring for a mentee
     * @param freeToLearn whether a person still has a place for a mentor, in one-way mentoring
     */
    LeftOutReasons(
            List<Features> everybody,
            List<Features> able,
            RoundContext context,
            Predicate<PersonId> freeToGive,
            Predicate<PersonId> freeToLearn) {
        this.able = able;
        this.context = context;
        this.freeToGive = freeToGive;
        this.freeToLearn = freeToLearn;
        everybody.stream().filter(Features::isThere).forEach(features -> {
            if (features.gives) {
                note(offering, features.offers, features);
            }
            if (features.learns) {
                note(wanting, features.wants, features);
            }
        });
    }

    private static void note(Map<Integer, List<Features>> people, int[] skills, Features features) {
        for (var skill : skills) {
            people.computeIfAbsent(skill, named -> new ArrayList<>()).add(features);
        }
    }

    LeftOut of(Features features) {
        var apart = keptFromEverybody(features);
        if (apart.isPresent()) {
            var rule = apart.get();
            return left(features, Text.of("matching.left.apart", "rule", rule.reason()), rule.advice());
        }
        var learns = features.learns && (isMutual() || features.toLearn > 0);
        var skills = learns ? features.wants : features.offers;
        if (skills.length == 0) {
            var silent = learns ? "matching.left.nowants" : "matching.left.nooffers";
            return left(features, Text.of(silent), Text.of("matching.advice.profile"));
        }
        return learns
                ? because(features, skills[0], offering, freeToGive, "offered")
                : because(features, skills[0], wanting, freeToLearn, "wanted");
    }

    private boolean isMutual() {
        return context.pool().kind() == Kind.CROSS;
    }

    /** The rule that most often stands between somebody and the others, if some rule does each time. */
    private Optional<PairRule> keptFromEverybody(Features features) {
        if (able.size() > Search.ALL_PAIRS || able.size() <= FEW - 1) {
            return Optional.empty();
        }
        var counts = new EnumMap<PairRule, Integer>(PairRule.class);
        for (var other : able) {
            if (other != features) {
                var against = against(features, other);
                if (against.isEmpty()) {
                    return Optional.empty();
                }
                counts.merge(against.get(), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    /** The rule against two people as a pair, whichever way round. */
    private Optional<PairRule> against(Features one, Features other) {
        var back = PairRule.toldAgainst(other, one, context);
        if (back.isEmpty() || isMutual()) {
            return back;
        }
        var straight = PairRule.toldAgainst(one, other, context);
        return straight.isEmpty() || back.get() == PairRule.THEIR_PARTS ? straight : back;
    }

    private LeftOut because(
            Features features, int skill, Map<Integer, List<Features>> naming, Predicate<PersonId> free, String key) {
        var name = context.lexicon().name(skill);
        var others = naming.getOrDefault(skill, List.of()).stream().filter(other -> other != features).toList();
        if (others.isEmpty()) {
            return left(features, Text.of("matching.left.nobody." + key, "skill", name), near(skill, naming, key));
        }
        var open = others.stream().filter(other -> free.test(other.id())).limit(ASKED).toList();
        if (open.isEmpty()) {
            var kind = isMutual() ? "cross" : "oneway";
            return left(
                    features,
                    Text.of("matching.left.taken." + key + "." + kind, "people", others.size(), "skill", name),
                    Text.of("matching.advice.taken"));
        }
        var rules = open.stream().map(other -> against(features, other)).distinct().toList();
        if (open.size() >= FEW && rules.size() == 1 && rules.getFirst().isPresent()) {
            var rule = rules.getFirst().get();
            return left(
                    features,
                    Text.of(
                            "matching.left.rule." + key,
                            "people", others.size(),
                            "skill", name,
                            "rule", rule.reason()),
                    rule.advice());
        }
        return left(
                features,
                Text.of("matching.left.other." + key, "people", others.size(), "skill", name),
                Text.of("matching.advice.other"));
    }

    /** Skills near the one that nobody names, which somebody does. */
    private Text near(int skill, Map<Integer, List<Features>> naming, String key) {
        var near = context.lexicon()
                .around(skill)
                .filter(other -> other != skill && naming.containsKey(other))
                .boxed()
                .sorted(Comparator.comparingInt((Integer other) -> -context.lexicon().nearness(skill, other))
                        .thenComparingInt(other -> other))
                .limit(NAMED)
                .map(context.lexicon()::name)
                .toList();
        return near.isEmpty()
                ? Text.of("matching.advice.more")
                : Text.of("matching.advice.near." + key, "skills", new Text.Listing(near));
    }

    private static LeftOut left(Features features, Text reason, Text advice) {
        return new LeftOut(features.id(), reason, advice);
    }
}
