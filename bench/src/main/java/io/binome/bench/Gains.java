package io.binome.bench;

import io.binome.programme.SkillLevel;
import io.binome.skill.Skill;
import io.binome.skill.Taxonomy;
import io.binome.text.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody gains from another, 0 to 1: for each want the offer that helps most, which counts by how near the two
 * skills are and by the share of the level that is reached; the mean over all wants, each alike. A measure of its own: it
 * shares the nearness of skills with the product, and no code.
 */
final class Gains {
    private final byte[][] nearness;
    private final int[][] wants;
    private final int[][] wantLevels;
    private final int[][] offers;
    private final int[][] offerLevels;

    Gains(Crowd crowd) {
        var taxonomy = Taxonomy.standard();
        var all = taxonomy.all();
        var numbers = new HashMap<String, Integer>();
        nearness = new byte[all.size()][all.size()];
        for (var one = 0; one < all.size(); one++) {
            numbers.put(all.get(one).in(Language.common()), one);
            for (var other = 0; other < all.size(); other++) {
                nearness[one][other] = (byte) nearness(taxonomy, all.get(one), all.get(other));
            }
        }
        wants = new int[crowd.size()][];
        wantLevels = new int[crowd.size()][];
        offers = new int[crowd.size()][];
        offerLevels = new int[crowd.size()][];
        for (var person = 0; person < crowd.size(); person++) {
            var profile = crowd.people().get(person).profile();
            wants[person] = skills(profile.wants(), numbers);
            wantLevels[person] = levels(profile.wants());
            offers[person] = skills(profile.offers(), numbers);
            offerLevels[person] = levels(profile.offers());
        }
    }

    private static int nearness(Taxonomy taxonomy, Skill one, Skill other) {
        return taxonomy.nearness(one, other);
    }

    private static int[] skills(List<SkillLevel> skills, Map<String, Integer> numbers) {
        return skills.stream()
                .mapToInt(each -> numbers.getOrDefault(each.skill(), -1))
                .toArray();
    }

    private static int[] levels(List<SkillLevel> skills) {
        return skills.stream().mapToInt(SkillLevel::level).toArray();
    }

    double of(int learner, int teacher) {
        var sum = 0.0;
        for (var want = 0; want < wants[learner].length; want++) {
            var best = 0.0;
            for (var offer = 0; offer < offers[teacher].length; offer++) {
                var near = nearness[wants[learner][want]][offers[teacher][offer]];
                if (near > 0) {
                    var wanted = wantLevels[learner][want];
                    best = Math.max(best, near * Math.min(wanted, offerLevels[teacher][offer]) / (100.0 * wanted));
                }
            }
            sum += best;
        }
        return sum / wants[learner].length;
    }
}
