package io.binome.skill;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Every way a skill may be written, in order: an exact look-up halves its way, a mistyped one walks along its initial. */
final class Spellings {
    /** No skill is longer; it bounds what a look-up of anything at all may cost. */
    private static final int LONGEST_MISTYPED = 60;

    private final NavigableMap<String, Skill> skills = new TreeMap<>();
    private final Set<String> alone = new HashSet<>();
    private final Map<Character, List<Candidate>> byInitial = new HashMap<>();

    private record Candidate(Wording wording, Skill skill) {}

    Spellings copy() {
        var copy = new Spellings();
        copy.skills.putAll(skills);
        copy.alone.addAll(alone);
        byInitial.forEach((initial, candidates) -> copy.byInitial.put(initial, new ArrayList<>(candidates)));
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

    /** Adds the skills named by whole words, in their order, of each the longest spelling. */
    void addWithin(Wording phrase, Predicate<Skill> wanted, Set<Skill> found) {
        for (var at = 0; at < phrase.words().size();) {
            var mention = longestFrom(at, phrase, wanted);
            if (mention == null) {
                at++;
            } else {
                found.add(mention.skill());
                at = mention.end();
            }
        }
    }

    /** Where the words of a skill end. */
    private record Mention(Skill skill, int end) {}

    /** Takes word by word for as long as any spelling goes on like that. */
    private @Nullable Mention longestFrom(int begin, Wording phrase, Predicate<Skill> wanted) {
        Mention longest = null;
        var capitals = true;
        var joined = "";
        for (var at = begin; at < phrase.words().size(); at++) {
            var word = phrase.words().get(at);
            joined += word.folded();
            capitals &= word.capitals();
            var next = skills.ceilingEntry(joined);
            if (next == null || !next.getKey().startsWith(joined)) {
                return longest;
            }
            if (next.getKey().equals(joined) && isMeant(joined, capitals) && wanted.test(next.getValue())) {
                longest = new Mention(next.getValue(), at + 1);
            }
        }
        return longest;
    }

    /** In a sentence, "ai" and "it" are words: two letters count as an abbreviation in capitals only. */
    private boolean isMeant(String joined, boolean capitals) {
        return !alone.contains(joined) && (joined.length() > 2 || capitals);
    }
}
