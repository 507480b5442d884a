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
final class Absences {
    private static final int NAMED = 3;

    /** People with a place left who are asked for; so many at the least, or the answer is vague. */
    private static final int ASKED = 200;

    private static final int FEW = 3;

    private final List<Sheet> able;
    private final Terms terms;
    private final Predicate<PersonId> freeToGive;
    private final Predicate<PersonId> freeToLearn;
    private final Map<Integer, List<Sheet>> offering = new HashMap<>();
    private final Map<Integer, List<Sheet>> wanting = new HashMap<>();

    /**
     * @param everybody of the pool, with or without a free place
     * @param able those who can take part in the round
     * @param freeToGive whether a person still has a place for a partner, or in one-way mentoring for a mentee
     * @param freeToLearn whether a person still has a place for a mentor, in one-way mentoring
     */
    Absences(
            List<Sheet> everybody,
            List<Sheet> able,
            Terms terms,
            Predicate<PersonId> freeToGive,
            Predicate<PersonId> freeToLearn) {
        this.able = able;
        this.terms = terms;
        this.freeToGive = freeToGive;
        this.freeToLearn = freeToLearn;
        everybody.stream().filter(Sheet::isThere).forEach(sheet -> {
            if (sheet.gives) {
                note(offering, sheet.offers, sheet);
            }
            if (sheet.learns) {
                note(wanting, sheet.wants, sheet);
            }
        });
    }

    private static void note(Map<Integer, List<Sheet>> people, int[] skills, Sheet sheet) {
        for (var skill : skills) {
            people.computeIfAbsent(skill, named -> new ArrayList<>()).add(sheet);
        }
    }

    LeftOut of(Sheet sheet) {
        var apart = keptFromEverybody(sheet);
        if (apart.isPresent()) {
            var rule = apart.get();
            return left(sheet, Text.of("matching.left.apart", "rule", rule.reason()), rule.advice());
        }
        var learns = sheet.learns && (isMutual() || sheet.toLearn > 0);
        var skills = learns ? sheet.wants : sheet.offers;
        if (skills.length == 0) {
            var silent = learns ? "matching.left.nowants" : "matching.left.nooffers";
            return left(sheet, Text.of(silent), Text.of("matching.advice.profile"));
        }
        return learns
                ? because(sheet, skills[0], offering, freeToGive, "offered")
                : because(sheet, skills[0], wanting, freeToLearn, "wanted");
    }

    private boolean isMutual() {
        return terms.pool().kind() == Kind.CROSS;
    }

    /** The rule that most often stands between somebody and the others, if some rule does each time. */
    private Optional<PairRule> keptFromEverybody(Sheet sheet) {
        if (able.size() > Search.ALL_PAIRS || able.size() <= FEW - 1) {
            return Optional.empty();
        }
        var counts = new EnumMap<PairRule, Integer>(PairRule.class);
        for (var other : able) {
            if (other != sheet) {
                var against = against(sheet, other);
                if (against.isEmpty()) {
                    return Optional.empty();
                }
                counts.merge(against.get(), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    /** The rule against two people as a pair, whichever way round. */
    private Optional<PairRule> against(Sheet one, Sheet other) {
        var back = PairRule.toldAgainst(other, one, terms);
        if (back.isEmpty() || isMutual()) {
            return back;
        }
        var straight = PairRule.toldAgainst(one, other, terms);
        return straight.isEmpty() || back.get() == PairRule.THEIR_PARTS ? straight : back;
    }

    private LeftOut because(
            Sheet sheet, int skill, Map<Integer, List<Sheet>> naming, Predicate<PersonId> free, String key) {
        var name = terms.lexicon().name(skill);
        var others = naming.getOrDefault(skill, List.of()).stream().filter(other -> other != sheet).toList();
        if (others.isEmpty()) {
            return left(sheet, Text.of("matching.left.nobody." + key, "skill", name), near(skill, naming, key));
        }
        var open = others.stream().filter(other -> free.test(other.id())).limit(ASKED).toList();
        if (open.isEmpty()) {
            var kind = isMutual() ? "cross" : "oneway";
            return left(
                    sheet,
                    Text.of("matching.left.taken." + key + "." + kind, "people", others.size(), "skill", name),
                    Text.of("matching.advice.taken"));
        }
        var rules = open.stream().map(other -> against(sheet, other)).distinct().toList();
        if (open.size() >= FEW && rules.size() == 1 && rules.getFirst().isPresent()) {
            var rule = rules.getFirst().get();
            return left(
                    sheet,
                    Text.of(
                            "matching.left.rule." + key,
                            "people", others.size(),
                            "skill", name,
                            "rule", rule.reason()),
                    rule.advice());
        }
        return left(
                sheet,
                Text.of("matching.left.other." + key, "people", others.size(), "skill", name),
                Text.of("matching.advice.other"));
    }

    /** Skills near the one that nobody names, which somebody does. */
    private Text near(int skill, Map<Integer, List<Sheet>> naming, String key) {
        var near = terms.lexicon()
                .around(skill)
                .filter(other -> other != skill && naming.containsKey(other))
                .boxed()
                .sorted(Comparator.comparingInt((Integer other) -> -terms.lexicon().nearness(skill, other))
                        .thenComparingInt(other -> other))
                .limit(NAMED)
                .map(terms.lexicon()::name)
                .toList();
        return near.isEmpty()
                ? Text.of("matching.advice.more")
                : Text.of("matching.advice.near." + key, "skills", new Text.Listing(near));
    }

    private static LeftOut left(Sheet sheet, Text reason, Text advice) {
        return new LeftOut(sheet.id(), reason, advice);
    }
}
