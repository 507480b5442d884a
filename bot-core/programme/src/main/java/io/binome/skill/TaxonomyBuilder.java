package io.binome.skill;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A taxonomy in the making: takes lines one after the other, and notes what it could not take. */
final class TaxonomyBuilder {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

    private final Map<String, Skill> skills;
    private final Spellings spellings;
    private final Map<String, Set<String>> near = new LinkedHashMap<>();
    private final List<SkillFault> faults = new ArrayList<>();

    TaxonomyBuilder(Map<String, Skill> skills, Spellings spellings, Map<String, Set<String>> near) {
        this.skills = new LinkedHashMap<>(skills);
        this.spellings = spellings;
        near.forEach((id, others) -> this.near.put(id, new LinkedHashSet<>(others)));
    }

    /** All labels come before any synonym, and all skills before what is near them: the order of lines is free. */
    void add(List<SkillLine> lines) {
        var taken = lines.stream().filter(this::skill).toList();
        taken.forEach(this::synonyms);
        taken.forEach(this::neighbours);
    }

    List<SkillFault> faults() {
        return faults;
    }

    Taxonomy taxonomy() {
        return new Taxonomy(Collections.unmodifiableMap(skills), spellings, near);
    }

    private boolean skill(SkillLine line) {
        if (!ID.matcher(line.id()).matches()) {
            return refuse(SkillFault.of(line.number(), "id-invalid", line.id()));
        }
        return skills.containsKey(line.id()) || newSkill(line);
    }

    private boolean newSkill(SkillLine line) {
        if (!ID.matcher(line.family()).matches()) {
            return refuse(SkillFault.of(line.number(), "family-missing", line.id()));
        }
        var labels = line.labels().values().stream().map(Wording::of).toList();
        if (labels.isEmpty() || labels.stream().anyMatch(label -> label.words().isEmpty())) {
            return refuse(SkillFault.of(line.number(), "label-missing", line.id()));
        }
        for (var label : line.labels().values()) {
            var owner = spellings.exactly(Wording.of(label));
            if (owner.isPresent()) {
                return refuse(SkillFault.taken(line.number(), "label-taken", label, owner.get()));
            }
        }
        var skill = new Skill(line.id(), line.family(), line.everyLabel());
        labels.forEach(label -> spellings.add(label, skill));
        skills.put(skill.id(), skill);
        return true;
    }

    private boolean refuse(SkillFault fault) {
        faults.add(fault);
        return false;
    }

    /** Another label for a skill that is known is one more synonym of it. */
    private void synonyms(SkillLine line) {
        var skill = skills.get(line.id());
        if (skill == null) {
            return;
        }
        for (var words : line.spellings()) {
            var wording = Wording.of(words);
            var owner = wording.words().isEmpty() ? skill : spellings.add(wording, skill);
            if (!owner.equals(skill)) {
                faults.add(SkillFault.taken(line.number(), "synonym-taken", words, owner));
            } else if (words.endsWith(SkillLine.ALONE)) {
                spellings.standsAlone(wording);
            }
        }
    }

    private void neighbours(SkillLine line) {
        for (var other : line.near()) {
            if (!skills.containsKey(other)) {
                faults.add(SkillFault.of(line.number(), "near-unknown", other));
            } else if (!other.equals(line.id())) {
                near.computeIfAbsent(line.id(), each -> new LinkedHashSet<>()).add(other);
                near.computeIfAbsent(other, each -> new LinkedHashSet<>()).add(line.id());
            }
        }
    }
}
