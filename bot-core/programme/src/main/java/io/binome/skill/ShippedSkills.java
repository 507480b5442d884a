package io.binome.skill;

import io.binome.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * The list of skills in the jar: the only thing this package reads. {@code skills.csv} says which there are; what they are
 * called in a language may stand in a column of it or in a file {@code skills_<code>.csv} beside it, by their ids.
 */
final class ShippedSkills {
    private ShippedSkills() {}

    /** A line for each skill, with what all files say of it. */
    static List<SkillLine> lines() {
        var lines = new LinkedHashMap<String, SkillLine>();
        var all = file("skills.csv").orElseThrow(() -> new IllegalStateException("skills.csv is missing"));
        taken("skills.csv", all).forEach(line -> lines.put(line.id(), line));
        for (var language : Language.all()) {
            var name = "skills_" + language.code() + ".csv";
            file(name).map(bytes -> taken(name, bytes)).orElse(List.of()).forEach(line -> {
                if (lines.computeIfPresent(line.id(), (id, known) -> known.with(line)) == null) {
                    throw new IllegalStateException(name + " names " + line.id() + ", which skills.csv does not");
                }
            });
        }
        return List.copyOf(lines.values());
    }

    private static List<SkillLine> taken(String name, byte[] bytes) {
        var file = SkillFile.read(bytes);
        if (!file.faults().isEmpty()) {
            throw new IllegalStateException("faults in " + name + ": " + file.faults());
        }
        return file.lines();
    }

    private static Optional<byte[]> file(String name) {
        try (var file = ShippedSkills.class.getResourceAsStream(name)) {
            return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
