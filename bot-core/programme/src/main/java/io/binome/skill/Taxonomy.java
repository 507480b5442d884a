package io.binome.skill;

import io.binome.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The skills that can be told from one another, and how near they are. Values never change: {@code with} gives another
 * taxonomy. What people type is found by label or synonym in any language, and forgiven small mistakes; where two
 * skills would do equally well, neither is meant.
 */
public final class Taxonomy {
    /** The nearness of a skill to itself, in percent. */
    public static final int SAME = 100;

    /** The nearness of two skills that the list names as near, in percent: most of the one helps with the other. */
    public static final int NEAR = 60;

    /** The nearness of two skills of one family, in percent: a common ground, not more. */
    public static final int SAME_FAMILY = 25;

    /** In a goal, "échecs" are failures and "en mode projet" is no fashion. */
    private static final Set<String> PASTIMES = Set.of("sport", "leisure");

    private static final String PHRASE_ENDS = ",;:!?()[]«»“”\"\r\n";

    private final Map<String, Skill> skills;
    private final Spellings spellings;
    private final Map<String, Set<String>> near;

    Taxonomy(Map<String, Skill> skills, Spellings spellings, Map<String, Set<String>> near) {
        this.skills = skills;
        this.spellings = spellings;
        this.near = near;
    }

    /** The list that Binôme ships; read once. */
    public static Taxonomy standard() {
        return Standard.TAXONOMY;
    }

    /** A taxonomy that also knows the skills of an organisation, and what was wrong in its file. */
    public record Extension(Taxonomy taxonomy, List<Text> faults) {}

    /**
     * Adds skills, and synonyms of skills there are already, from CSV in the format of {@code skills.csv}. Never throws:
     * a line that cannot be taken is a fault that names it, and the rest is taken.
     */
    public Extension with(byte[] csv) {
        var file = SkillFile.read(csv);
        var builder = new TaxonomyBuilder(skills, spellings.copy(), near);
        builder.add(file.lines());
        var faults = new ArrayList<>(file.faults());
        faults.addAll(builder.faults());
        faults.sort(Comparator.comparingInt(SkillFault::line));
        return new Extension(builder.taxonomy(), faults.stream().map(SkillFault::sentence).toList());
    }

    /** The skill somebody means, by its label or a synonym in any language; small typing mistakes are forgiven. */
    public Optional<Skill> find(String words) {
        var wording = Wording.of(words);
        return spellings.exactly(wording).or(() -> spellings.nearly(wording));
    }

    /** How a skill that somebody wrote is called, in the reader's language where it is known. */
    public Text name(String words) {
        return find(words).map(Skill::name).orElseGet(() -> Text.verbatim(words));
    }

    /** The skills named in running text, in the order of their mention; interests and mistyped words are left out. */
    public List<Skill> mentionedIn(String text) {
        var found = new LinkedHashSet<Skill>();
        for (int from = 0, at = 0; at <= text.length(); at++) {
            if (endsPhrase(text, at)) {
                spellings.addWithin(Wording.of(text, from, at), skill -> !PASTIMES.contains(skill.family()), found);
                from = at + 1;
            }
        }
        return List.copyOf(found);
    }

    /** No name goes beyond: "data, science" is not data science. The dot of "Vue.js" ends nothing. */
    private static boolean endsPhrase(String text, int at) {
        return at == text.length()
                || PHRASE_ENDS.indexOf(text.charAt(at)) >= 0
                || (text.charAt(at) == '.'
                        && (at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1))));
    }

    /** How much of one skill helps with the other, in percent; the same both ways. */
    public int nearness(Skill one, Skill other) {
        if (one.id().equals(other.id())) {
            return SAME;
        }
        if (near.getOrDefault(one.id(), Set.of()).contains(other.id())) {
            return NEAR;
        }
        return one.family().equals(other.family()) ? SAME_FAMILY : 0;
    }

    /** The skills that the list names as near, in its order. */
    public List<Skill> near(Skill skill) {
        var ids = near.getOrDefault(skill.id(), Set.of());
        return all().stream().filter(each -> ids.contains(each.id())).toList();
    }

    /** Every skill, in the order of the list. */
    public List<Skill> all() {
        return List.copyOf(skills.values());
    }

    /** Read when first asked for. */
    private static final class Standard {
        static final Taxonomy TAXONOMY = read();

        private static Taxonomy read() {
            var builder = new TaxonomyBuilder(Map.of(), new Spellings(), Map.of());
            builder.add(ShippedSkills.lines());
            if (!builder.faults().isEmpty()) {
                throw new IllegalStateException("faults in the list of skills: " + builder.faults());
            }
            return builder.taxonomy();
        }
    }
}
