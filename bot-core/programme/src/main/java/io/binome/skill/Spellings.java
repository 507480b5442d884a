package io.binome.skill;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Every way a skill may be written, indexed: exact look-ups cost one hash, mistyped ones a walk along their initial. */
final class Spellings {
    /** No skill is longer; it bounds what a look-up of anything at all may cost. */
    private static final int LONGEST_MISTYPED = 60;

    private final Map<String, Skill> skills = new HashMap<>();
    private final Set<String> alone = new HashSet<>();
    private final Map<Character, List<Candidate>> byInitial = new HashMap<>();
    private int mostWords;

    private record Candidate(Wording wording, Skill skill) {}

    Spellings copy() {
        var copy = new Spellings();
        copy.skills.putAll(skills);
        copy.alone.addAll(alone);
        byInitial.forEach((initial, candidates) -> copy.byInitial.put(initial, new ArrayList<>(candidates)));
        copy.mostWords = mostWords;
        return copy;
    }

    /** Whose spelling this is already; adds it where it was nobody's. */
    Skill add(Wording wording, Skill skill) {
        var joined = wording.joined();
        var owner = skills.putIfAbsent(joined, skill);
        if (owner != null) {
            return owner;
        }
        byInitial.computeIfAbsent(joined.charAt(0), each -> new ArrayList<>()).add(new Candidate(wording, skill));
        mostWords = Math.max(mostWords, wording.words().size());
        return skill;
    }

    /** A spelling that is no mention of the skill in a sentence, since it may mean anything there. */
    void standsAlone(Wording wording) {
        alone.add(wording.joined());
    }

    Optional<Skill> exactly(Wording wording) {
        return Optional.ofNullable(skills.get(wording.joined()));
    }

    /** The one skill whose spelling is nearest; none where two skills are equally near. */
    Optional<Skill> nearly(Wording wording) {
        var joined = wording.joined();
        if (joined.isEmpty() || joined.length() > LONGEST_MISTYPED) {
            return Optional.empty();
        }
        var nearest = new LinkedHashSet<Skill>();
        var least = Mistyping.TOO_FAR;
        for (var candidate : byInitial.getOrDefault(joined.charAt(0), List.of())) {
            var away = Mistyping.distance(wording, candidate.wording());
            if (away < least) {
                nearest.clear();
                least = away;
            }
            if (away == least && away < Mistyping.TOO_FAR) {
                nearest.add(candidate.skill());
            }
        }
        return nearest.size() == 1 ? Optional.of(nearest.getFirst()) : Optional.empty();
    }

    /** The skills named by whole words, in their order, the longest spelling first. */
    Set<Skill> within(Wording phrase, Predicate<Skill> wanted) {
        var found = new LinkedHashSet<Skill>();
        for (var at = 0; at < phrase.words().size();) {
            var end = Math.min(phrase.words().size(), at + mostWords);
            var skill = between(phrase, at, end, wanted);
            while (skill == null && --end > at) {
                skill = between(phrase, at, end, wanted);
            }
            if (skill != null) {
                found.add(skill);
            }
            at = Math.max(end, at + 1);
        }
        return found;
    }

    /** In a sentence, "ai" and "it" are words: two letters count as an abbreviation in capitals only. */
    private @Nullable Skill between(Wording phrase, int from, int to, Predicate<Skill> wanted) {
        var joined = phrase.joined(from, to);
        var meant = !alone.contains(joined) && (joined.length() > 2 || phrase.inCapitals(from, to));
        var skill = meant ? skills.get(joined) : null;
        return skill != null && wanted.test(skill) ? skill : null;
    }
}
