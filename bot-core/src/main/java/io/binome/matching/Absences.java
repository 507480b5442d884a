package io.binome.matching;

import io.binome.programme.Programme.Kind;
import io.binome.programme.Round.LeftOut;
import io.binome.text.Text;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Says why somebody has no partner, and what would change it: in words that are true, that an admin may read as well,
 * and that do not depend on anybody's exclusions, which this class never reads.
 */
final class Absences {
    private static final int NAMED = 3;
    private static final int ASKED = 200;

    private final List<Sheet> sheets;
    private final Terms terms;
    private final IntPredicate freeToGive;
    private final IntPredicate freeToLearn;
    private final Map<Integer, int[]> offering = new HashMap<>();
    private final Map<Integer, int[]> wanting = new HashMap<>();

    /**
     * @param freeToGive whether a person still has a place for a partner, or in one-way mentoring for a mentee
     * @param freeToLearn whether a person still has a place for a mentor, in one-way mentoring
     */
    Absences(List<Sheet> sheets, Terms terms, IntPredicate freeToGive, IntPredicate freeToLearn) {
        this.sheets = sheets;
        this.terms = terms;
        this.freeToGive = freeToGive;
        this.freeToLearn = freeToLearn;
        for (var person = 0; person < sheets.size(); person++) {
            var sheet = sheets.get(person);
            if (sheet.toGive > 0) {
                note(offering, sheet.offers, person);
            }
            if (sheet.toLearn > 0 || isMutual()) {
                note(wanting, sheet.wants, person);
            }
        }
    }

    private boolean isMutual() {
        return terms.pool().kind() == Kind.CROSS;
    }

    private static void note(Map<Integer, int[]> people, int[] skills, int person) {
        for (var skill : skills) {
            people.merge(skill, new int[] {person}, (known, more) -> {
                var all = Arrays.copyOf(known, known.length + 1);
                all[known.length] = person;
                return all;
            });
        }
    }

    LeftOut of(int person) {
        var sheet = sheets.get(person);
        var learns = isMutual() || sheet.toLearn > 0;
        var skills = learns ? sheet.wants : sheet.offers;
        if (skills.length == 0) {
            var silent = learns ? "matching.left.nowants" : "matching.left.nooffers";
            return left(sheet, Text.of(silent), Text.of("matching.advice.profile"));
        }
        return learns
                ? because(person, skills[0], offering, freeToGive, "offered")
                : because(person, skills[0], wanting, freeToLearn, "wanted");
    }

    private LeftOut because(
            int person, int skill, Map<Integer, int[]> naming, IntPredicate free, String key) {
        var sheet = sheets.get(person);
        var name = terms.lexicon().name(skill);
        var others = Arrays.stream(naming.getOrDefault(skill, new int[0])).filter(each -> each != person).toArray();
        if (others.length == 0) {
            return left(sheet, Text.of("matching.left.nobody." + key, "skill", name), near(skill, naming, key));
        }
        var open = Arrays.stream(others).filter(free).limit(ASKED).toArray();
        if (open.length == 0) {
            var kind = isMutual() ? "cross" : "oneway";
            return left(
                    sheet,
                    Text.of("matching.left.taken." + key + "." + kind, "people", others.length, "skill", name),
                    Text.of("matching.advice.taken"));
        }
        var rules = Arrays.stream(open).mapToObj(other -> against(person, other, key)).distinct().toList();
        if (rules.size() == 1 && rules.getFirst().isPresent()) {
            var rule = rules.getFirst().get();
            return left(
                    sheet,
                    Text.of(
                            "matching.left.rule." + key,
                            "people", others.length,
                            "free", open.length,
                            "skill", name,
                            "rule", rule.reason()),
                    rule.advice());
        }
        return left(
                sheet,
                Text.of("matching.left.other." + key, "people", others.length, "skill", name),
                Text.of("matching.advice.other"));
    }

    private java.util.Optional<PairRule> against(int person, int other, String key) {
        var here = sheets.get(person);
        var there = sheets.get(other);
        return key.equals("offered")
                ? PairRule.toldAgainst(there, here, terms)
                : PairRule.toldAgainst(here, there, terms);
    }

    /** Skills near the one that nobody names, which somebody does. */
    private Text near(int skill, Map<Integer, int[]> naming, String key) {
        var near = terms.lexicon()
                .around(skill)
                .filter(other -> other != skill && naming.containsKey(other))
                .boxed()
                .sorted((one, other) -> terms.lexicon().nearness(skill, other) - terms.lexicon().nearness(skill, one))
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
