package io.binome.matching;

import io.binome.programme.Programme;
import io.binome.programme.SkillLevel;
import io.binome.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How well two people fit, from 0 to 100, and why. A want counts in full when it is offered at its level or above, and
 * in proportion below it; what each gains is the mean over their wants. In cross-mentoring the smaller gain counts
 * twice, so that a balanced pair beats a lopsided one with the same sum.
 */
record Fit(int score, List<Text> reasons) {
    private static final int SKILLS = 70;
    private static final int INTERESTS = 10;
    private static final int HOURS = 10;
    private static final int DIVERSITY = 10;
    private static final double PLENTY_OF_HOURS = 20;
    private static final int NAMED = 3;

    static Fit of(Programme.Kind kind, Candidate first, Candidate second, Lookup lookup) {
        var toSecond = taught(first, second, lookup);
        var toFirst = taught(second, first, lookup);
        var gainSecond = gain(first, second, lookup);
        var gainFirst = gain(second, first, lookup);
        var skills = kind == Programme.Kind.CROSS
                ? (2 * Math.min(gainFirst, gainSecond) + Math.max(gainFirst, gainSecond)) / 3
                : gainSecond;
        var hours = lookup.sharedPerWeek(first, second).toHours();
        var shared = first.profile().interests().stream()
                .filter(interest -> second.profile().interests().stream()
                        .anyMatch(other -> lookup.same(interest, other)))
                .toList();
        var elsewhere = !first.person().work().department().equals(second.person().work().department());
        var score = skills * SKILLS
                + (shared.isEmpty() ? 0 : INTERESTS)
                + Math.min(1, hours / PLENTY_OF_HOURS) * HOURS
                + (elsewhere ? DIVERSITY : 0);
        var reasons = new ArrayList<Text>();
        reason(reasons, first, second, toSecond);
        if (kind == Programme.Kind.CROSS) {
            reason(reasons, second, first, toFirst);
        }
        if (!shared.isEmpty()) {
            reasons.add(Text.of("matching.interests", "interests", shared.subList(0, Math.min(NAMED, shared.size()))));
        }
        reasons.add(Text.of("matching.hours", "hours", hours));
        return new Fit((int) Math.round(score), List.copyOf(reasons));
    }

    private static void reason(List<Text> reasons, Candidate from, Candidate to, List<String> skills) {
        if (!skills.isEmpty()) {
            reasons.add(Text.of(
                    "matching.teaches",
                    "from", from.id(),
                    "to", to.id(),
                    "skills", skills.subList(0, Math.min(NAMED, skills.size()))));
        }
    }

    private static List<String> taught(Candidate from, Candidate to, Lookup lookup) {
        return to.profile().wants().stream()
                .filter(want -> offered(from, want, lookup).isPresent())
                .map(SkillLevel::skill)
                .toList();
    }

    private static double gain(Candidate from, Candidate to, Lookup lookup) {
        return to.profile().wants().stream()
                .mapToDouble(want -> offered(from, want, lookup)
                        .map(offer -> Math.min(1.0, offer.level() / (double) want.level()))
                        .orElse(0.0))
                .average()
                .orElse(0);
    }

    private static Optional<SkillLevel> offered(Candidate from, SkillLevel want, Lookup lookup) {
        return from.profile().offers().stream()
                .filter(offer -> lookup.same(offer.skill(), want.skill()))
                .findFirst();
    }
}
